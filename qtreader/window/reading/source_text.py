"""The page text as it came, in numbered lines, with the places of everything in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from qtreader.desktop.theme import Look, Theme
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Remark, Topic
from qtreader.newspaper.span import Span
from qtreader.window.reading.notes import Signs, compared, cursor_over, doubted, marks, underlined
from qtreader.window.reading.offsets import Offsets, displayed

PIXELS = 14  # of the text, at 100 %
EDGE = 12  # pixels around it
BAR = 3  # beside the lines of the open article
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BY_KEYS = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


@dataclass(frozen=True, slots=True)
class Places:
    """What is told apart in a page text; stretches of it."""

    article: tuple[Span, ...] = ()  # the one that is open
    furniture: tuple[Span, ...] = ()
    unassigned: tuple[Span, ...] = ()
    remarks: tuple[Remark, ...] = ()


class SourceText(QPlainTextEdit):
    pointed = Signal(int, int)  # a place was clicked, walked to or selected: its stretch, often empty
    entered = Signal(int)  # Enter or a double click, at this character

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sourceText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(BY_KEYS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._look = Look()
        self._text = ""
        self._offsets = Offsets("")
        self._places = Places()
        self._current: tuple[Span, ...] = ()
        self._wanted: int | None = None  # where the current stretch should stand
        self._signs = Signs()
        self._quiet = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._settle.timeout.connect(self._bring_current)
        self._numbers = _Numbers(self)
        self.updateRequest.connect(self._scroll_numbers)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell)

    # What is shown

    def show_source(self, source: PageSource) -> None:
        """Another page text; the same one again stays where it is scrolled to."""
        if source.text != self._text:
            self._quiet = True
            self._text = source.text
            self._offsets = Offsets(source.text)
            self.setPlainText(displayed(source.text))
            self._quiet = False

    def show_places(self, places: Places) -> None:
        self._places = places
        of = {topic: [r for r in places.remarks if r.topic is topic] for topic in Topic}
        ends = [remark.span.end for remark in of[Topic.SEAM]]
        begins = [remark.onward for remark in of[Topic.SEAM] if remark.onward is not None]
        self._signs = Signs(
            tuple(self._offsets.position(offset) for offset in (*ends, *begins)),
            tuple(self._offsets.position(remark.span.start) for remark in of[Topic.BREAK]),
        )
        self._show_marks()

    def show_current(self, spans: Sequence[Span], top: int | None = None) -> None:
        """Marks the stretches that are looked at. The first is brought as near as may be to ``top``
        pixels below the upper edge; without it, only onto the screen."""
        self._current, self._wanted = tuple(spans), top
        self._show_marks()
        self._bring_current()

    @property
    def current(self) -> tuple[Span, ...]:
        return self._current

    @property
    def selected(self) -> Span:
        """The stretch of the page text that is selected; empty at the text cursor where none is."""
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        return Span(self._offsets.offset(first), self._offsets.offset(last))

    def go_to(self, offset: int) -> None:
        """Sets the text cursor, without telling of it."""
        self._quiet = True
        position = self._offsets.position(offset)
        self.setTextCursor(cursor_over(self, (position, position)))
        self._quiet = False

    def line_of(self, offset: int) -> int:
        """The number of the line a character stands in, from 1."""
        return self.document().findBlock(self._offsets.position(offset)).blockNumber() + 1

    def offset_at(self, point: QPoint) -> int:
        """The character under a point of the viewport."""
        return self._offsets.offset(self.cursorForPosition(point).position())

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.sans_font(PIXELS))
        self.setStyleSheet(
            f"#sourceText {{ background: {look.theme.listing}; color: {look.theme.soft};"
            f" selection-background-color: {look.theme.picked}; selection-color: {look.theme.ink}; }}"
        )
        self.document().setDocumentMargin(look.size(EDGE))
        self._numbers.set_look(look)
        self._make_room()
        self._show_marks()

    def _show_marks(self) -> None:
        self.setExtraSelections(list(self._marks()))
        self._numbers.update()

    def _marks(self) -> Iterator[QTextEdit.ExtraSelection]:
        theme, places = self._look.theme, self._places
        of = {topic: [r.span for r in places.remarks if r.topic is topic] for topic in Topic}
        yield from self._marked(places.furniture, _furniture(theme))
        yield from self._marked(places.article, _article(theme))
        yield from self._marked(places.unassigned, _unassigned(theme))
        yield from self._marked(self._current, compared(theme))
        yield from self._marked(of[Topic.DOUBT], doubted(theme))
        yield from self._marked(
            of[Topic.EVIDENCE], underlined(theme, QTextCharFormat.UnderlineStyle.SingleUnderline)
        )

    def _marked(self, spans: Sequence[Span], style: QTextCharFormat) -> Iterator[QTextEdit.ExtraSelection]:
        position = self._offsets.position
        return marks(self, [(position(span.start), position(span.end)) for span in spans], style)

    def _bring_current(self) -> None:
        for _ in range(2 if self._current else 0):  # lines differ in height: the second time is exact
            self._bring(self._offsets.position(self._current[0].start), self._wanted)

    def _bring(self, position: int, top: int | None) -> None:
        box = self.cursorRect(cursor_over(self, (position, position)))
        height = self.viewport().height()
        line = max(1, self.fontMetrics().lineSpacing())
        room = 2 * line
        if top is None and room <= box.top() and box.bottom() <= height - room:
            return
        wanted = height // 3 if top is None else min(max(top, room), height // 2)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round((box.top() - wanted) / line))

    # What its reader does

    def _tell(self) -> None:
        if not self._quiet:
            self.pointed.emit(self.selected.start, self.selected.end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.entered.emit(self._offsets.offset(self.textCursor().position()))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.entered.emit(self.offset_at(event.position().toPoint()))

    def createMimeDataFromSelection(self) -> QMimeData:
        """The characters of the page text itself."""
        cursor = self.textCursor()
        first = self._offsets.offset(cursor.selectionStart())
        last = self._offsets.offset(cursor.selectionEnd())
        data = QMimeData()
        data.setText(self._text[first:last])
        return data

    # The numbers of the lines

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._signs.paint(self, self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.topLeft(), QSize(self._numbers.room(), inside.height())))
        self._bring_current()
        self._settle.start()  # the lines below are not set anew yet

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._make_room()

    def lines_on_screen(self) -> Iterator[tuple[int, QRect, bool]]:
        """Number from 1, box, and whether the open article has a part in it."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top < self.viewport().height():
            height = self.blockBoundingRect(block).height()
            first = self._offsets.offset(block.position())
            last = self._offsets.offset(block.position() + block.length() - 1)
            own = any(span.start < last and first < span.end for span in self._places.article)
            yield block.blockNumber() + 1, QRect(0, round(top), 1, round(height)), own
            top += height
            block = block.next()

    def _make_room(self) -> None:
        self.setViewportMargins(self._numbers.room(), 0, 0, 0)

    def _scroll_numbers(self) -> None:
        self._numbers.update()


class _Numbers(QWidget):
    """Quiet numbers at the left, and a bar beside the lines of the open article."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text
        self._look = Look()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.sans_font(11))
        self.update()

    def room(self) -> int:
        return self.fontMetrics().horizontalAdvance("0000") + self._look.size(EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.listing))
        first_line = self._text.fontMetrics().lineSpacing()
        right = self.width() - self._look.size(EDGE) // 2
        for number, box, own in self._text.lines_on_screen():
            painter.setPen(QColor(theme.ink if own else theme.faint))
            line = QRect(0, box.top(), right - BAR, first_line)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            if own:
                painter.fillRect(right, box.top(), BAR, box.height(), QColor(theme.red))
        painter.end()


def _article(theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(theme.ink))
    style.setBackground(QColor(theme.selection))
    return style


def _furniture(theme: Theme) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QColor(theme.faint))
    style.setProperty(QTextFormat.Property.FontItalic, True)
    return style


def _unassigned(theme: Theme) -> QTextCharFormat:
    style = underlined(theme, QTextCharFormat.UnderlineStyle.DashUnderline)
    style.setForeground(QColor(theme.ink))
    style.setBackground(QColor(theme.mark))
    return style
