"""Sitting an exam: opening a sitting, what is shown, what is answered, and the result that is kept for good."""
