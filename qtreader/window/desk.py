"""How the window is laid out: head, lists, reader, and the bars below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import Look
from qtreader.window.actions import Actions, Reactions
from qtreader.window.browsing.article_pane import ArticlePane
from qtreader.window.browsing.issue_pane import IssuePane
from qtreader.window.notice_bar import NoticeBar
from qtreader.window.pane_widths import PaneWidths
from qtreader.window.panes import Panes
from qtreader.window.reading.find_bar import FindBar
from qtreader.window.reading.reader_pane import ReaderPane
from qtreader.window.searching.hit_pane import HitPane
from qtreader.window.searching.search_bar import SearchBar
from qtreader.window.state_pane import StatePane
from qtreader.window.top_bar import TopBar
from qtreader.window.way_back import WayBack

if TYPE_CHECKING:
    from qtreader.window.reading.source_pane import SourcePane

NARROWEST = (180, 200, 440)  # pixels, of the three panes
SIDE_BY_SIDE = 800  # pixels at 100 %: with less, the source stands below the article


class Desk(QWidget):
    """Holds the panes and places them; what they ask for goes past it to the window."""

    front_left = Signal()  # the whole page makes room again for lists and article
    source_added = Signal(object)  # the SourceText of the source pane, which was just made

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.search_bar = SearchBar(self)
        self.top_bar = TopBar(actions, self.search_bar, self)
        self.issues = IssuePane(self)
        self.articles = ArticlePane(self)
        self.hits = HitPane(self)
        self.reader = ReaderPane(self)
        self.source: SourcePane | None = None  # made when it is first asked for
        self.state = StatePane(self)
        self.find_bar = FindBar(self)
        self.notice = NoticeBar(self)
        self._lists = _stack(self.articles, self.hits)
        self._paper = _stack(self.state, self.reader)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._beside = QSplitter(Qt.Orientation.Horizontal, self)
        self._widths = PaneWidths(self._splitter)
        self._look = Look()
        self._middle = _stack(self._splitter)
        self._reading = QWidget(self)
        self._arrange()
        self.panes = Panes()
        for pane in (self.issues, self.articles, self.hits, self.reader, self.state, self.find_bar):
            self.panes.join(pane)
        for bar in (self.notice, self.search_bar):
            self.panes.join(bar, bar=True)
        self.way_back = WayBack(self._go_home)

    def reactions(self) -> Reactions:
        return {
            Do.NEXT_PANE: partial(self.panes.step, 1),
            Do.PREVIOUS_PANE: partial(self.panes.step, -1),
            Do.LEAVE: self.way_back.go,
        }

    @property
    def shows_hits(self) -> bool:
        return self._lists.currentWidget() is self.hits

    def show_hits(self) -> None:
        self.leave_front()
        self._lists.setCurrentWidget(self.hits)

    def show_articles(self) -> None:
        self._lists.setCurrentWidget(self.articles)

    def show_reader(self) -> None:
        if not self.state.stays:
            self._paper.setCurrentWidget(self.reader)

    def show_state(self) -> None:
        self._paper.setCurrentWidget(self.state)

    @property
    def shows_source(self) -> bool:
        return self.source is not None and not self.source.isHidden()

    def add_source(self, pane: SourcePane) -> None:
        pane.set_look(self._look)
        self.source = pane
        self._beside.addWidget(pane)
        self._beside.setSizes([1000, 850])
        self._beside.setCollapsible(1, False)
        self.panes.join(pane)
        self.source_added.emit(pane.text)

    def add_below(self, bar: QWidget) -> None:
        """Below the article, and what is there already."""
        column = self._reading.layout()
        if column is not None:
            column.addWidget(bar)

    def show_source(self, pane: SourcePane) -> None:
        """Beside the article, or below it where the window is narrow. The issues make room for it."""
        if not self.shows_source:
            pane.show()
            self._make_room()

    def leave_source(self) -> None:
        if self.source is None or not self.shows_source:
            return
        if _has_keyboard(self.source):
            self.focus_reader()
        self.source.hide()
        self._make_room()

    @property
    def shows_front(self) -> bool:
        """Whether a page as a whole stands in the place of lists and article."""
        return self._middle.currentWidget() is not self._splitter

    def show_front(self, view: QWidget) -> None:
        if self._middle.indexOf(view) < 0:
            self._middle.addWidget(view)
        self._middle.setCurrentWidget(view)

    def leave_front(self) -> None:
        if self.shows_front:
            self._middle.setCurrentWidget(self._splitter)
            self.front_left.emit()

    def _make_room(self) -> None:
        crowded = self.shows_source and self.width() < self._look.size(2 * SIDE_BY_SIDE)
        self.issues.setVisible(not crowded)
        lists = self._lists.width() if crowded else self.issues.width() + self._lists.width()
        beside = not self.shows_source or self.width() - lists >= self._look.size(SIDE_BY_SIDE)
        self._beside.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        self._widths.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @property
    def _list(self) -> QWidget:
        return self.hits if self.shows_hits else self.articles

    @property
    def _sheet(self) -> QWidget:
        return self.reader if self._paper.currentWidget() is self.reader else self.state

    def add_bar(self, bar: QWidget) -> None:
        """Across the foot of the window, above what was there before."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.notice), bar)
        self.panes.join(bar, bar=True)

    def focus_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_reader(self) -> None:
        self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        self.search_bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_bar.selectAll()

    def _go_home(self) -> None:
        self.search_bar.set_query("")
        self.focus_list()

    def save_panes(self) -> QByteArray:
        self.leave_source()
        return self._widths.save()

    def restore_panes(self, state: QByteArray) -> None:
        """A state that is empty or broken leaves the first widths."""
        self._widths.restore(state)
        self._splitter.setChildrenCollapsible(False)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._widths.set_look(look)
        for pane in (self.issues, self.articles, self.hits, self.reader, self.search_bar):
            pane.set_look(look)
        if self.source is not None:
            self.source.set_look(look)
        for bar in (self.top_bar, self.state, self.find_bar, self.notice):
            bar.set_look(look)

    def retranslate(self, language: str) -> None:
        """The lists hear of it by themselves."""
        self.reader.set_language(language)
        if self.source is not None:
            self.source.retranslate()
        self.top_bar.retranslate()
        self.find_bar.retranslate()
        self.notice.retranslate()

    def _arrange(self) -> None:
        self._beside.addWidget(self._paper)
        self._beside.setHandleWidth(1)
        self._beside.setChildrenCollapsible(False)
        self._beside.setSizes([1000, 850])
        _column(self._reading, self._beside, self.find_bar).setStretch(0, 1)
        for pane, narrowest in zip((self.issues, self._lists, self._reading), NARROWEST, strict=True):
            pane.setMinimumWidth(narrowest)
            self._splitter.addWidget(pane)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setStretchFactor(2, 1)
        _column(self, self.top_bar, self._middle, self.notice).setStretch(1, 1)


def _stack(*pages: QWidget) -> QStackedWidget:
    stack = QStackedWidget()
    for page in pages:
        stack.addWidget(page)
    return stack


def _has_keyboard(pane: QWidget) -> bool:
    focused = pane.window().focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _column(holder: QWidget, *parts: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
