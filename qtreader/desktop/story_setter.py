"""Sets a story of a page in its box: head above, the text below in columns, cut where the box ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from qtreader.render.binding import JOINER, bound
from qtreader.render.front_page import Box
from qtreader.render.story import GAP, HEADLINE_LINE, INDENT, LINE, SMALL_LINE, Rank, Story

TIGHTER = 0.8  # of its size, that a headline is made smaller to keep its printed lines whole
STRETCH = 1.1  # of the lines' distance, to fill the box of a text that is cut
CUT = "……"
CLOSING = "，。、；：！？,.;:!?（(“‘《「『【"  # never before the sign of a cut


@dataclass(frozen=True, slots=True)
class PageType:
    """Families, colours as #RRGGBB, and the size of the text in pixels."""

    serif: str
    sans: str
    ink: str
    soft: str
    red: str
    character: int

    def font(self, size: float, *, bold: bool = False, sans: bool = False) -> QFont:
        """``size`` in characters of the body."""
        font = QFont(self.sans if sans else self.serif)
        font.setPixelSize(max(1, round(size * self.character)))
        font.setBold(bold)
        font.setFeature(QFont.Tag("chws"), 1)
        return font


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines of one colour, placed from the upper left corner of the box. ``heading`` lines turn red
    under the mouse and the keyboard."""

    layout: QTextLayout
    colour: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SetStory:
    texts: tuple[SetText, ...]
    whole: bool  # nothing of the text is cut

    def paint(self, painter: QPainter, at: QPointF, red: str | None) -> None:
        """``red`` is the colour of the headline where it is not its own."""
        for text in self.texts:
            painter.setPen(QPen(QColor(red if red and text.heading else text.colour)))
            text.layout.draw(painter, at)


def set_story(box: Box, gutter: float, kind: PageType) -> SetStory:
    """The story as large as its box; ``gutter`` is between two columns, in pixels."""
    setter = _Setter(box, gutter, kind)
    setter.set_head(box.story)
    whole = setter.set_body(box.story.paragraphs)
    return SetStory(tuple(setter.texts), whole)


Line = tuple[QTextLayout, QTextLine, float]  # a line, of which layout, and its indent


class _Setter:
    def __init__(self, box: Box, gutter: float, kind: PageType) -> None:
        self.texts: list[SetText] = []
        self._box = box
        self._kind = kind
        self._gutter = gutter
        self._em = float(kind.character)
        self._column = (box.width - (box.columns - 1) * gutter) / box.columns
        self._y = 1.5 * GAP * self._em

    def set_head(self, story: Story) -> None:
        self._small(story.kicker, self._kind.font(1.0), self._kind.soft)
        self._headline(story)
        self._small(story.subhead, self._kind.font(1.0), self._kind.ink)
        self._small(story.byline, self._kind.font(0.85, sans=True), self._kind.soft)
        self._small(story.note, self._kind.font(0.9), self._kind.soft)
        self._y += GAP * self._em

    def set_body(self, paragraphs: Sequence[str]) -> bool:
        """Returns whether all of it has room."""
        line = LINE * self._em
        room = self._box.height - self._y - GAP * self._em
        rows = int(room / line)
        if rows <= 0 or not paragraphs:
            return not paragraphs
        columns = self._box.columns
        lines = list(self._lines(paragraphs, rows * columns + 1))
        whole = len(lines) <= rows * columns
        if whole:
            rows = ceil(len(lines) / columns)  # columns of one height
        else:
            lines = list(self._lines(_cut(lines[: rows * columns]), rows * columns))
            line = min(room / rows, STRETCH * line)
        for number, (_, text_line, indent) in enumerate(lines):
            column, row = divmod(number, rows)
            left = column * (self._column + self._gutter) + indent
            top = self._y + row * line + (line - text_line.height()) / 2
            text_line.setPosition(QPointF(left, top))
        layouts = dict.fromkeys(layout for layout, _, _ in lines)
        self.texts += [SetText(layout, self._kind.ink) for layout in layouts]
        return whole

    def _lines(self, paragraphs: Sequence[str], most: int) -> Iterator[Line]:
        """Lines in the width of a column, with the indent of each; no more than ``most``."""
        font, options = self._kind.font(1.0), QTextOption(Qt.AlignmentFlag.AlignJustify)
        options.setWrapMode(QTextOption.WrapMode.WordWrap)
        count = 0
        for paragraph in paragraphs:
            layout = QTextLayout(_unbroken(paragraph), font)
            layout.setTextOption(options)
            layout.beginLayout()
            indent = INDENT * self._em
            while count < most and (line := layout.createLine()).isValid():
                line.setLineWidth(self._column - indent)
                yield layout, line, indent
                indent = 0.0
                count += 1
            layout.endLayout()
            if count == most:
                return

    def _headline(self, story: Story) -> None:
        size, room = story.rank.size, self._box.width
        font = self._kind.font(size, bold=not story.lost)
        advance = QFontMetricsF(font).horizontalAdvance
        longest = max(advance(line) for line in story.headline)
        if room < longest <= room / TIGHTER:
            size *= room / longest
            font = _fitting(font, story.headline, room)
            longest = room
        lines = story.headline if longest <= room else tuple(_even(story.headline, font, room))
        for line in lines:
            self._line(
                line, font, self._kind.ink, size * HEADLINE_LINE, story.rank is Rank.LEAD, heading=True
            )

    def _small(self, text: str, font: QFont, colour: str) -> None:
        if text:
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, self._box.width)
            self._line(shown, font, colour, SMALL_LINE, self._box.story.rank is Rank.LEAD)

    def _line(
        self, text: str, font: QFont, colour: str, height: float, centred: bool, *, heading: bool = False
    ) -> None:
        """``height`` in characters of the body."""
        layout = QTextLayout(text, font)
        unbroken = QTextOption()
        unbroken.setWrapMode(QTextOption.WrapMode.NoWrap)  # a second line would not be shown
        layout.setTextOption(unbroken)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(max(self._box.width, 1.0))
        layout.endLayout()
        left = max(0.0, (self._box.width - line.naturalTextWidth()) / 2) if centred else 0.0
        line.setPosition(QPointF(left, self._y + (height * self._em - line.height()) / 2))
        self.texts.append(SetText(layout, colour, heading))
        self._y += height * self._em


def _fitting(font: QFont, lines: Sequence[str], room: float) -> QFont:
    """As much smaller as these lines need to have room: in whole pixels, as fonts have it."""
    smaller = QFont(font)
    while smaller.pixelSize() > 1 and max(map(QFontMetricsF(smaller).horizontalAdvance, lines)) > room:
        smaller.setPixelSize(smaller.pixelSize() - 1)
    return smaller


def _unbroken(text: str) -> str:
    places = bound(text)
    return JOINER.join(text[start:end] for start, end in zip((0, *places), (*places, None), strict=True))


def _cut(lines: Sequence[Line]) -> list[str]:
    """The texts that end with the last of these lines, and the sign that more follows."""
    texts = list(dict.fromkeys(layout.text() for layout, _, _ in lines))
    _, last, _ = lines[-1]
    shown = texts[-1][: last.textStart() + last.textLength()].replace(JOINER, "")
    return [*(text.replace(JOINER, "") for text in texts[:-1]), shown[: -len(CUT)].rstrip(CLOSING) + CUT]


def _even(printed: Sequence[str], font: QFont, room: float) -> Iterator[str]:
    """The printed lines, those that are too long parted evenly."""
    metrics = QFontMetricsF(font)
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.WordWrap)
    for text in printed:
        parts = ceil(metrics.horizontalAdvance(text) / room)
        layout = QTextLayout(text, font)
        layout.setTextOption(options)
        layout.beginLayout()
        share = (
            room if parts == 1 else min(room, metrics.horizontalAdvance(text) / parts + metrics.height() / 2)
        )
        while (line := layout.createLine()).isValid():
            line.setLineWidth(share)
            yield text[line.textStart() : line.textStart() + line.textLength()].strip()
        layout.endLayout()
