"""Boxes made by hand: as an earlier program, a bad disk or a stranger would make them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from qtreader.library import schema as tables
from qtreader.moving.box import FORM, FORMAT, LABEL, LIBRARY


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
