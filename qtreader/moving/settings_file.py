"""The settings on their way from one computer to another: lines of an ini file, read without Qt.

What is a matter of this computer stays with it: which folders files are taken from, written to, watched.
Whatever else is in the lines, ``desktop/settings.py`` takes for no setting what it does not know.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from qtreader.export.files import written_whole

_OF_THE_COMPUTER = b"files"
_SECTION = re.compile(rb"\[([a-z]+)\]")
_LINE = re.compile(rb"[a-z_]+=[^\x00-\x08\x0a-\x1f\x7f]*")

Sections = dict[bytes, list[bytes]]  # their lines, in order


def portable(raw: bytes) -> bytes:
    """Of a settings file what may go to another computer, and nothing that is no plain line of one."""
    return _file({name: lines for name, lines in _sections(raw).items() if name != _OF_THE_COMPUTER})


def put_settings(moved: bytes, file: Path, now: dt.datetime) -> Path | None:
    """Makes ``file`` the settings that were moved, with the folders of this computer.

    Returns where those of before are kept; ``None`` where there were none. To be called while no window
    has them in use. Raises ``FileNotWritable`` or ``DiskFull``; the file is then as it was.
    """
    before = file.read_bytes() if file.exists() else b""
    kept = _kept(file, now) if before else None
    if kept is not None:
        with written_whole(kept) as draft:
            draft.write_bytes(before)
    sections = _sections(portable(moved))
    if own := _sections(before).get(_OF_THE_COMPUTER):
        sections[_OF_THE_COMPUTER] = own
    with written_whole(file) as draft:
        draft.write_bytes(_file(sections))
    return kept


def _kept(file: Path, now: dt.datetime) -> Path:
    stem = f"{file.stem}-before-{now:%Y-%m-%d}"
    names = (f"{stem}{more}{file.suffix}" for more in ("", *(f"-{number}" for number in range(2, 1000))))
    return next(kept for name in names if not (kept := file.with_name(name)).exists())


def _sections(raw: bytes) -> Sections:
    """A line that would go on with the next one is left out: in another order it would mean another thing."""
    sections: Sections = {}
    lines: list[bytes] | None = None
    for line in re.split(rb"[\r\n]+", raw):
        if named := _SECTION.fullmatch(line):
            lines = sections.setdefault(named[1], [])
        elif line.startswith(b"["):
            lines = None
        elif lines is not None and _LINE.fullmatch(line) and not _goes_on(line):
            lines.append(line)
    return sections


def _goes_on(line: bytes) -> bool:
    """Whether it ends inside quotation marks, or in a backslash that takes the next line to it."""
    bare = re.sub(rb"\\.", b"", line)
    return bare.count(b'"') % 2 == 1 or bare.endswith(b"\\")


def _file(sections: Sections) -> bytes:
    told = (b"[" + name + b"]\n" + b"\n".join(lines) + b"\n" for name, lines in sections.items() if lines)
    return b"\n".join(told)
