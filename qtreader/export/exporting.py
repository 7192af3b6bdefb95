"""Writing a book to one file, or each of its pieces to a file of its own."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from qtreader.errors import NothingToExport
from qtreader.export.books import article_book
from qtreader.export.files import drafts_folder, written_whole
from qtreader.export.names import FreeNames, article_name
from qtreader.export.options import Options, Writer
from qtreader.newspaper.book import Book
from qtreader.progress import Progress


def export_book(
    book: Book, target: Path, write: Writer, options: Options | None = None
) -> Generator[Progress, None, Path]:
    """Writes ``book`` to ``target``, in the place of what was there; gives ``target`` back.

    Closed before its end, it leaves ``target`` as it was. Raises ``NothingToExport`` or
    ``FileNotWritable``.
    """
    _demand_pieces(book)
    with written_whole(target) as draft:
        yield from write(book, draft, options or Options())
    return target


def export_each(
    book: Book, folder: Path, write: Writer, suffix: str, options: Options | None = None
) -> Generator[Progress, None, tuple[Path, ...]]:
    """A file for each piece, named by day, page and headline; gives their paths in order.

    No file that is in ``folder`` is replaced. Closed before its end, it leaves none of its own.
    Raises ``NothingToExport`` or ``FileNotWritable``.
    """
    _demand_pieces(book)
    with drafts_folder(folder) as drafts:
        free = FreeNames(path.name for path in folder.iterdir())
        names: list[str] = []
        for number, piece in enumerate(book.pieces):
            yield Progress(number, len(book.pieces), piece.article.article.headline)
            names.append(free.take(article_name(piece.article, suffix)))
            alone = replace(article_book(piece), filing_lines=book.filing_lines)
            for _ in write(alone, drafts / names[-1], options or Options()):
                pass  # one article is soon written
        yield Progress(len(book.pieces), len(book.pieces))
        paths = _moved(drafts, folder, names)
    return paths


def _demand_pieces(book: Book) -> None:
    if not len(book.pieces):
        raise NothingToExport()


def _moved(drafts: Path, folder: Path, names: list[str]) -> tuple[Path, ...]:
    """The files, moved to ``folder``: all of them or none."""
    moved: list[Path] = []
    try:
        for name in names:
            moved.append((drafts / name).rename(folder / name))
    except OSError:
        for path in moved:
            path.unlink(missing_ok=True)
        raise
    return tuple(moved)
