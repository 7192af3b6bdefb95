"""The package document of an e-book: what it is, what is in it, in which order it is read."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qtreader import __version__
from qtreader.citation.reference import authors
from qtreader.export.archive import EARLIEST
from qtreader.export.chapters import Entry
from qtreader.export.options import Options
from qtreader.newspaper.book import Book
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.markup import safe

_PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{metadata}
</metadata>
<manifest>
{manifest}
</manifest>
<spine>
{spine}
</spine>
</package>
"""
_ACCESS = """<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text only, in reading order.</meta>"""


@dataclass(frozen=True, slots=True)
class Described:
    """A book once all its chapters are written."""

    book: Book
    entries: Sequence[tuple[str, Entry]]  # the file of each chapter, and what the contents say of it
    identity: uuid.UUID  # the same for the same content
    options: Options
    first: FiledArticle

    def modified(self) -> dt.datetime:
        """When it was made, as far as that was said, else the newest day in it."""
        days = [entry.date for _, entry in self.entries if entry.date is not None]
        newest = max(days, default=dt.date(*EARLIEST[:3]))
        return self.options.made or dt.datetime.combine(newest, dt.time())


def package_document(described: Described) -> str:
    return _PACKAGE.format(
        metadata="\n".join(_metadata(described)),
        manifest="\n".join(_manifest(described)),
        spine="\n".join(_spine(described)),
    )


def _metadata(described: Described) -> Iterator[str]:
    book = described.book
    yield f'<dc:identifier id="id">urn:uuid:{described.identity}</dc:identifier>'
    yield f"<dc:title>{safe(book.title)}</dc:title>"
    yield "<dc:language>zh-CN</dc:language>"
    if len(book.pieces) == 1:
        yield from (f"<dc:creator>{safe(name)}</dc:creator>" for name in authors(described.first.article))
    yield f"<dc:publisher>{safe(described.first.issue.newspaper)}</dc:publisher>"
    days = {entry.date for _, entry in described.entries}
    if len(days) == 1 and (day := days.pop()) is not None:
        yield f"<dc:date>{day.isoformat()}</dc:date>"
    yield f'<meta property="dcterms:modified">{described.modified():%Y-%m-%dT%H:%M:%SZ}</meta>'
    yield f'<meta name="generator" content="qtreader {__version__}"/>'
    yield _ACCESS


def _manifest(described: Described) -> Iterator[str]:
    yield '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    yield '<item id="style" href="style.css" media-type="text/css"/>'
    if described.book.cover:
        yield '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
    for file, _ in described.entries:
        yield f'<item id="{_id(file)}" href="{file}" media-type="application/xhtml+xml"/>'


def _spine(described: Described) -> Iterator[str]:
    if described.book.cover:
        yield '<itemref idref="cover"/>'
    if described.book.contents:
        yield '<itemref idref="nav"/>'
    for file, _ in described.entries:
        yield f'<itemref idref="{_id(file)}"/>'


def _id(file: str) -> str:
    return file.partition(".")[0]
