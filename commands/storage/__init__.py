"""The verbs of `python -m storage`, one a module: see `commands.front`."""
