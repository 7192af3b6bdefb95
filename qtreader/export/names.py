"""File names that a person would choose, and that every system takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from qtreader.newspaper.book import Book
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import basis_mark
from qtreader.newspaper.punctuation import full_width

LONGEST = 120  # characters of a name, its suffix included
LONGEST_BYTES = 255  # in UTF-8: what ext4, APFS and most others take; NTFS takes more

_WIDE = str.maketrans('\\/:*?"<>|', "＼／：＊？＂＜＞｜")  # what Windows forbids, as it looks
_DEVICES = r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)"
_RESERVED = re.compile(_DEVICES + r"(?:\s*\.|\s*$)", re.IGNORECASE)
_ENDS = " ._~\u00a0\u3000"  # a name beginning with a dot is hidden, Windows drops dots and blanks at the end


def article_name(filed: FiledArticle, suffix: str) -> str:
    """2022-10-31_01_标题.docx; a day that is not printed says 推断 or 更正."""
    page = f"{filed.page:02}" if filed.page else ""
    title = full_width(filed.article.headline).strip() or full_width(filed.article.stand_in).strip()
    return safe_name("_".join(part for part in (_day(filed), page, title or "无题") if part), suffix)


def issue_name(filed: FiledArticle, suffix: str) -> str:
    """2022-10-31_钱塘新区报_总第423期.epub, of the issue that has this article."""
    number = filed.issue.issue_number
    parts = (_day(filed), filed.issue.newspaper, f"总第{number}期" if number else "")
    return safe_name("_".join(part for part in parts if part), suffix)


def book_name(book: Book, suffix: str) -> str:
    """Of title and subtitle."""
    return safe_name("_".join(part for part in (book.title, book.subtitle) if part), suffix)


def safe_name(text: str, suffix: str) -> str:
    """``text`` with ``suffix`` as a name for a file on Windows, macOS and Linux.

    What Windows forbids becomes the full-width sign of the same look; controls and marks that
    change the direction of writing are dropped; a name that is too long is cut with an ellipsis.
    """
    plain = "".join(c for c in unicodedata.normalize("NFC", text) if not _is_unseen(c))
    stem = " ".join(plain.split()).translate(_WIDE).strip(_ENDS) or "无题"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    return _fitted(stem, suffix)


class FreeNames:
    """Names that do not clash, with those of ``taken`` or with each other; upper and lower case are
    the same, as Windows and macOS have it."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._used = {_folded(name) for name in taken}

    def take(self, name: str) -> str:
        """``name``, or with " (2)" and so on before its suffix where it is taken."""
        path, count, free = Path(name), 1, name
        while _folded(free) in self._used:
            count += 1
            free = _fitted(path.stem, f" ({count}){path.suffix}")
        self._used.add(_folded(free))
        return free


def _day(filed: FiledArticle) -> str:
    date = filed.issue.date
    if date is None:
        return "日期不详"
    return date.isoformat() + basis_mark(filed.issue.basis)


def _is_unseen(character: str) -> bool:
    """Controls (but blanks among them), direction marks, surrogates, and what has no character."""
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn", "Co") and not character.isspace()


def _fitted(stem: str, suffix: str) -> str:
    if _fits(stem + suffix):
        return stem + suffix
    room = min(LONGEST, LONGEST_BYTES) - len(suffix) - 1
    stem = stem[:room]
    while not _fits(f"{stem}…{suffix}"):
        stem = stem[:-1]
    return f"{stem.rstrip(_ENDS)}…{suffix}"


def _fits(name: str) -> bool:
    return len(name) <= LONGEST and len(name.encode()) <= LONGEST_BYTES


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
