"""Rehearsal: calls played by simulated trainees, to see whether they are fair, finite and reachable throughout."""
