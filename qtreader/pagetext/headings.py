"""Head lines to headings: kicker, headline, subheads, column; and one heading from the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qtreader.newspaper.span import Span
from qtreader.pagetext.lines import Line
from qtreader.pagetext.wording import is_kicker_form, is_spoken_kicker, pairs

_ATTENDED = re.compile(
    r"(?:[\u4e00-\u9fff、]{2,14}(?:主持|出席|参加|陪同|讲话|致辞|作报告|主持会议|并讲话)[ \u3000]*)+"
)
_DECLARED = re.compile(r"[ \t\u3000]+([\u4e00-\u9fff]{2,4}宣布[\u4e00-\u9fff]{2,4})$")
_DASHED = re.compile(r"[ \t\u3000]+(——?[^—]{4,40})$")
_PRESIDED = re.compile(
    r"[ \t\u3000]+([\u4e00-\u9fff]{2,10}主持[ \u3000]+[\u4e00-\u9fff、]{2,16}(?:出席|参加))$"
)
_COLUMN_WORD = re.compile(
    r"话题|视点|观察|直击|访谈|特写|现场|记事|纪事|走基层|^[^在赴到来]{2,7}调研行?$|采风行|聚焦|关注|追踪|专栏|之窗|论坛|风采|进行时|讲述|连线|速递|快讯|手记|随笔|镜头|印记|足迹|档案"
)
_SERIES = re.compile(r"系列|专栏|栏目|节目|专题|报道")
_COLUMN_HINT = re.compile(r"征程|新时代|故事|人物|在线|系列|一线|调查|·|新篇|大家谈")
COLUMN = 20  # characters of a column's name at most
CLEARLY = 0.2  # more of its words a kicker's form outweighs
STRANGE = 0.15  # share below which a line's words are not those of the text
SHORTEST = 6  # characters of a headline or kicker at least; what is shorter above one is a column
VERTICAL = 24  # characters of a headline line set on a line of its own


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a heading as it stands in the page text."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    headline: Part
    kicker: Part | None = None
    subheads: tuple[Part, ...] = ()
    column: Part | None = None
    first: int = 0  # number of its first line

    @property
    def text(self) -> str:
        parts = [self.kicker, self.headline, *self.subheads]
        return " ".join(part.text for part in parts if part)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The pairs of characters of the bodies a run of head lines may belong to."""

    below: frozenset[str]
    above: frozenset[str]
    text_below: str
    above_wants: bool  # the body above has no heading yet

    def without_body(self) -> Neighbours:
        """For head lines that are not those of the body below: perhaps of the one above."""
        below = self.above if self.above_wants else frozenset()
        return Neighbours(below, frozenset(), "", above_wants=False)


def split_run(run: Sequence[Line], around: Neighbours) -> list[Heading]:
    """The headings in a run of head lines, in page order; the last is the one of the body below."""
    rest = list(run)
    found = [_take(rest, around if around.below else around.without_body())]
    while rest:
        found.append(_take(rest, around.without_body()))
    return found[::-1]


class _Tail(StrEnum):
    SUBHEAD = "subhead"
    COLUMN = "column"


def _take(rest: list[Line], around: Neighbours) -> Heading:
    """Takes one heading from the end of ``rest``."""
    subheads: list[Line] = []
    column: Line | None = None
    while len(rest) > 1 and len(subheads) < 3:
        tail = _tail(rest, around)
        if tail is _Tail.COLUMN and column is None and not subheads:
            column = rest.pop()
        elif tail is _Tail.SUBHEAD:
            subheads.insert(0, rest.pop())
        else:
            break
    headline = [rest.pop()]
    while rest and (
        _is_set_vertically(rest[-1], headline[0]) or _is_broken(rest[-1], headline[0], around.below)
    ):
        headline.insert(0, rest.pop())
    kicker = None
    if rest and not (named := column is None and _stands_above(rest[-1], around)):
        kicker = rest.pop() if _is_kicker(rest, headline[0], around) else None
        named = bool(rest) and column is None and _stands_above(rest[-1], around)
    if rest and named:
        column = rest.pop()
    return _heading(kicker, headline, subheads, column)


def _share(line: Line, body: frozenset[str]) -> float:
    """The share of a line's pairs of characters that occur in a body."""
    words = pairs(line.text)
    return len(words & body) / len(words) if words else 0.0


def _tail(rest: Sequence[Line], around: Neighbours) -> _Tail | None:
    """Whether the last of two or more head lines stands below a headline, and as what."""
    line, above = rest[-1], rest[-2]
    if line.text.startswith(("—", "--")) or _ATTENDED.fullmatch(line.text):
        return _Tail.SUBHEAD
    if _is_set_vertically(above, line):
        return None
    share, share_above = _share(line, around.below), _share(above, around.below)
    named = bool(_COLUMN_WORD.search(line.text)) and len(line.bare) <= COLUMN
    hinted = named or (bool(_COLUMN_HINT.search(line.text)) and len(line.bare) <= COLUMN)
    known = bool(around.below)
    if _merged_kicker(above.text) is not None:
        if known and share_above < 0.15 and share > share_above:
            return None  # the heading of another body
        return _Tail.COLUMN if hinted or (known and share < 0.3) else _Tail.SUBHEAD
    if is_kicker_form(above.text):
        return _Tail.COLUMN if named and known and share < 0.15 and len(line.bare) <= 8 else None
    if not is_kicker_form(line.text) and _is_series(line.text, around.text_below):
        return _Tail.COLUMN
    if above.level and not line.level:
        is_column = len(line.bare) <= COLUMN and (len(rest) == 2 or hinted or share < 0.3)
        return _Tail.COLUMN if is_column else _Tail.SUBHEAD
    if not known:
        return _Tail.COLUMN if named else None
    if (named and (share < 0.6 or len(line.bare) <= 8)) or (
        share_above > share and share < (0.4 if hinted else 0.3) and len(line.bare) <= 16
    ):
        return _Tail.COLUMN
    return _Tail.SUBHEAD if _is_third(rest, around) else None


def _is_series(name: str, text: str) -> bool:
    """Whether the body speaks of the series or column that it is part of."""
    at = text.find(f"《{name}》") if len(name) <= COLUMN + 4 else -1
    return at >= 0 and bool(_SERIES.search(text[max(0, at - 20) : at + len(name) + 10]))


def _is_third(rest: Sequence[Line], around: Neighbours) -> bool:
    """A line below kicker and headline."""
    if len(rest) < 3 or is_kicker_form(rest[-1].text):
        return False
    shares = [_share(each, around.below) for each in rest[-3:]]
    if is_kicker_form(rest[-3].text):
        elsewhere = around.above_wants and _share(rest[-3], around.above) > shares[0]
        return shares[1] >= 0.3 and not elsewhere
    return not around.above_wants and min(shares) >= 0.35


def _is_set_vertically(above: Line, line: Line) -> bool:
    """``急企业所急`` over ``解企业所忧``: two lines of one headline, each on a line of text."""
    return (
        line.tight
        and len(line.bare) <= VERTICAL
        and len(above.bare) <= VERTICAL
        and bool(line.level) == bool(above.level)
        and not is_kicker_form(above.text)
        and not (_is_column_name(line) or _is_column_name(above))
    )


def _is_broken(above: Line, line: Line, body: frozenset[str]) -> bool:
    """Whether a headline was broken inside a word that its text has: two lines of like length."""
    alike = 0 <= len(above.text) - len(line.text) <= 3 and " " not in above.text + line.text
    return alike and above.text[-1] + line.text[0] in body and not is_kicker_form(above.text)


def _is_column_name(line: Line) -> bool:
    """A name that columns have, short enough to be one."""
    named = _COLUMN_WORD.search(line.text) or _COLUMN_HINT.search(line.text)
    return bool(named) and len(line.bare) <= COLUMN // 2 and not is_kicker_form(line.text)


def _stands_above(line: Line, around: Neighbours) -> bool:
    """Whether a line above a headline is the name of a column, strange to the text."""
    if not around.below or is_kicker_form(line.text) or len(line.bare) > COLUMN // 2:
        return False
    likely = CLEARLY if _is_column_name(line) else 0.0
    return _share(line, around.below) <= likely and (likely > 0 or len(line.text) <= SHORTEST)


def _is_kicker(rest: Sequence[Line], headline: Line, around: Neighbours) -> bool:
    line = rest[-1]
    if _merged_kicker(headline.text) is not None:
        return False
    if is_spoken_kicker(line.text):
        return True
    below, above = _share(line, around.below), _share(line, around.above)
    if around.above_wants and above > below + CLEARLY * is_kicker_form(line.text):
        return False
    if is_kicker_form(line.text):
        return True
    if len(rest) == 1:
        strange = below < STRANGE <= _share(headline, around.below) and len(line.bare) >= COLUMN // 2
        return not (around.below and strange)
    return not is_kicker_form(rest[-2].text) and below >= 0.35


def _merged_kicker(text: str) -> int | None:
    """Where the headline begins in a line that has its kicker before it."""
    for blank in re.finditer(r"[ \t\u3000]+", text):
        if is_spoken_kicker(text[: blank.start()]):
            return blank.end()
    return None


def _heading(
    kicker: Line | None, headline: list[Line], subheads: Sequence[Line], column: Line | None
) -> Heading:
    first = (kicker or headline[0]).number
    above = _whole(kicker) if kicker else None
    title = Part(" ".join(line.text for line in headline), tuple(line.span for line in headline))
    below = [_whole(line) for line in subheads]
    if len(headline) == 1:
        merged = _merged_kicker(headline[0].text)
        if merged is not None and above is None:
            above, title = _cut(headline[0], merged)
        declared = _DASHED.search(title.text) or _DECLARED.search(title.text) or _PRESIDED.search(title.text)
        if declared:
            at = title.spans[0].start
            below.insert(0, Part(declared[1], (Span(at + declared.start(1), at + declared.end(1)),)))
            title = Part(title.text[: declared.start()], (Span(at, at + declared.start()),))
    return Heading(title, above, tuple(below), _whole(column) if column else None, first)


def _whole(line: Line) -> Part:
    return Part(line.text, (line.span,))


def _cut(line: Line, at: int) -> tuple[Part, Part]:
    """A line in two, the blank between left out."""
    front = line.text[:at].rstrip()
    start = line.span.start
    return (
        Part(front, (Span(start, start + len(front)),)),
        Part(line.text[at:], (Span(start + at, line.span.end),)),
    )
