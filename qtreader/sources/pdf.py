"""The text layer of PDF pages, read by a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator
from pathlib import Path
from typing import Any

from qtreader.errors import NoTextLayer, PdfBroken, PdfLocked, PdfTooHard, TooManyPages, Trouble
from qtreader.sources.limits import PAGES, PDF_SECONDS

MAGIC = b"%PDF-"
MAGIC_WITHIN = 1024  # bytes; some begin with something else
_WORKER = [sys.executable, "-m", "qtreader.sources.pdf_worker"]


class PdfReader:
    """One process for many files, begun with the first of them; not for several threads at once."""

    def __init__(self, seconds: float = PDF_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def pages(self, raw: bytes, name: str) -> Generator[str, None, None]:
        """The text of each page; empty where one has none.

        Raises ``PdfLocked``, ``PdfBroken``, ``TooManyPages``, ``PdfTooHard`` or, where no page has
        text, ``NoTextLayer``.
        """
        ended = False
        try:
            yield from self._asked(raw, name)
            ended = True
        finally:
            if not ended:  # answers to this file would be taken for those to the next
                self.close()

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _asked(self, raw: bytes, name: str) -> Generator[str, None, None]:
        process = self._running()
        head = self._exchange(process, name, len(raw).to_bytes(8, "big") + raw)
        found = False
        for _ in range(head["pages"]):
            text = self._exchange(process, name)["text"]
            found = found or bool(text)
            yield text
        if not found:
            raise NoTextLayer(file=name)

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._process = _begun()
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], name: str, question: bytes = b"") -> dict[str, Any]:
        """Waits for the next answer. What takes too long is ended, and so is what crashed."""
        clock = _Clock(self._seconds, process)
        clock.start()
        try:
            line = _spoken(process, question)
        finally:
            clock.over.set()
        if not line.endswith(b"\n"):
            raise PdfTooHard(file=name)
        answer: dict[str, Any] = json.loads(line)
        if "trouble" in answer:
            raise _trouble(answer, name)
        return answer


def _begun() -> subprocess.Popen[bytes]:
    """A worker that has said that it is there. One that cannot even begin is a bug."""
    package = str(Path(__file__).resolve().parents[2])
    places = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places)}
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    process = subprocess.Popen(_WORKER, stdin=pipe, stdout=pipe, stderr=nowhere, env=environment)
    if not _spoken(process, b""):
        process.communicate()
        raise RuntimeError(f"{' '.join(_WORKER)} ended with status {process.returncode}")
    return process


class _Clock(threading.Thread):
    """Ends a process that takes too long. It is not asked whose thread began it: asking would give one of
    Qt's a second life in Python."""

    def __init__(self, seconds: float, process: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self._seconds = seconds
        self._process = process

    def run(self) -> None:
        if not self.over.wait(self._seconds):
            self._process.kill()


def _spoken(process: subprocess.Popen[bytes], question: bytes) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(question)
        process.stdin.flush()
    except BrokenPipeError:
        return b""
    return process.stdout.readline()


def _trouble(answer: dict[str, Any], name: str) -> Trouble:
    kind = answer["trouble"]
    if kind == "locked":
        return PdfLocked(file=name)
    if kind == "too many":
        return TooManyPages(file=name, pages=answer["pages"], limit=PAGES)
    return PdfBroken(file=name) if kind == "broken" else PdfTooHard(file=name)
