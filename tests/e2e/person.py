"""A person at a real screen: starts the program as a double-click does, types, looks and waits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

WITHIN = 30.0  # seconds until what is waited for must be there
LOOK_EVERY = 0.05  # seconds between two looks
KEY_DELAY = "40"  # milliseconds between two characters; Chinese gets lost below 30


def wait_for(seen: Callable[[], object], what: Callable[[], str] | str) -> None:
    """Looks until there is something to see."""
    deadline = time.monotonic() + WITHIN
    while not seen():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {WITHIN:.0f} s for {what if isinstance(what, str) else what()}")
        time.sleep(LOOK_EVERY)


def read(*command: str | Path) -> str:
    """What a command prints; nothing where it fails, for it is asked again."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.rstrip("\n")


class Person:
    """What a reader can do with keyboard and eyes."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def has_keys_for(self, text: str) -> None:
        """A keyboard with a key for each of these characters; xdotool else makes one at each stroke,
        and a program that is busy hears of it after the stroke."""
        keys = [line.split() for line in read("xmodmap", "-pke").splitlines()]
        there = {letter for _, _, _, *letters in keys for letter in letters}
        free = [key for _, key, _, *letters in keys if not letters or letters[0].startswith("XF86")]
        missing = [name for letter in dict.fromkeys(text) if (name := f"U{ord(letter):04X}") not in there]
        assert len(missing) <= len(free)
        asked = [f"keycode {key} = {name}" for key, name in zip(free, missing, strict=False)]
        subprocess.run(["xmodmap", "-"], input="\n".join(asked), text=True, check=True)

    def double_clicks(self, *pages: Path) -> None:
        """Starts the program through its desktop file, or opens pages with it."""
        file = self.home / ".local/share/applications/qtreader.desktop"
        subprocess.run(["gio", "launch", file, *pages], check=True)

    def windows(self) -> list[str]:
        return read("xdotool", "search", "--onlyvisible", "--class", "qtreader").split()

    def titles(self) -> list[str]:
        return [read("xdotool", "getwindowname", window) for window in self.windows()]

    def title_in_front(self) -> str:
        return read("xdotool", "getactivewindow", "getwindowname")

    def waits_for_window(self, words: str) -> None:
        """Until a window with ``words`` in its title has the keyboard."""
        wait_for(
            lambda: words in self.title_in_front(), lambda: f"'{words}' in front; there are {self.titles()}"
        )

    def presses(self, *keys: str) -> None:
        subprocess.run(["xdotool", "key", "--clearmodifiers", "--delay", KEY_DELAY, *keys], check=True)

    def types(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", KEY_DELAY, text], check=True)

    def asks(self, *arguments: str | Path) -> str:
        """What the command line beside the window prints: it opens the same library."""
        return read(sys.executable, "-m", "qtreader.cli", *arguments)

    def pastes(self, kind: str = "UTF8_STRING") -> str:
        """What is on the clipboard."""
        return read("timeout", "2", "xclip", "-out", "-selection", "clipboard", "-target", kind)

    def leaves(self) -> None:
        """Ends what is still running, and what was started a moment ago and shows itself only now."""
        wait_for(self._ends_all, "the program to end")

    def _ends_all(self) -> bool:
        left = self.running()
        for process in left:
            with suppress(ProcessLookupError):  # it ended meanwhile
                os.kill(process, signal.SIGTERM)
        return not left

    def running(self) -> list[int]:
        """The processes of the program that this person started: those with his home folder."""
        return [process for process in _processes() if _home_of(process) == str(self.home)]


def _processes() -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and b"qtreader" in _bytes(folder / "cmdline"):
            found.append(int(folder.name))
    return found


def _home_of(process: int) -> str:
    for entry in _bytes(Path(f"/proc/{process}/environ")).split(b"\0"):
        if entry.startswith(b"HOME="):
            return entry.removeprefix(b"HOME=").decode()
    return ""


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return b""  # it ended meanwhile, or belongs to somebody else
