"""A document for a word processor: real styles, Chinese faces, header and footer."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qtreader.citation.reference import authors
from qtreader.export.archive import EARLIEST, Archive
from qtreader.export.chapters import Chapter, Entry, chapters, entry_of, note_label, paragraphs
from qtreader.export.document_parts import Flow, add_footer, add_header, shape_page
from qtreader.export.document_styles import FONT_TABLE, make_styles
from qtreader.export.options import Options
from qtreader.newspaper.book import Book
from qtreader.progress import Progress

if TYPE_CHECKING:
    from docx.document import Document


def write_docx(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """The document grows in memory, as its form demands; some 60 kB an article."""
    import docx  # 0.2 s, and only who exports a document needs it

    document = docx.Document()
    flow = Flow(document, make_styles(document))
    entries = [entry_of(piece.article, options.language) for piece in book.pieces] if book.contents else []
    _add_front(flow, book, entries, options.language)
    first: Chapter | None = None
    days: list[dt.date] = []
    for chapter in chapters(book, options):
        yield Progress(chapter.number - 1, len(book.pieces), chapter.entry.title)
        first = first or chapter
        days += [chapter.entry.date] if chapter.entry.date else []
        _add_chapter(flow, chapter, options.language, new_page=chapter.number > 1 or bool(flow.began))
    yield Progress(len(book.pieces), len(book.pieces))
    shape_page(document)
    add_header(document, book.title if first is None or len(book.pieces) > 1 else _of_one(first))
    add_footer(document, options.language)
    made = options.made or dt.datetime.combine(max(days, default=dt.date(*EARLIEST[:3])), dt.time())
    _describe(document, book, first, made)
    _save(document, path, options)


def _add_front(flow: Flow, book: Book, entries: list[Entry], language: str) -> None:
    if book.cover:
        flow.add("title", book.title)
        if book.subtitle:
            flow.add("subtitle", book.subtitle)
        for line in paragraphs(book.note):
            flow.add("remark", line)
    if entries:
        heading = "目录" if language.startswith("zh") else "Contents"
        flow.add("contents_heading", heading, new_page=book.cover)
        with_day = len({entry.day for entry in entries}) > 1
        for number, entry in enumerate(entries, 1):
            flow.add_link("contents", entry.title, entry.place(language, with_day=with_day), f"a{number}")


def _add_chapter(flow: Flow, chapter: Chapter, language: str, *, new_page: bool) -> None:
    flow.mark(f"a{chapter.number}")
    if chapter.filing:
        flow.add("filing", chapter.filing, new_page=new_page)
        new_page = False
    for block in chapter.blocks:
        flow.add(block.role, block.text, new_page=new_page, indent=not block.cut)
        new_page = False
    for number, line in enumerate(chapter.note):
        flow.add("remark", f"【{note_label(language)}】{line}" if number == 0 else line)
    if chapter.citation:
        flow.add("citation", chapter.citation)


def _of_one(chapter: Chapter) -> str:
    """In the header of a document of one article; the day stands below it, in the article's own lines."""
    return f"《{chapter.filed.issue.newspaper}》 {chapter.entry.title}"


def _describe(document: Document, book: Book, first: Chapter | None, made: dt.datetime) -> None:
    told: Any = document.core_properties
    told.title = book.title
    told.author = "、".join(authors(first.filed.article)) if first and len(book.pieces) == 1 else ""
    told.subject, told.comments, told.last_modified_by = book.subtitle, "", "qtreader"
    told.language, told.revision = "zh-CN", 1
    told.created = told.modified = made.replace(tzinfo=None)


def _save(document: Document, path: Path, options: Options) -> None:
    """python-docx stamps each part with the time of day and brings the picture and the faces of its
    template; the parts are packed anew without them."""
    for key, relation in list(document.part.package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del document.part.package.rels[key]
    packed = io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as parts, zipfile.ZipFile(path, "w") as file:
        archive = Archive(file, options.made)
        for name in parts.namelist():
            archive.add(name, FONT_TABLE if name == "word/fontTable.xml" else parts.read(name))
