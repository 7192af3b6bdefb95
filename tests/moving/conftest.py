"""Boxes made by hand: as an earlier program, a bad disk or a stranger would make them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from everything import fill

from qtreader.library import schema as tables
from qtreader.library.database import Database
from qtreader.library.store import Library
from qtreader.moving.box import FORM, FORMAT, LABEL, LIBRARY


@pytest.fixture(scope="session")
def lived_in(filled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file in which everything was done that one can do. Not to be written to: copy it."""
    file = tmp_path_factory.mktemp("lived-in") / "library.sqlite3"
    shutil.copyfile(filled_folder / "library.sqlite3", file)
    with closing(Library(Database(file), lambda: dt.datetime.now(dt.UTC))) as library:
        fill(library)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return file


@pytest.fixture
def repacked(tmp_path: Path) -> Callable[..., Path]:
    """A box with a label that fits what is in it, where nothing else is said of it."""

    def repacked(*, library: bytes, schema: int = tables.VERSION, **said: object) -> Path:
        part = {"name": LIBRARY, "size": len(library), "sha256": hashlib.sha256(library).hexdigest()}
        label = {
            "form": FORM,
            "format": FORMAT,
            "program": "0.1.0",
            "made": dt.datetime(2026, 1, 2, tzinfo=dt.UTC).isoformat(),
            "schema": schema,
            "holdings": {"issues": 5, "articles": 33, "clippings": 0},
            "parts": [part],
        }
        file = tmp_path / "by-hand.qtreader"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(LIBRARY, library)
            archive.writestr(LABEL, json.dumps(label | said))
        return file

    return repacked
