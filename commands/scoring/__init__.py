"""The verbs of `python -m scoring`, one a file: entry points, which may import any layer but the pages."""
