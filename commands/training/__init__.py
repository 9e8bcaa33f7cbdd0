"""The verbs of `python -m training`, one a module: see `commands.front`."""
