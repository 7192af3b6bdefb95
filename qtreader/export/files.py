"""Files that are whole or not there: written beside their place and moved to it at the end."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qtreader.errors import DiskFull, FileNotWritable, Trouble
from qtreader.folders import is_for_want_of_room

_PREFIX, _SUFFIX = ".qtreader-", ".part"


@contextmanager
def written_whole(target: Path) -> Iterator[Path]:
    """A path to write to, in the folder of ``target``, which is made if need be; at the end it takes
    the place of ``target``.

    If the body fails or is closed, ``target`` stays what it was and nothing is left beside it.
    Raises ``FileNotWritable`` or ``DiskFull``.
    """
    draft = target.parent / f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(exist_ok=False)
        try:
            yield draft
            _make_durable(draft)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _trouble(error, target) from error


@contextmanager
def drafts_folder(folder: Path) -> Iterator[Path]:
    """An empty folder inside ``folder``, which is made if need be, that is gone at the end with all
    that is left in it.

    Raises ``FileNotWritable`` or ``DiskFull``.
    """
    drafts: Path | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        drafts = Path(tempfile.mkdtemp(_SUFFIX, _PREFIX, folder))
        yield drafts
    except OSError as error:
        raise _trouble(error, folder) from error
    finally:
        if drafts is not None:
            shutil.rmtree(drafts, ignore_errors=True)


def _trouble(error: OSError, file: Path) -> Trouble:
    if is_for_want_of_room(error):
        return DiskFull(file=file)
    return FileNotWritable(file=file, reason=error.strerror or error)


def _make_durable(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())
