"""A call: the fold of a scenario over its events, its scorecard, and how a caller reacts."""
