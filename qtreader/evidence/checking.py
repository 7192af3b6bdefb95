"""Holding a slip against a file, or against all that a library holds of its page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qtreader.evidence.slip import Slip
from qtreader.evidence.verifying import Finding, Held, verify_among
from qtreader.library.intake import read_bytes, texts_in
from qtreader.library.originals import Original, originals
from qtreader.library.store import Library


def check_file(slip: Slip, file: Path) -> Finding:
    """Against the pages in it; the best finding.

    Raises ``NoSuchFile`` and what else keeps a file from being read.
    """
    raw = read_bytes(file)
    return verify_among(slip, [Held(file.name, raw, text) for text in texts_in(raw, file.name)])


def check_library(slip: Slip, library: Library) -> Finding:
    """Against the very page text the slip was made from, if it is held, else against the other texts
    of that day and those of that file name; the best finding."""
    day = dt.date.fromisoformat(slip.date) if slip.date else None
    found = originals(library.database, sha256=slip.source.sha256, file=slip.source.file, day=day)
    return verify_among(slip, (_held(original) for original in found))


def _held(original: Original) -> Held:
    return Held(original.file, original.raw, original.text)
