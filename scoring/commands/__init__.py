"""The verbs of `python -m scoring`, one a file. Entry points: they read files and may import any layer below the pages."""
