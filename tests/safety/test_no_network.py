"""The program never uses a network: its system calls are watched while a day goes by in the real window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from watching import watched

HERE = Path(__file__).parent
needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


def a_day(folder: Path, *watcher: str) -> subprocess.CompletedProcess[str]:
    command = [*watcher, sys.executable, str(HERE / "a_day.py"), str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1])}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120)


@pytest.fixture
def log(tmp_path: Path) -> str:
    log = tmp_path / "log"
    calls = "trace=network,openat,open"
    ended = a_day(tmp_path / "day", "strace", "-f", "-qq", "-s", "200", "-e", calls, "-o", str(log))
    if "ptrace" in ended.stderr:
        pytest.skip("this system lets nobody watch")
    assert "a day went by" in ended.stdout, ended.stderr
    return log.read_text(errors="replace")


@needs_strace
def test_nothing_goes_beyond_this_computer_and_nothing_that_a_text_names_is_opened(log) -> None:
    network = [line for line in log.splitlines() if " open" not in line]
    seen = watched(network)
    assert seen.sockets["AF_UNIX"]  # its own, for a second start: so the watching works
    assert seen.is_quiet, str(seen)
    assert "library.sqlite3" in log
    assert "qtreader-bait" not in log


def test_what_goes_beyond_would_be_seen() -> None:
    seen = watched(
        [
            "12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3",
            '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("1.2.3.4")}, 16) = 0',
        ]
    )
    assert not seen.is_quiet
    assert seen.addresses == {"AF_INET": 1}


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs unshare")
def test_without_any_network_all_works_as_ever(tmp_path) -> None:
    if subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this user may not take the network away")
    ended = a_day(tmp_path, "unshare", "-n")
    assert "a day went by" in ended.stdout, ended.stderr
