"""The field for searching all articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qtreader.desktop.icons import icon
from qtreader.desktop.theme import Look
from qtreader.window.searching.offers import Offer, completions

if TYPE_CHECKING:
    from qtreader.window.searching.completion_list import CompletionList

translate = QCoreApplication.translate

IDLE = 250  # milliseconds without a key after which what was typed is asked


class SearchBar(QLineEdit):
    """Asks on Enter, when typing rests, and when the field is emptied; never with a word that an
    input method is still composing.

    What may be about to be typed is offered below it; in an empty bar Down offers what was asked
    before. Down goes there, Enter takes what was gone to and else what was typed; a click takes it
    too, Delete has what was asked before forgotten, Esc puts it away.
    """

    asked = Signal(str)  # empty when the field was emptied
    typed = Signal(str)  # at each key
    entered = Signal()  # Enter or Down: on to the hits
    past_asked = Signal()  # Down in the empty bar: what was asked before is to be offered
    forgotten = Signal(object)  # an Offer that is not to be made again
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
        self._awaits_offers = self._awaits_past = False
        self.textEdited.connect(self._edited)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(IDLE)
        self._rest.timeout.connect(self._ask_if_new)
        self.textChanged.connect(self._text_changed)
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
        shown = self._shown
        return tuple(offer.query for offer in shown.offers) if shown else ()

    @property
    def _shown(self) -> CompletionList | None:
        """The list of offers, while it is open."""
        return self._offers if self._offers is not None and self._offers.isVisible() else None

    def offer(self, typed: str, queries: tuple[str, ...]) -> None:
        """Offers what ``typed`` may become, where that is what still stands here."""
        if self._awaits_offers and not self._composing and typed == self.text():
            self._show_offers(completions(queries))

    def offer_past(self, offers: Sequence[Offer]) -> None:
        """Offers what was asked before, where the keyboard still is here and nothing was typed since."""
        if self._awaits_past and self.hasFocus() and not self._composing:
            self._show_offers(offers)

    def ask_past(self) -> None:
        """Has what was asked before offered."""
        self._awaits_past = True
        self.past_asked.emit()

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        if self._offers is None and offers:
            from qtreader.window.searching.completion_list import CompletionList

            self._offers = CompletionList(self)
            self._offers.set_look(self._look)
            self._offers.taken.connect(self._take)
        if self._offers is not None:
            self._offers.show_below(self, offers)

    @property
    def _shows_past(self) -> bool:
        """What was asked for is put away by itself; what was offered unasked, with the search."""
        return self._awaits_past and self._shown is not None

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        if self._composing:
            self._rest.stop()
            self._withdraw()
        super().inputMethodEvent(event)
        if not self._composing and self.text() != self._asked:
            self._rest.start()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._shows_past
        ):
            event.accept()  # before the window leads back with it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self._shown:
                self._shown.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if (gone_to := self._gone_to()) is not None:
                    self.setText(gone_to.query)
                self._enter()
            case Qt.Key.Key_Delete if (gone_to := self._gone_to()) is not None and gone_to.can_go:
                self.forgotten.emit(gone_to)
                self.ask_past()
            case Qt.Key.Key_Down if not self.text():
                self.ask_past()
            case Qt.Key.Key_Down:
                self._ask_if_new()
                self.entered.emit()
            case Qt.Key.Key_Escape if self._shows_past:
                self._withdraw()
            case Qt.Key.Key_Escape:
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

    def _gone_to(self) -> Offer | None:
        return self._shown.current if self._shown else None

    def _edited(self, text: str) -> None:
        self._awaits_offers, self._awaits_past = True, False
        self.typed.emit(text)

    def _withdraw(self) -> None:
        """Nothing is offered any more, until the next key."""
        self._awaits_offers = self._awaits_past = False
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
