"""How an export shows its articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qtreader.citation.styles import DEFAULT, Style
from qtreader.newspaper.book import Book
from qtreader.progress import Progress


@dataclass(frozen=True, slots=True)
class Options:
    full_width: bool = True  # punctuation as in print, not as in the page text
    language: str = "zh"  # of the program's own words
    style: Style | None = DEFAULT  # of the citation below each article; None: none
    made: dt.datetime | None = None  # told in the file; None: the newest day in the book, so that
    # the same book makes the same bytes whenever it is exported


Writer = Callable[[Book, Path, Options], Iterator[Progress]]  # writes the file, a piece a step
