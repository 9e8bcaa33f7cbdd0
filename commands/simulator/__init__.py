"""The verbs of `python -m simulator`, one a module: see `commands.front`."""
