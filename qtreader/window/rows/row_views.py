"""Lists and trees whose rows a delegate paints, walked through by keys."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QTreeView, QWidget

from qtreader.desktop.theme import Look
from qtreader.window.rows.delegates import RowDelegate
from qtreader.window.rows.issue_delegate import IssueDelegate

BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _calm(view: QAbstractItemView) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setMouseTracking(True)
    view.verticalScrollBar().setSingleStep(24)


class RowList(QListView):
    """A list of any length; its rows are equally high. The focus ring shows only to who uses keys."""

    walked = Signal(QModelIndex)  # another row is the current one
    entered_row = Signal(QModelIndex)  # Enter, or a double click

    def __init__(self, model: QAbstractItemModel, delegate: RowDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        _calm(self)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)
        self.pressed.connect(self._hide_ring)
        self.doubleClicked.connect(self.entered_row)

    def set_look(self, look: Look) -> None:
        self._delegate.set_look(look)
        self.reword()

    def reword(self) -> None:
        """Lays the rows out and paints them anew, as after a change of language."""
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEY:
            self._delegate.ring = True
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.ring = True
        if event.key() in ENTER and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _hide_ring(self) -> None:
        self._delegate.ring = False

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.walked.emit(current)


class RowTree(QTreeView):
    """As ``RowList``, with branches: Left and Right close and open them."""

    walked = Signal(QModelIndex)
    entered_row = Signal(QModelIndex)  # Enter

    def __init__(self, model: QAbstractItemModel, parent: QWidget) -> None:
        super().__init__(parent)
        _calm(self)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self._delegate = IssueDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._tell)
        self.pressed.connect(self._hide_ring)

    def set_look(self, look: Look) -> None:
        self._delegate.set_look(look)
        self.reword()

    def reword(self) -> None:
        """Lays the rows out and paints them anew, as after a change of language."""
        was_seen = self._sees_current(self.viewport().height())
        self._delegate.set_width(self.viewport().width())
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
        if was_seen:
            self.scrollTo(self.currentIndex())

    def _sees_current(self, height: int) -> bool:
        return self.currentIndex().isValid() and 0 <= self.visualRect(self.currentIndex()).top() < height

    def set_open_issue(self, issue_id: int | None) -> None:
        self._delegate.open_issue = issue_id
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        was_seen = self._sees_current(event.oldSize().height())
        if event.oldSize().width() != event.size().width():
            self._delegate.set_width(event.size().width())
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)
        if was_seen:  # the calendar below takes the room it needs
            self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEY:
            self._delegate.ring = True
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.ring = True
        if event.key() in ENTER and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _hide_ring(self) -> None:
        self._delegate.ring = False

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.walked.emit(current)
