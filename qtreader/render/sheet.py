"""An article as a column of blocks: what the reader pane, the printer and the HTML set.

Every block that shows text of the article says where that text stands in it, so that a match
found in the stored text can be marked on the screen: character ``i`` of ``block.text`` is
character ``block.offset + i`` of the field. Display never adds or drops characters inside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.calendar import long_date, lunar_short, weekday
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import basis_mark
from qtreader.newspaper.punctuation import full_width as widen
from qtreader.newspaper.span import Field

LINE_BREAK = "\u2028"  # stands where the headline's blank between two printed lines stands
SHORT_LINE = 14  # characters; parts of a headline that are together no longer stay on one line


class Role(StrEnum):
    DATELINE = "dateline"  # 2022年5月6日 星期五（推断） · 第1版 · 农历四月初六
    KICKER = "kicker"
    HEADLINE = "headline"
    STAND_IN = "stand_in"  # the program's words in the place of a lost headline
    SUBHEAD = "subhead"
    COLUMN = "column"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    REFERENCE = "reference"  # a pointer on a line of its own
    NOTE = "note"  # what the program says: no body here
    CORRECTIONS = "corrections"  # below the article, which words of it are not as printed


@dataclass(frozen=True, slots=True)
class Block:
    role: Role
    text: str
    field: Field | None = None  # None for words of the program, and for references
    index: int = 0  # which text of the field
    offset: int = 0  # where in that text the block begins
    cut: bool = False  # the beginning is left out, as in a selection: no indent


def article_sheet(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> tuple[Block, ...]:
    """The article in reading order, from the line that tells the day to the pointers below the body.

    ``full_width`` shows punctuation as in print instead of as in the page text; ``language``
    ("zh" or "en") is that of the program's own words.
    """
    article = filed.article
    show = widen if full_width else str
    blocks = [Block(Role.DATELINE, dateline(filed, language))]
    blocks += _texts(Role.KICKER, Field.KICKER, article, show)
    blocks += _headline(article, show, language)
    blocks += _texts(Role.SUBHEAD, Field.SUBHEADS, article, show)
    blocks += _texts(Role.COLUMN, Field.COLUMN, article, show)
    blocks += _texts(Role.BYLINE, Field.BYLINE, article, show)
    blocks += _texts(Role.PARAGRAPH, Field.PARAGRAPHS, article, show)
    if not any(block.role is Role.PARAGRAPH for block in blocks):
        blocks += _no_body(article, language)
    blocks += _references(article, show)
    return tuple(blocks)


def dateline(filed: FiledArticle, language: str = "zh") -> str:
    """2022年5月6日 星期五（推断） · 第1版 · 农历四月初六 · 总第311期, as far as it is known."""
    chinese = language.startswith("zh")
    parts = [day(filed, language)]
    if filed.page:
        parts.append(f"第{filed.page}版" if chinese else f"page {filed.page}")
    date = filed.issue.date
    moon = lunar_short(date, language) if date else None
    if moon:
        parts.append(f"农历{moon}" if chinese else moon)
    number = filed.issue.issue_number
    if number is not None:
        parts.append(f"总第{number}期" if chinese else f"No. {number}")
    return " · ".join(parts)


def day(filed: FiledArticle, language: str = "zh") -> str:
    """2022年5月6日 星期五（推断）; an inferred or corrected day never looks like a printed one."""
    return issue_day(filed.issue, language)


def issue_day(issue: IssueEntry, language: str = "zh") -> str:
    """The same, of an issue."""
    chinese = language.startswith("zh")
    date = issue.date
    if date is None:
        return "日期不详" if chinese else "date not known"
    mark = basis_mark(issue.basis, language)
    if chinese:
        return f"{long_date(date)} {weekday(date)}" + (f"（{mark}）" if mark else "")
    return f"{weekday(date, language)}, {long_date(date, language)}" + (f" ({mark})" if mark else "")


_BLANKS = " \t\u00a0\u3000\ufeff"
_BYLINE_HEAD = _BLANKS + "■□◆◇●○▲△▪▌"  # with the printers' marks before a byline
_BREAKING = str.maketrans(
    dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " ")
)  # none may break a block
_LINE_GAP = re.compile(r"(?<![ -~])[ \u3000](?![ -~])")  # a blank beside Latin or a number is a blank


def _texts(role: Role, field: Field, article: Article, show: Callable[[str], str]) -> Iterator[Block]:
    """One block for each text of the field that is not blank."""
    head = _BYLINE_HEAD if role is Role.BYLINE else _BLANKS
    for index, text in enumerate(article.texts(field)):
        shown = show(text).translate(_BREAKING).rstrip(_BLANKS)
        begin = len(shown) - len(shown.lstrip(head))
        if shown[begin:]:
            yield Block(role, shown[begin:], field, index, begin)


def _headline(article: Article, show: Callable[[str], str], language: str) -> Iterator[Block]:
    found = list(_texts(Role.HEADLINE, Field.HEADLINE, article, show))
    for block in found:
        yield Block(block.role, _broken(block.text), block.field, 0, block.offset)
    if not found:
        lost = "（无题）" if language.startswith("zh") else "[No headline] "
        yield Block(Role.STAND_IN, (lost + show(article.stand_in)).strip())


def _broken(headline: str) -> str:
    """The headline's blanks made line breaks, but for those between parts short enough for one line."""
    gaps = [gap.start() for gap in _LINE_GAP.finditer(headline)]
    ends = [*gaps, len(headline)]
    longest = max(end - start for start, end in zip([0, *gaps], ends, strict=True))
    result, line_start = list(headline), 0
    for gap, end in zip(gaps, ends[1:], strict=True):
        if end - line_start > max(longest, SHORT_LINE):
            result[gap] = LINE_BREAK
            line_start = gap + 1
    return "".join(result)


def _no_body(article: Article, language: str) -> Iterator[Block]:
    chinese = language.startswith("zh")
    page = next((ref.page for ref in article.refs if ref.page), None)
    if page:
        yield Block(
            Role.NOTE,
            f"（本页没有正文，正文见第{page}版）" if chinese else f"[No body on this page; see page {page}]",
        )
    elif article.kind is not Kind.PHOTO:
        yield Block(Role.NOTE, "（本页没有这篇文章的正文）" if chinese else "[No body on this page]")


def _references(article: Article, show: Callable[[str], str]) -> Iterator[Block]:
    """Those on a line of their own; one inside a paragraph is shown there."""
    body = "".join(article.text.split())
    for index, ref in enumerate(article.refs):
        if "".join(ref.text.split()) not in body:
            yield Block(Role.REFERENCE, show(ref.text).translate(_BREAKING).strip(), None, index)
