"""The verbs of `python -m training`."""
