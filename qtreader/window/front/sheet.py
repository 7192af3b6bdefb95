"""The paper of a page set again: its head, its stories, the hairlines between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import sqrt

from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from qtreader.desktop.story_setter import PageType, set_story
from qtreader.desktop.theme import Look
from qtreader.models import front_words
from qtreader.render.front_page import Box, compose, neighbour
from qtreader.render.story import Grid, Story
from qtreader.window.front.story_box import RING, StoryBox

USUAL = (1300.0, 660.0)  # the room in which the text has its usual size
TEXT = 14  # pixels of it at 100 %
GROWTH = (0.93, 1.45)  # of the text, with the room
SMALLEST = 0.85  # of the text's size, that it is made smaller so that the page fits its room
IN_COLUMN = 14.5  # characters of a column, more or less
COLUMNS = (2, 8)
MARGIN, GUTTER = 28, 22  # pixels at 100 %
WIDEST = 2.1  # of the height
HEAD = 5.4  # of the page, in body characters
FOOT = 2.2


@dataclass(frozen=True, slots=True)
class Paper:
    """The sizes of a page in a room of so many pixels."""

    character: int
    margin: float
    gutter: float
    left: float
    width: float
    columns: int
    body: float  # height of the room for the stories

    @property
    def head(self) -> float:
        return HEAD * self.character


def papers(width: float, height: float, scale: float) -> Iterator[Paper]:
    """The one that suits the room, and those with a smaller text, for pages on which much stands."""
    usual = paper(width, height, scale)
    yield usual
    for character in range(usual.character - 1, int(usual.character * SMALLEST), -1):
        yield paper(width, height, scale, character)


def paper(width: float, height: float, scale: float, character: int = 0) -> Paper:
    """The text grows with the room, slower than it, or is as large as ``character`` pixels; columns
    come where there is room for more."""
    growth = sqrt(max(1.0, width * height) / (USUAL[0] * USUAL[1]))
    factor = scale * min(max(growth / sqrt(scale), GROWTH[0]), GROWTH[1])
    character = character or max(8, round(TEXT * factor))
    margin, gutter = MARGIN * scale, GUTTER * factor
    inner = min(width - 2 * margin, max(WIDEST * height, 60.0 * character))
    columns = round((inner + gutter) / (IN_COLUMN * character + gutter))
    columns = min(max(columns, COLUMNS[0]), COLUMNS[1])
    body = max(height - (HEAD + FOOT) * character - margin, 10.0 * character)
    return Paper(character, margin, gutter, (width - inner) / 2, inner, columns, body)


class FrontSheet(QWidget):
    story_chosen = Signal(int)  # article id
    story_reached = Signal(QWidget)  # its box has the keyboard

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("frontSheet")
        self._look = Look()
        self._head: front_words.Head | None = None
        self._caption: tuple[str, str] = ("", "")
        self._stories: tuple[Story, ...] = ()
        self._paper = paper(*USUAL, 1.0)
        self._boxes: list[StoryBox] = []

    @property
    def boxes(self) -> Sequence[StoryBox]:
        """In the order of the page text."""
        return self._boxes

    def set_page(self, head: front_words.Head, stories: Sequence[Story], caption: tuple[str, str]) -> None:
        """``caption`` stands at the foot, at the left and at the right."""
        self._head, self._stories, self._caption = head, tuple(stories), caption
        self.setAccessibleName(head.sentence)

    def lay_out(self, width: int, height: int, look: Look) -> None:
        """Sets the page in a room of so many pixels; it is higher than the room only where the heads
        and first lines of the stories do not fit into it."""
        focused = self.focused
        self._look = look
        for made in papers(width, height, look.scale):
            grid = Grid(made.width, made.body, made.columns, made.gutter, made.character)
            placed = compose(self._stories, grid) if self._stories else ()
            bottom = max((box.bottom for box in placed), default=made.body)
            self._paper = made
            if bottom <= made.body + 0.5:
                break
        for old in self._boxes:
            old.hide()
            old.deleteLater()
        self._boxes = [self._story_box(box) for box in placed]
        self.resize(width, max(height, round(made.margin / 2 + made.head + bottom + FOOT * made.character)))
        if focused is not None:
            self.focus_story(focused)
        self.update()

    @property
    def focused(self) -> int | None:
        """The article whose box has the keyboard."""
        return next((box.box.story.id for box in self._boxes if box.hasFocus()), None)

    def focus_story(self, article_id: int | None) -> None:
        """The first where ``article_id`` is not on the page."""
        found = [box for box in self._boxes if box.box.story.id == article_id] or self._boxes[:1]
        for box in found:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _story_box(self, box: Box) -> StoryBox:
        made = self._paper
        theme = self._look.theme
        kind = PageType(self._look.serif, self._look.sans, theme.ink, theme.soft, theme.red, made.character)
        result = StoryBox(box, set_story(box, made.gutter, kind), theme, self)
        top = made.margin / 2 + made.head
        result.setGeometry(
            round(made.left + box.left) - RING,
            round(top + box.top),
            round(box.width) + 2 * RING,
            round(box.height),
        )
        result.clicked.connect(lambda: self.story_chosen.emit(box.story.id))
        result.step_asked.connect(lambda right, down: self._step(result, right, down))
        result.reached.connect(lambda: self.story_reached.emit(result))
        result.show()
        return result

    def _step(self, box: StoryBox, right: int, down: int) -> None:
        places = [each.box for each in self._boxes]
        target = self._boxes[neighbour(places, self._boxes.index(box), right, down)]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._look.theme.surface))
        if self._head is not None:
            self._paint_head(painter, self._head)
            self._paint_rules(painter)
            self._paint_foot(painter)
        painter.end()

    def _paint_head(self, painter: QPainter, head: front_words.Head) -> None:
        made, theme, em = self._paper, self._look.theme, self._paper.character
        top = made.margin / 2
        name = QRectF(made.left, top - 0.2 * em, made.width, 3.3 * em)
        font = self._font(2.7, bold=True)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.35 * em)
        self._write(painter, name, head.name, font, theme.red, Qt.AlignmentFlag.AlignHCenter)
        for lines, side in (
            (head.left, Qt.AlignmentFlag.AlignLeft),
            (head.right, Qt.AlignmentFlag.AlignRight),
        ):
            at = name.adjusted(0, 0.25 * em, 0, 0)
            for number, line in enumerate(lines):
                size = 1.15 if number == 0 else 0.85
                at.setHeight(size * 1.35 * em)
                self._write(painter, at, line, self._font(size, sans=number > 0), theme.soft, side)
                at.translate(0, at.height())
        dates = QRectF(made.left, top + 3.45 * em, made.width, 1.5 * em)
        self._rule(painter, dates.top() - 3, 2.0, theme.ink)
        self._rule(painter, dates.top(), 0.75, theme.ink)
        self._paint_dates(painter, dates, head)
        self._rule(painter, dates.bottom() + 1, 0.75, theme.ink)

    def _paint_dates(self, painter: QPainter, line: QRectF, head: front_words.Head) -> None:
        theme, font = self._look.theme, self._font(0.88)
        self._write(painter, line, head.date, font, theme.ink, Qt.AlignmentFlag.AlignLeft)
        self._write(painter, line, head.lunar, font, theme.ink, Qt.AlignmentFlag.AlignHCenter)
        room = QFontMetricsF(font).horizontalAdvance(head.makers)
        if room < line.width() * 0.42:
            self._write(painter, line, head.makers, font, theme.ink, Qt.AlignmentFlag.AlignRight)

    def _paint_rules(self, painter: QPainter) -> None:
        made = self._paper
        painter.setPen(QPen(QColor(self._look.theme.handle), 1))
        for rule in rules([box.box for box in self._boxes], made.width, made.gutter):
            painter.drawLine(rule.translated(made.left, made.margin / 2 + made.head))

    def _paint_foot(self, painter: QPainter) -> None:
        made, theme, em = self._paper, self._look.theme, self._paper.character
        foot = QRectF(made.left, self.height() - FOOT * em, made.width, FOOT * em)
        font = self._font(0.8, sans=True)
        left, right = self._caption
        self._write(painter, foot, left, font, theme.soft, Qt.AlignmentFlag.AlignLeft)
        both = left + "　　" + right
        if QFontMetricsF(font).horizontalAdvance(both) < made.width:
            self._write(painter, foot, right, font, theme.soft, Qt.AlignmentFlag.AlignRight)

    def _font(self, size: float, *, bold: bool = False, sans: bool = False) -> QFont:
        font = QFont(self._look.sans if sans else self._look.serif)
        font.setPixelSize(max(1, round(size * self._paper.character)))
        font.setBold(bold)
        return font

    @staticmethod
    def _write(
        painter: QPainter, box: QRectF, text: str, font: QFont, colour: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _rule(self, painter: QPainter, y: float, thickness: float, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), thickness))
        painter.drawLine(QLineF(self._paper.left, y, self._paper.left + self._paper.width, y))


def rules(boxes: Sequence[Box], width: float, gutter: float) -> Iterator[QLineF]:
    """The hairlines between stories: across the page between bands, upright between cells, and across
    a cell between one story and the next below it."""
    for _, band in groupby(boxes, key=lambda box: box.band):
        stories = list(band)
        top, bottom = stories[0].top, max(box.bottom for box in stories)
        if top > 0:
            yield QLineF(0, top, width, top)
        for left, right in pairwise(stories):
            if left.cell == right.cell:
                yield QLineF(right.left, right.top, right.right, right.top)
            else:
                x = right.left - gutter / 2
                yield QLineF(x, top + gutter / 3, x, bottom - gutter / 3)
