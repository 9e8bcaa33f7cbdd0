"""A shift: the fold of its content over its events, and its scorecard."""
