"""What a visitor reads when a page fails, and what whoever runs the server reads."""

from __future__ import annotations

import logging

from views.frame import say, words
from views.server import metrics


def apologise(fault: Exception) -> bool:
    """Say in plain words that something went wrong; where it did goes to the log and to nobody's screen."""
    metrics.FAULTS.add()
    logging.getLogger("second_ring").error("a page failed", exc_info=fault)
    say(words()("fault.unexpected"), "fault")
    return True
