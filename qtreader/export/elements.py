"""The parts of a book as elements: the same in an e-book and in a file for a browser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from qtreader.export.chapters import Chapter, Entry, note_label, paragraphs
from qtreader.newspaper.book import Book
from qtreader.render.markup import blocks_markup, safe


def chapter_markup(chapter: Chapter, language: str, level: int = 1) -> str:
    """What stands inside the ``article``."""
    parts = [f'<p class="filing">{safe(chapter.filing)}</p>'] if chapter.filing else []
    parts.append(blocks_markup(chapter.blocks, level))
    if chapter.note:
        parts.append(f'<aside><p class="label">{note_label(language)}</p>{_lines(chapter.note)}</aside>')
    if chapter.citation:
        parts.append(f'<p class="citation">{safe(chapter.citation)}</p>')
    return "\n".join(parts)


def cover_markup(book: Book) -> str:
    """Title, subtitle and what the book's maker wrote before it."""
    parts = [f"<h1>{safe(book.title)}</h1>"]
    if book.subtitle:
        parts.append(f'<p class="subtitle">{safe(book.subtitle)}</p>')
    if book.note:
        parts.append(f'<div class="foreword">{_lines(paragraphs(book.note))}</div>')
    return "\n".join(parts)


def contents_markup(entries: Sequence[tuple[str, Entry]], language: str) -> str:
    """A list of links, ``(address, entry)`` each; those of one issue under its day, if most issues
    have several articles in a row."""
    issues = [list(group) for _, group in groupby(entries, key=_issue_of)]
    if len(issues) == 1 or 2 * len(issues) > len(entries):
        return f"<ol>\n{_links(entries, language, with_day=len(issues) > 1)}\n</ol>"
    lists = [
        f'<li><a href="{issue[0][0]}">{safe(issue[0][1].day)}</a>\n'
        f"<ol>\n{_links(issue, language, with_day=False)}\n</ol></li>"
        for issue in issues
    ]
    return "<ol>\n" + "\n".join(lists) + "\n</ol>"


def _issue_of(item: tuple[str, Entry]) -> tuple[int, str]:
    """An issue that is not held any more has no number of its own: its day tells it from others."""
    return item[1].issue_id, item[1].day


def _links(entries: Iterable[tuple[str, Entry]], language: str, *, with_day: bool) -> str:
    return "\n".join(
        f'<li><a href="{address}">{safe(entry.title)}{_place(entry, language) if with_day else ""}</a></li>'
        for address, entry in entries
    )


def _place(entry: Entry, language: str) -> str:
    return f' <span class="place">{safe(entry.place(language))}</span>'


def _lines(texts: Iterable[str]) -> str:
    return "".join(f"<p>{safe(text)}</p>" for text in texts)
