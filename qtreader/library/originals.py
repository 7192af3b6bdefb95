"""The page texts as they came, byte for byte, also those that a better text replaced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from qtreader.library.database import Database
from qtreader.library.mishaps import troubles_told


@dataclass(frozen=True, slots=True)
class Original:
    file: str
    raw: bytes
    text: str  # decoded
    replaced: bool  # by another text of the same page


_WANTED = """
    SELECT pages.id FROM pages LEFT JOIN issues ON issues.id = issue_id
    WHERE sha256 = :sha256 OR file = :file OR (issues.date = :day AND replaced_by IS NULL)
    ORDER BY sha256 = :sha256 DESC, replaced_by IS NOT NULL, pages.id
"""
_ORIGINAL = """
    SELECT file, coalesce(files.source, pages.source) AS source, text, replaced_by
    FROM pages LEFT JOIN files USING (sha256) WHERE id = ?
"""


def originals(database: Database, *, sha256: str, file: str, day: dt.date | None) -> Iterator[Original]:
    """Those with this SHA-256 first, then those of this file name or of issues of this day."""
    values = {"sha256": sha256, "file": file, "day": day.isoformat() if day else None}
    with troubles_told(database.file):
        wanted = database.connection.execute(_WANTED, values).fetchall()
    for row in wanted:
        page = database.one(_ORIGINAL, row["id"])
        if page is not None:
            yield Original(page["file"], page["source"], page["text"], page["replaced_by"] is not None)
