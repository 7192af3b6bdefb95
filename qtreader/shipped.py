"""Where the files lie that come with the program: beside it in a checkout, inside it once installed."""

from __future__ import annotations

from pathlib import Path

METAINFO = "org.qtreader.qtreader.metainfo.xml"
_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / "shipped_files" / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resources() -> Path:
    """Fonts, icons, translations, the manual's texts."""
    return _folder("resources")


def metainfo() -> Path:
    """What software centres are told of the program; its releases are the changelog."""
    installed = _PACKAGE / "shipped_files" / METAINFO
    return installed if installed.is_file() else _PACKAGE.parent / "packaging" / "linux" / METAINFO


def seeds() -> Path:
    """The page texts a new library is filled from."""
    return _folder("seeds")
