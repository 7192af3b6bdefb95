"""One HTML file that needs no other, no network and no script."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from qtreader.export.chapters import Entry, chapters
from qtreader.export.elements import chapter_markup, contents_markup, cover_markup
from qtreader.export.options import Options
from qtreader.export.stylesheet import BOOK, SCREEN
from qtreader.newspaper.book import Book
from qtreader.progress import Progress
from qtreader.render.markup import safe

_HEAD = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width"/>
<meta name="color-scheme" content="light dark"/>
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""


def write_html(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """The chapters wait in a file of their own until the contents are known, so that memory does
    not grow with the book."""
    entries: list[tuple[str, Entry]] = []
    level = 2 if book.cover or book.contents else 1
    with tempfile.TemporaryFile("w+", encoding="utf-8") as body:
        for chapter in chapters(book, options):
            yield Progress(chapter.number - 1, len(book.pieces), chapter.entry.title)
            entries.append((f"#a{chapter.number}", chapter.entry))
            markup = chapter_markup(chapter, options.language, level)
            body.write(f'<article id="a{chapter.number}">\n{markup}\n</article>\n')
        with path.open("w", encoding="utf-8", newline="\n") as file:
            _write_head(file, book, entries, options)
            body.seek(0)
            shutil.copyfileobj(body, file)
            file.write("</body>\n</html>\n")
    yield Progress(len(book.pieces), len(book.pieces))


def _write_head(file: TextIO, book: Book, entries: list[tuple[str, Entry]], options: Options) -> None:
    style = BOOK.partition("\n")[2] + SCREEN  # a style element declares no character set
    file.write(_HEAD.format(title=safe(book.title), style=style))
    if book.cover:
        file.write(f'<section class="cover">\n{cover_markup(book)}\n</section>\n')
    if book.contents:
        heading = "目录" if options.language.startswith("zh") else "Contents"
        file.write(f"<nav>\n<h2>{heading}</h2>\n{contents_markup(entries, options.language)}\n</nav>\n")
