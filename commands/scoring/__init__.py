"""The verbs of `python -m scoring`, one a module: see `commands.front`."""
