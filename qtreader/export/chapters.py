"""A book as the chapters that every readable format sets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from qtreader.citation.styles import cite
from qtreader.export.options import Options
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis, basis_mark
from qtreader.newspaper.punctuation import full_width
from qtreader.render.altered import note_blocks
from qtreader.render.excerpt import excerpt_sheet
from qtreader.render.filing import filing_line
from qtreader.render.sheet import Block, Role, article_sheet, day


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int  # from 1
    entry: Entry
    filing: str  # empty where the book has no filing lines
    note: tuple[str, ...]  # what the reader wrote, a paragraph each
    blocks: tuple[Block, ...]
    citation: str
    filed: FiledArticle


@dataclass(frozen=True, slots=True)
class Entry:
    """A chapter in the table of contents."""

    title: str  # on one line
    day: str  # 2022年5月6日 星期五（推断）
    page: int  # 0 where it is not known
    issue_id: int
    date: dt.date | None
    basis: DateBasis

    def place(self, language: str, *, with_day: bool = True) -> str:
        """2022-10-31 推断 第1版, or 第1版."""
        chinese = language.startswith("zh")
        parts = []
        if with_day:
            parts.append(self.date.isoformat() if self.date else self.day)
            mark = basis_mark(self.basis, language)
            parts.append(mark if chinese or not mark else f"({mark})")
        if self.page:
            parts.append(f"第{self.page}版" if chinese else f"page {self.page}")
        return " ".join(part for part in parts if part)


def chapters(book: Book, options: Options) -> Iterator[Chapter]:
    """One after the other; none is kept."""
    for number, piece in enumerate(book.pieces, 1):
        yield _chapter(number, piece, book, options)


def entry_of(filed: FiledArticle, language: str) -> Entry:
    return Entry(
        title=_listed_title(filed, language),
        day=day(filed, language),
        page=filed.page,
        issue_id=filed.issue.id,
        date=filed.issue.date,
        basis=filed.issue.basis,
    )


def paragraphs(note: str) -> tuple[str, ...]:
    """The lines of a note that say something."""
    return tuple(line.strip() for line in note.splitlines() if line.strip())


def note_label(language: str) -> str:
    return "批注" if language.startswith("zh") else "Note"


def _chapter(number: int, piece: Piece, book: Book, options: Options) -> Chapter:
    filed, language = piece.article, options.language
    if piece.passages:
        blocks = excerpt_sheet(filed, piece.passages, full_width=options.full_width, language=language)
    else:
        blocks = article_sheet(filed, full_width=options.full_width, language=language)
    blocks += note_blocks(filed.article, piece.passages, full_width=options.full_width, language=language)
    if book.filing_lines:  # which has all that the line of the day has
        blocks = tuple(block for block in blocks if block.role is not Role.DATELINE)
    return Chapter(
        number=number,
        entry=entry_of(filed, language),
        filing=filing_line(filed, language) if book.filing_lines else "",
        note=paragraphs(piece.note),
        blocks=blocks,
        citation=cite(filed, options.style, language).strip() if options.style else "",
        filed=filed,
    )


def _listed_title(filed: FiledArticle, language: str) -> str:
    headline = " ".join(full_width(filed.article.headline).split())
    if headline:
        return headline
    lost = "（无题）" if language.startswith("zh") else "[No headline] "
    return (lost + " ".join(full_width(filed.article.stand_in).split())).strip()
