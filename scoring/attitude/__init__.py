"""Attitudes: what every hotline forbids, however it is worded, heard by small rules over cues and acts."""

from scoring.attitude.cue import Attitude, Cue, Finding, find
from scoring.attitude.evidence import spoken_against
from scoring.attitude.spoken import Spoken

__all__ = ["Attitude", "Cue", "Finding", "Spoken", "find", "spoken_against"]
