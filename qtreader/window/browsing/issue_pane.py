"""The issues by date, at the left of the window: a tree, and a calendar at its foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models.issue_tree import IssueRole, IssueTreeModel, Row
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.run import Run
from qtreader.window.browsing.calendar_pane import CalendarPane
from qtreader.window.rows.row_views import RowTree

translate = QCoreApplication.translate

LEAST_TREE = 180  # pixels that the tree needs beside the calendar: some issues
FEW = 60  # issues, all of which are shown at first


class IssuePane(QWidget):
    """``chosen`` comes when a person walks or clicks to an issue, not after ``select``."""

    chosen = Signal(int)  # issue id
    calendar_made = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IssueTreeModel(self)
        self.tree = RowTree(self.model, self)
        self.tree.walked.connect(self._walked)
        self.tree.clicked.connect(self._turn)
        self.tree.entered_row.connect(self._turn)
        self.tree.setObjectName("issueRows")
        self._calendar: CalendarPane | None = None
        self._look = Look()
        self._calendar_on = True
        self._calendar_first = False  # where there is no room for both
        self._filled = False
        self._open: int | None = None
        self._quiet = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self._word()

    @property
    def current(self) -> int | None:
        """The issue that is open, if any."""
        return self._open

    @property
    def calendar(self) -> CalendarPane:
        """Made when it is first looked at: the window's first picture need not wait for it."""
        if self._calendar is None:
            self._calendar = self._made_calendar()
        return self._calendar

    @property
    def shows_calendar(self) -> bool:
        return self._calendar is not None and self._calendar.isVisibleTo(self)

    def show_calendar(self, on: bool, *, first: bool = False) -> None:
        """Below the tree; where there is no room for both, only one that comes ``first`` is shown."""
        self._calendar_on, self._calendar_first = on, on and first
        self._place()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.tree.set_look(look)
        if self._calendar is not None:
            self._calendar.set_look(look)
        self._place()

    def set_issues(self, issues: Iterable[IssueEntry], gaps: Iterable[Gap]) -> None:
        self.set_run(Run(issues), gaps)

    def set_run(self, run: Run, gaps: Iterable[Gap]) -> None:
        """The issue that is open stays open, if it is still held; what was closed stays closed.
        Of many issues, only the newest month is open at first."""
        closed = self._closed_groups()
        self._quiet = True
        self.model.set_run(run, gaps)
        if not self._filled and len(run.issues) > FEW:
            closed = {group for group, _ in self.model.groups()} - self._newest_groups(run)
        self._expand_all_but(closed)
        self._quiet = False
        self._filled = self._filled or bool(run.issues)
        if self._calendar is not None:
            self._calendar.set_run(run)
        self._place()
        self.select(self._open)

    def select(self, issue_id: int | None) -> None:
        """Shows an issue as the open one; ``None`` for none."""
        self._open = issue_id if issue_id is not None and self.model.issue(issue_id) else None
        self.tree.set_open_issue(self._open)
        self._show_open()
        index = QModelIndex() if self._open is None else self.model.index_of(self._open)
        self._quiet = True
        self.tree.setCurrentIndex(index)
        self._quiet = False
        if index.isValid():
            self.tree.scrollTo(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.tree.reword()
        super().changeEvent(event)

    def _word(self) -> None:
        self.tree.setAccessibleName(translate("IssuePane", "各期"))

    def _walked(self, index: QModelIndex) -> None:
        issue_id = index.data(IssueRole.ISSUE_ID)
        if self._quiet or issue_id is None or issue_id == self._open:
            return
        self._open = issue_id
        self.tree.set_open_issue(issue_id)
        self._show_open()
        self.chosen.emit(issue_id)

    def _turn(self, index: QModelIndex) -> None:
        """A click or Enter on a year or month opens or closes it."""
        if index.data(IssueRole.ROW) in (Row.YEAR, Row.MONTH):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _place(self) -> None:
        """An empty library has no calendar: it would show nothing but a wrong month."""
        if not self._filled or not (self._calendar_on or self._calendar):
            return
        self.calendar.fit_into(self.height())
        both = self.height() - self.calendar.height_at(self.width()) >= LEAST_TREE
        used = self.calendar.isAncestorOf(self.focusWidget())
        on = self._calendar_on and (both or self._calendar_first or used)
        held = self.tree.hasFocus() or used
        self.calendar.setVisible(on)
        self.tree.setVisible(not on or both)
        if held and not self.isAncestorOf(self.window().focusWidget()):
            place = self.tree if self.tree.isVisibleTo(self) else self.calendar
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_calendar(self) -> CalendarPane:
        calendar = CalendarPane(self)
        calendar.set_look(self._look)
        calendar.set_run(self.model.run)
        calendar.select(None if self._open is None else self.model.issue(self._open))
        calendar.chosen.connect(self.chosen)
        calendar.resized.connect(self._place)
        calendar.hide()
        self._column.addWidget(calendar)
        self.calendar_made.emit(calendar)
        return calendar

    def _show_open(self) -> None:
        if self._calendar is not None:
            self._calendar.select(None if self._open is None else self.model.issue(self._open))

    def _newest_groups(self, run: Run) -> set[tuple[int, int]]:
        if not run.days:
            return set()
        newest = run.days[-1]
        return {(newest.year, 0), (newest.year, newest.month)}

    def _closed_groups(self) -> set[tuple[int, int]]:
        return {group for group, index in self.model.groups() if not self.tree.isExpanded(index)}

    def _expand_all_but(self, closed: set[tuple[int, int]]) -> None:
        for group, index in self.model.groups():
            self.tree.setExpanded(index, group not in closed)
