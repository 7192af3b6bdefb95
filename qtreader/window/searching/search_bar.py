"""The field for searching all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qtreader.desktop.icons import icon
from qtreader.desktop.theme import Look

if TYPE_CHECKING:
    from qtreader.window.searching.completion_list import CompletionList

translate = QCoreApplication.translate

IDLE = 250  # milliseconds without a key after which what was typed is asked


class SearchBar(QLineEdit):
    """Asks on Enter, when typing rests, and when the field is emptied; never with a word that an
    input method is still composing.

    What may be about to be typed is offered below it. Down goes there, Enter takes what was gone to
    and else what was typed; a click takes it too.
    """

    asked = Signal(str)  # empty when the field was emptied
    typed = Signal(str)  # at each key
    entered = Signal()  # Enter or Down: on to the hits
    left = Signal()  # Esc

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBar")
        self._glass, self._clear = QAction(self), QAction(self)
        self._glass.triggered.connect(self.selectAll)
        self._clear.triggered.connect(self.clear)
        self._clear.setVisible(False)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._composing = False
        self._asked = ""
        self._look = Look()
        self._offers: CompletionList | None = None  # made when it is first needed
        self._awaits_offers = False
        self.textEdited.connect(self._edited)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(IDLE)
        self._rest.timeout.connect(self._ask_if_new)
        self.textChanged.connect(self._text_changed)
        self.set_look(Look())
        self._word()

    def set_look(self, look: Look) -> None:
        self._look = look
        if self._offers is not None:
            self._offers.set_look(look)
        self.setFont(look.sans_font(13))
        self._glass.setIcon(icon("search", look.theme.faint))
        self._clear.setIcon(icon("clear", look.theme.soft))

    def set_query(self, query: str) -> None:
        """Shows a query that has been asked elsewhere, without asking it again."""
        self._withdraw()
        self._asked = query
        self.setText(query)
        self._rest.stop()

    @property
    def offers(self) -> tuple[str, ...]:
        """What is offered now."""
        return self._offers.queries if self._offers is not None and self._offers.isVisible() else ()

    def offer(self, typed: str, queries: tuple[str, ...]) -> None:
        """Offers what ``typed`` may become, where that is what still stands here."""
        if not self._awaits_offers or self._composing or typed != self.text():
            return
        if self._offers is None and queries:
            from qtreader.window.searching.completion_list import CompletionList

            self._offers = CompletionList(self)
            self._offers.set_look(self._look)
            self._offers.taken.connect(self._take)
        if self._offers is not None:
            self._offers.show_below(self, queries)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        if self._composing:
            self._rest.stop()
            self._withdraw()
        super().inputMethodEvent(event)
        if not self._composing and self.text() != self._asked:
            self._rest.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._offers is not None and self.offers:
                self._offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._offers is not None and self.offers and self._offers.current:
                    self.setText(self._offers.current)
                self._enter()
            case Qt.Key.Key_Down:
                self._ask_if_new()
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self._withdraw()
                self._rest.stop()
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._withdraw()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.setPlaceholderText(translate("SearchBar", "搜索全部文章") + "  Ctrl+K")
        self.setAccessibleName(translate("SearchBar", "搜索全部文章"))
        self._glass.setText(translate("SearchBar", "搜索全部文章"))
        self._clear.setText(translate("SearchBar", "清空"))
        self._clear.setToolTip(translate("SearchBar", "清空"))

    def _edited(self, text: str) -> None:
        self._awaits_offers = True
        self.typed.emit(text)

    def _withdraw(self) -> None:
        """Nothing is offered any more, until the next key."""
        self._awaits_offers = False
        if self._offers is not None:
            self._offers.hide()

    def _take(self, query: str) -> None:
        self.setText(query)
        self._enter()

    def _enter(self) -> None:
        self._withdraw()
        self._ask()
        self.entered.emit()

    def _text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not text:
            self._rest.stop()
            self._ask_if_new()
        elif not self._composing:
            self._rest.start()

    def _ask_if_new(self) -> None:
        if self.text() != self._asked:
            self._ask()

    def _ask(self) -> None:
        self._rest.stop()
        self._asked = self.text()
        self.asked.emit(self._asked)
