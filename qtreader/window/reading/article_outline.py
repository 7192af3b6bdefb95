"""The open article as who cannot see it walks through it: a document of headings and paragraphs.

The reader itself is one long text to a screen reader. Beside the text it is given this outline, a widget
that shows nothing; screen readers alone ask what is in it.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextCursor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from qtreader.desktop.typesetter import Piece
from qtreader.models import wording
from qtreader.render.sheet import LINE_BREAK, Role
from qtreader.window.reading.reader_pane import ReaderPane

translate = QCoreApplication.translate

HEADINGS = frozenset({Role.HEADLINE, Role.STAND_IN, Role.SUBHEAD})


class ArticleOutline(QWidget):
    def __init__(self, reader: ReaderPane) -> None:
        super().__init__(reader)
        self.reader = reader
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(1, 1)
        _join_factories()
        self.show()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        made = self.reader.made
        return made.pieces if made is not None else ()

    def rect_of(self, piece: Piece) -> QRect:
        """On the screen."""
        cursor = QTextCursor(self.reader.document())
        cursor.setPosition(piece.start)
        first = self.reader.cursorRect(cursor)
        cursor.setPosition(piece.end)
        last = self.reader.cursorRect(cursor)
        view = self.reader.viewport()
        box = QRect(0, first.top(), view.width(), last.bottom() - first.top() + 1)
        return QRect(view.mapToGlobal(box.topLeft()), box.size())


class _Document(QAccessibleWidget):
    def __init__(self, outline: ArticleOutline) -> None:
        super().__init__(outline, QAccessible.Role.Document, translate("ReaderPane", "文章"))
        self._outline = outline
        self._parts: list[_Part] = []  # a part is the n-th of whatever article is open

    def childCount(self) -> int:
        return len(self._outline.pieces)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # as Qt has it
        if not 0 <= index < self.childCount():
            return None
        while len(self._parts) <= index:
            part = _Part(self, self._outline, len(self._parts))
            QAccessible.registerAccessibleInterface(part)
            self._parts.append(part)
        return self._parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, part in enumerate(self._parts) if part is child), -1)


class _Part(QAccessibleInterface):
    """A heading or a paragraph. Qt asks for all of this."""

    def __init__(self, document: _Document, outline: ArticleOutline, number: int) -> None:
        super().__init__()
        self._document = document
        self._outline = outline
        self._number = number

    def isValid(self) -> bool:
        return self._number < len(self._outline.pieces)

    def role(self) -> QAccessible.Role:
        heading = self.isValid() and self._piece.block.role in HEADINGS
        return QAccessible.Role.Heading if heading else QAccessible.Role.Paragraph

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        match kind:
            case QAccessible.Text.Name:
                return self._piece.block.text.replace(LINE_BREAK, " ")
            case QAccessible.Text.Description:
                altered = self._outline.reader.altered
                return wording.sentence(*altered.said_of(self._piece)) if altered else ""
        return ""

    def rect(self) -> QRect:
        return self._outline.rect_of(self._piece) if self.isValid() else QRect()

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def parent(self) -> QAccessibleInterface:
        return self._document

    def window(self) -> QWindow:
        return self._document.window()

    def object(self) -> None:  # type: ignore[override]  # in this and the next two, Qt takes none for none
        return None

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nobody rewrites the newspaper."""

    @property
    def _piece(self) -> Piece:
        return self._outline.pieces[self._number]


@cache
def _join_factories() -> None:
    """Once for the whole program: Qt has no way to take a factory back from Python."""
    QAccessible.installFactory(_made_for)


def _made_for(name: str, made_for: QObject) -> QAccessibleInterface | None:
    return _Document(made_for) if isinstance(made_for, ArticleOutline) else None
