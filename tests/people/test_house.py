"""One setting says how people arrive; a wrong one ends the start in a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from training.people.house import BadMode, mode


@pytest.mark.parametrize(("told", "meant"), [("", "open"), ("open", "open"), (" accounts ", "accounts")])
def test_a_name_is_enough_unless_accounts_are_asked_for(monkeypatch: pytest.MonkeyPatch, told: str, meant: str) -> None:
    monkeypatch.setenv("SIGN_IN", told)
    assert mode() == meant


def test_any_other_setting_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SIGN_IN", "Accounts!")
    with pytest.raises(BadMode, match="write open"):
        mode()
    done = subprocess.run([sys.executable, "app.py"], cwd=Path(__file__).parents[2], capture_output=True, text=True,
                          env=os.environ | {"DATA_DIR": str(tmp_path)}, timeout=120)
    assert done.returncode == 1 and done.stderr.startswith("SIGN_IN is 'Accounts!'") and "Traceback" not in done.stderr
