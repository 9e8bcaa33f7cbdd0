"""Who is there, what she may do, and what she has been given to do."""

from training.people.names import LONGEST_NAME, BadName, new_id, tidy_name
from training.people.register import People

__all__ = ["LONGEST_NAME", "BadName", "People", "new_id", "tidy_name"]
