"""An e-book in the form of EPUB 3: each article a file of its own, written as it comes."""

from __future__ import annotations

import hashlib
import uuid
import zipfile
from collections.abc import Iterator
from pathlib import Path

from qtreader.export.archive import Archive
from qtreader.export.chapters import Chapter, Entry, chapters
from qtreader.export.elements import chapter_markup, contents_markup, cover_markup
from qtreader.export.options import Options
from qtreader.export.package import Described, package_document
from qtreader.export.stylesheet import BOOK
from qtreader.newspaper.book import Book
from qtreader.newspaper.holding import FiledArticle
from qtreader.progress import Progress
from qtreader.render.markup import safe

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
  xml:lang="zh-CN" lang="zh-CN">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""


def write_epub(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """What is kept of each article until the end is its line in the contents."""
    entries: list[tuple[str, Entry]] = []
    first: FiledArticle | None = None
    fingerprint = hashlib.sha256(f"{book.title}\n{book.subtitle}\n{book.note}".encode(errors="replace"))
    with zipfile.ZipFile(path, "w") as file:
        archive = Archive(file, options.made)
        archive.add("mimetype", "application/epub+zip", packed=False)
        archive.add("META-INF/container.xml", _CONTAINER)
        archive.add("EPUB/style.css", BOOK)
        if book.cover:
            body = f'<section class="cover" epub:type="cover">\n{cover_markup(book)}\n</section>'
            archive.add("EPUB/cover.xhtml", _PAGE.format(title=safe(book.title), body=body))
        for chapter in chapters(book, options):
            first = first or chapter.filed
            yield Progress(chapter.number - 1, len(book.pieces), chapter.entry.title)
            page = _chapter_page(chapter, options.language)
            fingerprint.update(page.encode())
            entries.append((f"a{chapter.number:05}.xhtml", chapter.entry))
            archive.add(f"EPUB/{entries[-1][0]}", page)
        archive.add("EPUB/nav.xhtml", _navigation(book, entries, options.language))
        if first is not None:
            identity = uuid.UUID(bytes=fingerprint.digest()[:16], version=5)
            archive.add(
                "EPUB/package.opf",
                package_document(Described(book, entries, identity, options, first)),
            )
    yield Progress(len(book.pieces), len(book.pieces))


def _chapter_page(chapter: Chapter, language: str) -> str:
    body = f'<article epub:type="chapter">\n{chapter_markup(chapter, language)}\n</article>'
    return _PAGE.format(title=safe(chapter.entry.title), body=body)


def _navigation(book: Book, entries: list[tuple[str, Entry]], language: str) -> str:
    heading = "目录" if language.startswith("zh") else "Contents"
    contents = contents_markup(entries, language)
    body = f'<nav epub:type="toc" id="toc">\n<h1>{heading}</h1>\n{contents}\n</nav>'
    return _PAGE.format(title=safe(book.title), body=body)
