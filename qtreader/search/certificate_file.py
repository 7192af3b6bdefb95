"""The certificate that was made last, kept beside the index it is of."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qtreader.search.certificate import Certificate, WrongAnswer

_NEWS_AFTER = 2.0  # seconds


class CertificateFile:
    """Of one file, which can be thrown away. Its methods may be called from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[tuple[int, int], Certificate | None] | None = None
        self._looked = -_NEWS_AFTER

    def keep(self, certificate: Certificate) -> None:
        # Where it cannot be kept the check was made nevertheless: the next start will not know of it
        beside = self._path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            try:
                beside.write_text(json.dumps(asdict(certificate), default=_plain), "ascii")
                beside.replace(self._path)
            finally:
                beside.unlink(missing_ok=True)
        self._looked = -_NEWS_AFTER

    def of(self, library: str, generation: str) -> Certificate | None:
        """The certificate of an index, told by its name, made from a state of the library."""
        kept = self._kept()
        is_of_it = kept is not None and (kept.library, kept.generation) == (library, generation)
        return kept if is_of_it else None

    def _kept(self) -> Certificate | None:
        """Read anew where the file is another one than before: another program may have made a check."""
        now = time.monotonic()
        if now - self._looked < _NEWS_AFTER:
            return self._read[1] if self._read else None
        self._looked = now
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_ino)
            if self._read is None or self._read[0] != stamp:
                self._read = (stamp, _certificate(self._path.read_bytes()))
        except OSError:  # none is kept, or none can be read: that is all that need be known
            self._read = None
            return None
        return self._read[1]


def _plain(value: dt.datetime) -> str:
    return value.isoformat()


def _certificate(raw: bytes) -> Certificate | None:
    """``None`` where it is none, or one of another version of the program."""
    try:
        values: dict[str, Any] = json.loads(raw)
        at = dt.datetime.fromisoformat(values.pop("at"))
        wrong = tuple(
            WrongAnswer(answer["passage"], tuple(answer["missing"]), tuple(answer["excess"]))
            for answer in values.pop("wrong")
        )
        return Certificate(at=at, wrong=wrong, **values)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
