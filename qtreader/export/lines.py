"""Plain text and Markdown: one file, the contents first."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qtreader.export.chapters import Chapter, Entry, chapters, note_label, paragraphs
from qtreader.export.options import Options
from qtreader.newspaper.book import Book
from qtreader.progress import Progress
from qtreader.render.markdown import blocks_markdown, escaped
from qtreader.render.text import INDENT, blocks_text

_RULE = "─" * 24


@dataclass(frozen=True, slots=True)
class _Form:
    """How one of the two says what both say."""

    heads: Callable[[Book, list[Entry], str], Iterable[str]]  # the parts before the first chapter
    chapter: Callable[[Chapter, str, bool], Iterable[str]]  # its parts; whether it is one of several
    between: str  # chapters


def write_text(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    return _write(book, path, options, _Form(_text_head, _text_chapter, f"\n{_RULE}\n\n"))


def write_markdown(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    return _write(book, path, options, _Form(_markdown_head, _markdown_chapter, "\n---\n\n"))


def _write(book: Book, path: Path, options: Options, form: _Form) -> Iterator[Progress]:
    entries: list[Entry] = []
    titled = book.cover or book.contents
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n", errors="replace") as body:
        for chapter in chapters(book, options):
            yield Progress(chapter.number - 1, len(book.pieces), chapter.entry.title)
            entries.append(chapter.entry)
            body.write(form.between if chapter.number > 1 or titled else "")
            body.write("\n\n".join(form.chapter(chapter, options.language, titled)) + "\n")
        with path.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
            if titled:
                file.write("\n\n".join(form.heads(book, entries, options.language)) + "\n")
            body.seek(0)
            shutil.copyfileobj(body, file)
    yield Progress(len(book.pieces), len(book.pieces))


def _text_head(book: Book, entries: list[Entry], language: str) -> Iterator[str]:
    yield book.title
    yield from filter(None, [book.subtitle])
    yield from (INDENT + line for line in paragraphs(book.note))
    if book.contents:
        listed = [f"{n}. {entry.title}　{entry.place(language)}" for n, entry in enumerate(entries, 1)]
        yield "\n".join([_contents_heading(language), *listed])


def _text_chapter(chapter: Chapter, language: str, titled: bool) -> Iterator[str]:
    yield from filter(None, [chapter.filing])
    yield blocks_text(chapter.blocks)
    if chapter.note:
        yield f"【{note_label(language)}】" + "\n".join(chapter.note)
    yield from filter(None, [chapter.citation])


def _markdown_head(book: Book, entries: list[Entry], language: str) -> Iterator[str]:
    yield f"# {escaped(book.title)}"
    if book.subtitle:
        yield f"*{escaped(book.subtitle)}*"
    yield from (escaped(line) for line in paragraphs(book.note))
    if book.contents:
        yield f"## {_contents_heading(language)}"
        yield "\n".join(
            f"{n}. {escaped(entry.title)} ({escaped(entry.place(language))})"
            for n, entry in enumerate(entries, 1)
        )


def _markdown_chapter(chapter: Chapter, language: str, titled: bool) -> Iterator[str]:
    if chapter.filing:
        yield f"*{escaped(chapter.filing)}*"
    yield blocks_markdown(chapter.blocks, level=2 if titled else 1)
    if chapter.note:
        yield "\n>\n".join(f"> {escaped(line)}" for line in (f"【{note_label(language)}】", *chapter.note))
    if chapter.citation:
        yield escaped(chapter.citation)


def _contents_heading(language: str) -> str:
    return "目录" if language.startswith("zh") else "Contents"
