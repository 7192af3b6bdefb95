"""Articles for programs: JSON, JSON Lines, the bulk form of OpenSearch, CSV, citations."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qtreader.citation.gb7714 import gb7714_2015
from qtreader.citation.reference import authors
from qtreader.citation.styles import Style, cite_each
from qtreader.export.options import Options, Writer
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.holding import FiledArticle
from qtreader.progress import Progress
from qtreader.render.altered import altered_records, correction_note

INDEX = "qtreader"  # the index that the bulk form names


def article_record(filed: FiledArticle) -> dict[str, Any]:
    """An article as plain values: texts as the source has them, or as they were corrected, paragraphs
    joined. ``altered`` is there where something was corrected: the words, by their place in the texts, with
    what is printed instead and where in the page text that stands."""
    article = filed.article
    record = {
        "id": filed.id,
        "date": filed.issue.date and filed.issue.date.isoformat(),
        "date_basis": filed.issue.basis.value,
        "issue_number": filed.issue.issue_number,
        "page": filed.page or None,
        "kind": article.kind.value,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheads": list(article.subheads),
        "column": article.column,
        "people": [{"role": each.role, "name": each.name, "org": each.org} for each in article.people],
        "source": article.source,
        "paragraphs": [paragraph.text for paragraph in article.paragraphs],
    }
    return record | ({"altered": altered_records(article)} if article.altered else {})


def write_json(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """One list of articles; a piece's note and passages go with it where it has any."""
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        before = "[\n"
        for number, piece in enumerate(book.pieces):
            yield _progress(number, book, piece)
            file.write(before + _json(_piece_record(piece)))
            before = ",\n"
        file.write("[]\n" if before == "[\n" else "\n]\n")
    yield Progress(len(book.pieces), len(book.pieces))


def write_json_lines(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """An article a line."""
    return _write_lines(book, path, lambda piece: _json(_piece_record(piece)) + "\n")


def write_bulk(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """Two lines an article, as the bulk API of OpenSearch and Elasticsearch takes them."""
    return _write_lines(book, path, _bulk_lines)


def write_csv(book: Book, path: Path, options: Options) -> Iterator[Progress]:
    """A row an article, in UTF-8 with a byte order mark and CR LF, which spreadsheets open rightly."""
    chinese = options.language.startswith("zh")
    with path.open("w", encoding="utf-8-sig", newline="", errors="backslashreplace") as file:
        table = csv.writer(file)
        table.writerow(column[0 if chinese else 1] for column in _COLUMNS)
        for number, piece in enumerate(book.pieces):
            yield _progress(number, book, piece)
            table.writerow(_inert(cell) for cell in _row(piece, options.language))
    yield Progress(len(book.pieces), len(book.pieces))


def citations_writer(style: Style) -> Writer:
    """A writer of the citations alone."""

    def write(book: Book, path: Path, options: Options) -> Iterator[Progress]:
        with path.open("w", encoding="utf-8", newline="", errors="backslashreplace") as file:
            articles = (piece.article for piece in book.pieces)
            for number, cited in enumerate(cite_each(articles, style, options.language)):
                yield Progress(min(number, len(book.pieces)), len(book.pieces))
                file.write(cited)
        yield Progress(len(book.pieces), len(book.pieces))

    return write


_COLUMNS = (
    ("编号", "id"), ("报纸", "newspaper"), ("日期", "date"), ("日期依据", "date basis"),
    ("期号", "issue number"), ("版次", "page"), ("类别", "kind"), ("引题", "kicker"),
    ("标题", "headline"), ("副题", "subheads"), ("栏目", "column"), ("作者", "authors"),
    ("署名", "byline"), ("电头", "source"), ("正文", "text"), ("引用", "citation"),
    ("批注", "note"), ("来源文件", "source file"), ("来源 SHA-256", "source SHA-256"),
    ("更正", "corrections"),
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _row(piece: Piece, language: str) -> Iterable[object]:
    filed, article, issue = piece.article, piece.article.article, piece.article.issue
    yield from (filed.id, issue.newspaper, issue.date and issue.date.isoformat(), issue.basis.value)
    yield from (issue.issue_number, filed.page or None, article.kind.value, article.kicker, article.headline)
    yield from ("\n".join(article.subheads), article.column, "、".join(authors(article)))
    yield from ("\n".join(article.byline), article.source, article.text, gb7714_2015(filed, language))
    yield from (piece.note, filed.file, filed.sha256, correction_note(article, language=language))


def _inert(cell: object) -> object:
    """A text that a spreadsheet would reckon as a formula begins with the apostrophe that stops it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _piece_record(piece: Piece) -> dict[str, Any]:
    record = article_record(piece.article)
    if piece.note:
        record["note"] = piece.note
    if piece.passages:
        record["passages"] = [
            {"field": each.field.value, "index": each.index, "start": each.span.start, "end": each.span.end}
            for each in piece.passages
        ]
    return record


def _bulk_lines(piece: Piece) -> str:
    action = {"index": {"_index": INDEX, "_id": str(piece.article.id)}}
    return f"{_json(action)}\n{_json(_piece_record(piece))}\n"


def _write_lines(book: Book, path: Path, lines: Any) -> Iterator[Progress]:
    with path.open("w", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        for number, piece in enumerate(book.pieces):
            yield _progress(number, book, piece)
            file.write(lines(piece))
    yield Progress(len(book.pieces), len(book.pieces))


def _progress(number: int, book: Book, piece: Piece) -> Progress:
    return Progress(number, len(book.pieces), piece.article.article.headline)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
