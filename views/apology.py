"""What a visitor reads when a page fails, and what whoever runs the server reads."""

from __future__ import annotations

import logging

from storage.database import StorageError
from views.frame import SignedOut, say, words
from views.parts.deeds import taken_fault
from views.server import metrics


def apologise(fault: Exception) -> bool:
    """Say in plain words that something went wrong; where it did goes to the log and to nobody's screen.

    What was being sent when it went wrong is given back.
    """
    if isinstance(fault, SignedOut):
        say(words()("fault.signed_out"), "fault")
        return True
    metrics.FAULTS.add()
    logging.getLogger("second_ring").error("a page failed", exc_info=fault)
    say(taken_fault(words()("fault.not_kept" if isinstance(fault, StorageError) else "fault.unexpected")), "fault")
    return True
