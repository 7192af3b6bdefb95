"""A text as who cannot see it walks through it: a document of headings and paragraphs.

A text view is one long text to a screen reader. Beside the text it is given this outline, a widget that shows
nothing; screen readers alone ask what is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextCursor, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QTextEdit, QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or a paragraph, and where the view's document has it."""

    text: str
    start: int
    end: int
    heading: bool = False
    note: str = ""  # what there is to be said of it


class Outline(QWidget):
    """Each kind of text says in ``parts`` what it consists of now."""

    def __init__(self, view: QTextEdit, name: str) -> None:
        """``name`` says what the text is."""
        super().__init__(view)
        self.view = view
        self.name = name
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(1, 1)
        _join_factories()
        self.show()

    @property
    def parts(self) -> Sequence[Part]:
        return ()

    def rect_of(self, part: Part) -> QRect:
        """On the screen."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(part.start)
        first = self.view.cursorRect(cursor)
        cursor.setPosition(part.end)
        last = self.view.cursorRect(cursor)
        view = self.view.viewport()
        box = QRect(0, first.top(), view.width(), last.bottom() - first.top() + 1)
        return QRect(view.mapToGlobal(box.topLeft()), box.size())


class _Document(QAccessibleWidget):
    def __init__(self, outline: Outline) -> None:
        super().__init__(outline, QAccessible.Role.Document, outline.name)
        self._outline = outline
        self._parts: list[_Part] = []  # a part is the n-th of whatever text is open

    def childCount(self) -> int:
        return len(self._outline.parts)

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
    """Qt asks for all of this."""

    def __init__(self, document: _Document, outline: Outline, number: int) -> None:
        super().__init__()
        self._document = document
        self._outline = outline
        self._number = number

    def isValid(self) -> bool:
        return self._number < len(self._outline.parts)

    def role(self) -> QAccessible.Role:
        heading = self.isValid() and self._part.heading
        return QAccessible.Role.Heading if heading else QAccessible.Role.Paragraph

    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        match kind:
            case QAccessible.Text.Name:
                return self._part.text
            case QAccessible.Text.Description:
                return self._part.note
        return ""

    def rect(self) -> QRect:
        return self._outline.rect_of(self._part) if self.isValid() else QRect()

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
        """Nobody rewrites what was printed."""

    @property
    def _part(self) -> Part:
        return self._outline.parts[self._number]


@cache
def _join_factories() -> None:
    """Once for the whole program: Qt has no way to take a factory back from Python."""
    QAccessible.installFactory(_made_for)


def _made_for(name: str, made_for: QObject) -> QAccessibleInterface | None:
    return _Document(made_for) if isinstance(made_for, Outline) else None
