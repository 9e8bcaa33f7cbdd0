"""Products of a few rows with a large matrix. BLAS copies a large matrix before it multiplies by it, for a few rows in
half of the time that the product takes; by a narrow strip it multiplies as it stands."""

from __future__ import annotations

import numpy as np


class Strips:
    """A matrix, in single precision, cut into strips of so many columns, to multiply rows by."""

    def __init__(self, matrix: np.ndarray, width: int) -> None:
        rows, self._columns = matrix.shape
        self._strips = np.zeros((-(-self._columns // width), rows, width), np.float32)
        for strip, start in zip(self._strips, range(0, self._columns, width), strict=True):
            columns = matrix[:, start : start + width]
            strip[:, : columns.shape[1]] = columns

    def __rmatmul__(self, rows: np.ndarray) -> np.ndarray:
        products = np.matmul(rows, self._strips)
        return products.swapaxes(0, 1).reshape(len(rows), -1)[:, : self._columns]

    def among(self, row: np.ndarray, start: int, end: int) -> np.ndarray:
        """The products of a row with the columns [start, end) of the matrix."""
        width = self._strips.shape[2]
        first = start // width
        products = np.matmul(row, self._strips[first : -(-end // width)]).ravel()
        return products[start - first * width : end - first * width]

    __array_ufunc__ = None
    """so that numpy leaves `rows @ strips` to it"""
