"""File names as the library keeps them."""

from __future__ import annotations

from pathlib import Path


def storable(name: Path | str) -> str:
    """Names that are no text become such: SQLite takes no halves of characters."""
    return str(name).encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
