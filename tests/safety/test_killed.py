"""A process that is killed at any moment has lost nothing that it had confirmed, and left nothing half."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROUNDS = 20  # packaging/kill-test does a thousand


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_nothing_confirmed_is_lost_and_nothing_is_half_there() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "kill-test"), str(ROUNDS)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"{ROUNDS} rounds" in ended.stdout
    assert ended.stdout.endswith("0 losses\n")
