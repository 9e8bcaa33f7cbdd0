"""A sitting of an exam: its form drawn from the blueprint, the fold of its events, its marks and its result.

Pure, like a call: the same content, seed and events always give the same sitting and the same result.
"""
