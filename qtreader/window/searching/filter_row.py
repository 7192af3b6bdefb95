"""The filters of a search: those that stand, as words to take out again, and what else can narrow it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models import wording
from qtreader.window.searching.flow_layout import flow_of

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.filters import StandingFilter
    from qtreader.window.searching.period_dialog import Period

translate = QCoreApplication.translate

BETWEEN = 16  # pixels between two kinds of filters


class FilterRow(QWidget):
    asked = Signal(str)  # the query with a filter more, or less

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._query = ""
        self._standing: tuple[StandingFilter, ...] = ()
        self._look = Look()
        self._words, self._words_flow = flow_of(self)
        self._buttons, flow = flow_of(self, BETWEEN)
        self.standing: list[QToolButton] = []
        self.when = QPushButton(self._buttons)
        self.when.clicked.connect(self.ask_period)
        flow.addWidget(self.when)
        self.kinds: dict[str, QPushButton] = {}  # by the name of the field
        for name in ("记者", "栏目", "类型", "版"):
            self.kinds[name] = button = QPushButton(self._buttons)
            button.setMenu(QMenu(button))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._buttons)

    @property
    def period(self) -> Period | None:
        """The one that the query is narrowed to."""
        periods = [standing.period for standing in self._standing if standing.period]
        return (periods[0].first, periods[0].last) if periods else None

    def set_standing(self, standing: Sequence[StandingFilter], query: str) -> None:
        """Those of ``query``; how its answer divides is told later."""
        self._query = query
        self._standing = tuple(standing)
        for button in self.standing:
            self._words_flow.removeWidget(button)
            button.deleteLater()
        self.standing = [self._removable(each) for each in self._standing]
        self._words.setVisible(bool(self.standing))
        for kind in self.kinds.values():
            kind.setEnabled(False)
        self.reword()

    def set_facets(self, facets: Facets) -> None:
        from qtreader.search.facets import Facet
        from qtreader.window.searching.facet_menu import fill_menu

        for name, button in self.kinds.items():
            fill_menu(button.menu(), facets, Facet(name), self.asked.emit)
            button.setEnabled(bool(button.menu().actions()))

    def ask_period(self) -> None:
        """Opens the two fields for a period."""
        from qtreader.window.searching.period_dialog import PeriodDialog

        PeriodDialog(self.period, self._narrow, self.window()).open()

    def set_look(self, look: Look) -> None:
        self._look = look
        for button in (self.when, *self.kinds.values()):
            button.setFont(look.sans_font(12))
            button.setStyleSheet(flat(look))
        for word in self.standing:
            self._dress(word)

    def reword(self) -> None:
        titles = {
            "记者": translate("Facets", "署名"),
            "栏目": translate("Facets", "栏目"),
            "类型": translate("Facets", "类型"),
            "版": translate("Facets", "版次"),
        }
        for name, button in self.kinds.items():
            button.setText(titles[name])
            button.setToolTip(translate("Facets", "按{kind}筛选").format(kind=titles[name]))
        self.when.setText(translate("Facets", "时段…"))
        self.when.setToolTip(translate("Facets", "限定时段"))
        self._words.setAccessibleName(translate("Facets", "已用的筛选"))
        for word, standing in zip(self.standing, self._standing, strict=True):
            words = translate("Facets", "去掉筛选：{filter}").format(filter=standing.words)
            word.setToolTip(wording.hint(words))
            word.setAccessibleName(words)

    def _narrow(self, first: str, last: str) -> None:
        from qtreader.search.filters import in_period

        self.asked.emit(in_period(self._query, first, last))

    def _removable(self, standing: StandingFilter) -> QToolButton:
        button = _Word(self._words)
        button.setText(standing.words.replace("&", "&&") + "  ×")
        button.clicked.connect(partial(self.asked.emit, standing.rest))
        self._dress(button)
        self._words_flow.addWidget(button)
        button.show()
        return button

    def _dress(self, button: QToolButton) -> None:
        theme = self._look.theme
        button.setFont(self._look.sans_font(12))
        button.setStyleSheet(
            f"QToolButton {{ color: {theme.ink}; background: {theme.selection};"
            f" border: 1px solid {theme.selection}; border-radius: 4px; padding: 0 6px; }}"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {theme.soft}; }}"
        )


def flat(look: Look) -> str:
    """The style of a button that stands in a line of words: its text begins where theirs does."""
    theme = look.theme
    return (
        f"QPushButton {{ color: {theme.soft}; background: transparent; padding: 2px 2px 2px 0; min-width: 0;"
        f" text-align: left; border: none; border-bottom: 2px solid transparent; border-radius: 0; }}"
        f"QPushButton:hover {{ color: {theme.ink}; border-bottom-color: {theme.handle}; }}"
        f"QPushButton:focus {{ color: {theme.ink}; border-bottom-color: {theme.soft}; }}"
        f"QPushButton:disabled {{ color: {theme.handle}; }}"
        f"QPushButton::menu-indicator {{ image: none; width: 0; }}"
    )


class _Word(QToolButton):
    """May be cut to a narrow pane: the tool tip has all of it."""

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())
