"""Where the files lie that come with the program: beside it in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / "shipped_files" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Fonts, icons, translations."""
    return _folder("resources")


def seeds() -> Path:
    """The page texts a new library is filled from."""
    return _folder("seeds")
