"""All that is told of one import, read at once."""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.library.imports import Entry, Import
from qtreader.library.store import Library
from qtreader.library.worth_a_look import WorthALook, worth_a_look


@dataclass(frozen=True, slots=True)
class ImportReport:
    about: Import
    entries: tuple[Entry, ...]
    looks: tuple[WorthALook, ...]
    others: tuple[Import, ...]  # all imports, the last one first


def import_report(library: Library, number: int) -> ImportReport:
    """Raises ``NoSuchImport``."""
    imports = library.imports
    return ImportReport(
        about=imports.one(number),
        entries=tuple(imports.entries(number)),
        looks=tuple(worth_a_look(library.database, number)),
        others=tuple(imports.all()),
    )


def last_report(library: Library) -> ImportReport | None:
    """Of the last import; None where there was none."""
    last = next(iter(library.imports.all(1)), None)
    return None if last is None else import_report(library, last.id)
