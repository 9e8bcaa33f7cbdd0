"""Products of a few rows with a large matrix. BLAS copies a large matrix before it multiplies by it, for a few rows in
half of the time that the product takes; by a narrow strip it multiplies as it stands."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


class Strips:
    """A matrix, in single precision, cut into strips of so many columns, to multiply rows by."""

    def __init__(self, matrix: np.ndarray, width: int) -> None:
        rows, self._columns = matrix.shape
        self._strips = np.zeros((-(-self._columns // width), rows, width), np.float32)
        for strip, start in zip(self._strips, range(0, self._columns, width), strict=True):
            columns = matrix[:, start : start + width]
            strip[:, : columns.shape[1]] = columns

    @classmethod
    def together(cls, matrices: Sequence[np.ndarray], width: int) -> list[Strips]:
        """Some matrices in one block of memory. So large a block has large pages: they are found sooner by a processor
        that has had other things to do since."""
        cut = [cls(matrix, width) for matrix in matrices]
        block, at = np.empty(sum(one._strips.size for one in cut), np.float32), 0
        for one in cut:
            room = block[at : at + one._strips.size].reshape(one._strips.shape)
            room[:] = one._strips
            one._strips, at = room, at + room.size
        return cut

    def __rmatmul__(self, rows: np.ndarray) -> np.ndarray:
        products = np.empty((len(rows), len(self._strips), self._strips.shape[2]), np.float32)
        self.into(products, rows)
        return products.reshape(len(rows), -1)[:, : self._columns]

    def into(self, products: np.ndarray, rows: np.ndarray) -> None:
        """Put the products of rows into `products`, of each row strip by strip, where they are to stand: uncopied."""
        np.matmul(rows, self._strips, out=products.swapaxes(0, 1))

    def among(self, row: np.ndarray, start: int, end: int) -> np.ndarray:
        """The products of a row with the columns [start, end) of the matrix."""
        width = self._strips.shape[2]
        first = start // width
        products = np.matmul(row, self._strips[first : -(-end // width)]).ravel()
        return products[start - first * width : end - first * width]

    __array_ufunc__ = None
    """so that numpy leaves `rows @ strips` to it"""
