"""What each line of a page is, as far as the line itself tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from qtreader.pagetext.bylines import Credit, read_byline
from qtreader.pagetext.lines import Line
from qtreader.pagetext.masthead import Head, is_section_name, read_head
from qtreader.pagetext.references import is_reference
from qtreader.pagetext.wording import is_kicker_form, is_numbered, source_of

SHORT_LINE = 45  # characters of one printed head line at most
SHORT_LINES = 95  # of several on one line of text, parted by blanks


class LineKind(StrEnum):
    FURNITURE = "furniture"
    SECTION = "section"  # 导读
    REFERENCE = "reference"
    BYLINE = "byline"
    BODY = "body"
    SHORT = "short"  # head line, crosshead, or a short piece of a paragraph: neighbours tell


@dataclass(frozen=True, slots=True)
class Told:
    """A line with what it is."""

    line: Line
    kind: LineKind
    credit: Credit | None = None  # of a byline


def tell_kinds(lines: Sequence[Line]) -> tuple[list[Told], Head]:
    """Every line with its kind, and what the head of the page says."""
    told = [_tell(line) for line in lines]
    head = read_head(lines, _contents_begin(told))
    furniture = {line.number for line in head.furniture}
    return [
        Told(each.line, LineKind.FURNITURE) if each.line.number in furniture else each for each in told
    ], head


def _tell(line: Line) -> Told:
    if is_section_name(line.text):
        return Told(line, LineKind.SECTION)
    if is_reference(line.text):
        return Told(line, LineKind.REFERENCE)
    credit = read_byline(line.text)
    if credit is not None:
        return Told(line, LineKind.BYLINE, credit)
    return Told(line, LineKind.SHORT if may_be_head(line) else LineKind.BODY)


def _contents_begin(told: Sequence[Told]) -> int:
    for each in told:
        if each.kind in (LineKind.BYLINE, LineKind.BODY) and (each.credit is None or each.credit.bullet):
            return each.line.number
    return len(told)


def may_be_head(line: Line) -> bool:
    """Whether a line is short enough and stopped as head lines are."""
    text = line.text
    if "。" in text or "；" in text or text.endswith((",", "，", "、", ";")) or len(text) > 2 * SHORT_LINES:
        return False
    if source_of(text) and not is_numbered(text):
        return False
    if text.endswith((":", "：")) and not is_kicker_form(text[:-1]):
        return False
    parts = text.split()
    length = sum(map(len, parts))
    commas = text.count(",") + text.count("，")
    if length <= SHORT_LINE and commas <= (1 if length > 30 else 2):
        return not (text.endswith(("!", "！", "?", "？")) and length > 30)
    return length <= SHORT_LINES and commas <= 3 and len(parts) > 1 and max(map(len, parts)) <= SHORT_LINE
