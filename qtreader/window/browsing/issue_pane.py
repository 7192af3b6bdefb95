"""The issues by date, at the left of the window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qtreader.desktop.theme import Look
from qtreader.models.issue_tree import IssueRole, IssueTreeModel, Row
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.window.rows.row_views import RowTree

translate = QCoreApplication.translate


class IssuePane(QWidget):
    """``chosen`` comes when a person walks or clicks to an issue, not after ``select``."""

    chosen = Signal(int)  # issue id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IssueTreeModel(self)
        self.tree = RowTree(self.model, self)
        self.tree.walked.connect(self._walked)
        self.tree.clicked.connect(self._turn)
        self.tree.entered_row.connect(self._turn)
        self.tree.setObjectName("issueRows")
        self._open: int | None = None
        self._quiet = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        self.setFocusProxy(self.tree)
        self.set_look(Look())
        self._word()

    @property
    def current(self) -> int | None:
        """The issue that is open, if any."""
        return self._open

    def set_look(self, look: Look) -> None:
        self.tree.set_look(look)

    def set_issues(self, issues: Iterable[IssueEntry], gaps: Iterable[Gap]) -> None:
        """The issue that is open stays open, if it is still held; what was closed stays closed."""
        closed = self._closed_groups()
        self._quiet = True
        self.model.set_issues(issues, gaps)
        self._expand_all_but(closed)
        self._quiet = False
        self.select(self._open)

    def select(self, issue_id: int | None) -> None:
        """Shows an issue as the open one; ``None`` for none."""
        self._open = issue_id if issue_id is not None and self.model.issue(issue_id) else None
        self.tree.set_open_issue(self._open)
        index = QModelIndex() if self._open is None else self.model.index_of(self._open)
        self._quiet = True
        self.tree.setCurrentIndex(index)
        self._quiet = False
        if index.isValid():
            self.tree.scrollTo(index)

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
        self.chosen.emit(issue_id)

    def _turn(self, index: QModelIndex) -> None:
        """A click or Enter on a year or month opens or closes it."""
        if index.data(IssueRole.ROW) in (Row.YEAR, Row.MONTH):
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _closed_groups(self) -> set[tuple[int, int]]:
        return {group for group, index in self.model.groups() if not self.tree.isExpanded(index)}

    def _expand_all_but(self, closed: set[tuple[int, int]]) -> None:
        self.tree.expandAll()
        for group, index in self.model.groups():
            if group in closed:
                self.tree.collapse(index)
