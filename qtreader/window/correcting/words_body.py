"""Words of an article as they are read now, and a field for what they should read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.window.status import Line

translate = QCoreApplication.translate

WORDS = 17  # pixels at 100 %: as large as the body of the article
NOW = 15
LINES = 4  # of the field, at most; more are scrolled
PADDING = 6


class WordsField(QPlainTextEdit):
    """One paragraph, wrapped; as high as it needs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("wordsField")
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(PADDING)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    @property
    def words(self) -> str:
        """Without line breaks, which no paragraph has."""
        return self.toPlainText().replace("\n", "")

    def sizeHint(self) -> QSize:
        lines = min(LINES, max(1, round(self.document().size().height())))
        frame = 2 * (self.frameWidth() + PADDING) + 4
        return QSize(200, lines * self.fontMetrics().lineSpacing() + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted is text, in one line."""
        self.insertPlainText("".join(source.text().splitlines()))


class WordsBody(QWidget):
    def __init__(self, now: str, note: str = "") -> None:
        """``note`` tells of what was corrected here before."""
        super().__init__()
        self._words_now = now
        self._now, self._label, self._note = Line(self), QLabel(self), QLabel(note, self)
        self._now.say(translate("Correcting", "现作“{words}”").format(words=now))
        self._field = WordsField(self)
        self._field.setPlainText(now)
        self._label.setText(translate("Correcting", "改作(&N)"))
        self._label.setBuddy(self._field)
        self._field.setAccessibleName(translate("Correcting", "改作"))
        self._field.setAccessibleDescription(translate("Correcting", "现作“{words}”").format(words=now))
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setVisible(bool(note))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._now, self._note, self._label, self._field):
            column.addWidget(part)

    @property
    def words(self) -> str:
        """What it should read."""
        return self._field.words

    @property
    def begun(self) -> bool:
        return self.words != self._words_now

    def place_caret(self, offset: int, length: int = 0) -> None:
        """Before a character of the words, with ``length`` of them selected."""
        cursor = self._field.textCursor()
        cursor.setPosition(offset)
        cursor.setPosition(offset + length, QTextCursor.MoveMode.KeepAnchor)
        self._field.setTextCursor(cursor)

    def select_all(self) -> None:
        self._field.selectAll()

    def first(self) -> QWidget:
        return self._field

    def widget(self) -> QWidget:
        return self

    def set_look(self, look: Look) -> None:
        self._now.setFont(look.serif_font(NOW))
        self._field.setFont(look.serif_font(WORDS))
        self._field.updateGeometry()
        for label in (self._label, self._note):
            label.setFont(look.sans_font(12))
