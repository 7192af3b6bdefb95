"""Bookmarks for a PDF: Qt writes none."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import groupby

from pypdf import PdfWriter
from pypdf.generic import Fit, IndirectObject

from qtreader.desktop.printing.front_matter import Listed


def with_bookmarks(document: bytes, begins: Sequence[Listed], language: str) -> bytes:
    """The PDF with a bookmark for each article, below one for each newspaper page where there are
    several pages with several articles."""
    writer = PdfWriter(clone_from=io.BytesIO(document))
    groups = [(page, [*entries]) for page, entries in groupby(begins, key=_printed_page)]
    nested = 1 < len(groups) < len(begins)
    for _, entries in groups:
        parent = _page_bookmark(writer, entries[0], language) if nested else None
        for listed in entries:
            writer.add_outline_item(
                title=listed.entry.title, page_number=listed.page - 1, parent=parent, fit=Fit.fit()
            )
    result = io.BytesIO()
    writer.write(result)
    return result.getvalue()


def _page_bookmark(writer: PdfWriter, first: Listed, language: str) -> IndirectObject:
    place = first.entry.place(language)
    return writer.add_outline_item(title=place, page_number=first.page - 1, fit=Fit.fit())


def _printed_page(listed: Listed) -> tuple[int, int]:
    return listed.entry.issue_id, listed.entry.page
