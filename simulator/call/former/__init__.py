"""How callers reacted in calls of the time before: every call is folded as it was played (see `Call.talk`)."""
