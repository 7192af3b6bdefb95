"""Every form in which an article can be cited, under the name by which it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from qtreader.citation.bibtex import biblatex, bibtex
from qtreader.citation.csl import csl_item, csl_json
from qtreader.citation.footnote import footnote
from qtreader.citation.gb7714 import gb7714_2015, gb7714_2025
from qtreader.citation.ris import ris
from qtreader.newspaper.holding import FiledArticle


class Style(StrEnum):
    """The value is the name on the command line and in the settings."""

    GB2025 = "gb2025"
    GB2015 = "gb2015"
    FOOTNOTE = "footnote"
    BIBTEX = "bibtex"
    BIBLATEX = "biblatex"
    RIS = "ris"
    CSL = "csl-json"

    @property
    def suffix(self) -> str:
        """Of a file of such citations."""
        return _SUFFIXES.get(self, ".txt")

    @property
    def is_prose(self) -> bool:
        """Whether it is one line for people to read, not a record for a program."""
        return self in (Style.GB2025, Style.GB2015, Style.FOOTNOTE)


DEFAULT = Style.GB2015  # where no other is asked for: what “citation” meant before there were two editions


def cite(filed: FiledArticle, style: Style = DEFAULT, language: str = "zh") -> str:
    """One article: a line without its line feed, or a record that ends in one."""
    return _FORMS[style](filed, language)


def cite_each(articles: Iterable[FiledArticle], style: Style, language: str = "zh") -> Iterator[str]:
    """A file of citations in pieces: one that programs read if the style is theirs, else a line each.
    Nothing of an article is kept once its piece is given out."""
    if style is not Style.CSL:
        end = "" if style is Style.RIS else "\n"
        for filed in articles:
            yield cite(filed, style, language) + end
        return
    before = "[\n"
    for filed in articles:
        yield before + json.dumps(csl_item(filed, language), ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


_FORMS: dict[Style, Callable[[FiledArticle, str], str]] = {
    Style.GB2025: gb7714_2025,
    Style.GB2015: gb7714_2015,
    Style.FOOTNOTE: footnote,
    Style.BIBTEX: bibtex,
    Style.BIBLATEX: biblatex,
    Style.RIS: ris,
    Style.CSL: csl_json,
}
_SUFFIXES = {Style.BIBTEX: ".bib", Style.BIBLATEX: ".bib", Style.RIS: ".ris", Style.CSL: ".json"}
