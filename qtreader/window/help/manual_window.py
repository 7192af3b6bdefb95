"""The manual in a window of its own: contents or what was found at the left, the page at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.manual.finding import Compared, compared, find
from qtreader.manual.links import split
from qtreader.manual.page import Manual
from qtreader.window.announcing import announce
from qtreader.window.help.manual_rows import (
    ManualDelegate,
    ManualRole,
    ManualRow,
    ManualRows,
    RowKind,
    content_rows,
    found_rows,
)
from qtreader.window.help.page_view import PageView
from qtreader.window.palette.palette import Field
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate

SIZE = (980, 780)  # pixels at 100 %
SMALLEST = (560, 360)
CONTENTS = 248  # pixels of the left side at 100 %
FIELD = 380


@dataclass(frozen=True, slots=True)
class Visit:
    """Where one was: a link, and how far the page was scrolled."""

    to: str
    scrolled: int = 0


class ManualWindow(QWidget):
    """It has no parent, so that a dialog that waits for an answer does not keep one from reading."""

    language_changed = Signal()

    def __init__(self, look: Look, actions: Sequence[QAction]) -> None:
        """``actions`` of the program work here too."""
        super().__init__()
        self.setObjectName("manual")
        self._manual: Manual | None = None
        self._texts: tuple[Compared, ...] = ()
        self._visits: list[Visit] = []
        self._here = -1
        self._wanted = ""  # the link to open when the manual has been read
        self.addActions(list(actions))
        self._field = Field(self)
        self._back, self._forward = QToolButton(self), QToolButton(self)
        self._rows = ManualRows(self)
        self._delegate = ManualDelegate(self)
        self._list = RowList(self._rows, self._delegate, self)
        self._page = PageView(self)
        self._arrange()
        self._connect()
        self.retranslate()
        self.set_look(look)
        self.resize(QSize(look.size(SIZE[0]), look.size(SIZE[1])).boundedTo(self._room()))

    # What is shown

    def open_at(self, to: str) -> None:
        """Comes to the front at a link."""
        self._field.clear()
        if self._manual is None:
            self._wanted = to
        else:
            self.go(to)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_manual(self, manual: Manual) -> None:
        """One that was read, or another language of it: at the same place."""
        first = self._wanted or (self._visits[self._here].to if self._visits else manual.pages[0].name)
        scrolled = self._page.scrolled if not self._wanted and self._visits else 0
        self._manual, self._wanted = manual, ""
        self._texts = compared(manual)
        self._look_for(self._field.text())
        if self._visits and self._visits[self._here].to == first:
            self._show(Visit(first, scrolled), anchored=not scrolled)
        else:
            self.go(first)

    def go(self, to: str) -> None:
        """To a link; the way back is kept, the way forward forgotten."""
        if self._manual is None:
            return
        page, anchor = split(to)
        to = to if page else f"{split(self._visits[self._here].to)[0]}#{anchor}"
        if not self._visits or self._visits[self._here].to != to:
            self._keep_place()
            self._visits[self._here + 1 :] = [Visit(to)]
            self._here += 1
        self._show(Visit(to))

    def step(self, by: int) -> None:
        """Back (-1) or forward (1) through what was read."""
        if 0 <= self._here + by < len(self._visits):
            self._keep_place()
            self._here += by
            visit = self._visits[self._here]
            self._show(visit, anchored=not visit.scrolled)

    def set_look(self, look: Look) -> None:
        for widget in (self._back, self._forward):
            widget.setFont(look.sans_font(15))
        self._field.setFont(look.sans_font(13))
        self._field.setMaximumWidth(look.size(FIELD))
        self.setMinimumSize(QSize(*SMALLEST))
        self._delegate.width = self._list.viewport().width()
        self._list.set_look(look)
        self._page.set_look(look)
        theme = look.theme
        self._splitter.setSizes([look.size(CONTENTS), max(1, self.width() - look.size(CONTENTS))])
        self.setStyleSheet(
            f"#manualHead {{ background: {theme.side}; border-bottom: 1px solid {theme.hairline}; }}"
            f"#manualRows {{ background: {theme.listing}; }}"
        )

    def retranslate(self) -> None:
        if self._manual is None:
            self._rows.show([ManualRow(RowKind.NOTE, translate("Manual", "正在翻开手册…"))])
        self.setWindowTitle(translate("Manual", "使用手册"))
        words = translate("Manual", "在手册中查找")
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
        self._list.setAccessibleName(translate("Manual", "目录"))
        for button, sign, words in (
            (self._back, "←", translate("Manual", "后退")),
            (self._forward, "→", translate("Manual", "前进")),
        ):
            button.setText(sign)
            button.setToolTip(words)
            button.setAccessibleName(words)

    @property
    def shown(self) -> str:
        """The name of the open page; empty while the manual is being read."""
        return self._page.page.name if self._page.page is not None else ""

    @property
    def view(self) -> PageView:
        return self._page

    @property
    def rows(self) -> tuple[ManualRow, ...]:
        return self._rows.rows

    # What is done

    def _show(self, visit: Visit, *, anchored: bool = True) -> None:
        if self._manual is None:
            return
        name, anchor = split(visit.to)
        page = self._manual.page(name)
        another = page is not self._page.page
        self._page.show_page(page, anchor if anchored else "", scrolled=visit.scrolled)
        if another:
            announce(self._page, page.title)
        self._back.setEnabled(self._here > 0)
        self._forward.setEnabled(self._here + 1 < len(self._visits))
        self._show_current(visit.to)

    def _show_current(self, to: str) -> None:
        """The row of what is open is the current one; among contents that of its page."""
        wanted = (to, split(to)[0]) if not self._field.text().strip() else (to,)
        at = next((n for n, row in enumerate(self._rows.rows) if row.to and row.to in wanted), None)
        blocked = self._list.blockSignals(True)
        self._list.setCurrentIndex(QModelIndex() if at is None else self._rows.index(at, 0))
        self._list.blockSignals(blocked)

    def _keep_place(self) -> None:
        if self._visits:
            self._visits[self._here] = replace(self._visits[self._here], scrolled=self._page.scrolled)

    def _look_for(self, query: str) -> None:
        """Lists where the words stand; without any the contents."""
        if self._manual is None:
            return
        self._delegate.query = query
        self._page.mark(query)
        if not query.strip():
            self._rows.show(content_rows(self._manual))
            self._field.setAccessibleDescription("")
            if self._visits:
                self._show_current(self._visits[self._here].to)
            return
        found = find(self._texts, query)
        count = translate("Manual", "找到 %n 处", None, len(found))
        self._rows.show(found_rows(found, count) if found else [_nothing(query)])
        self._field.setAccessibleDescription(count)
        if found:
            blocked = self._list.blockSignals(True)
            self._list.setCurrentIndex(self._rows.index(1, 0))
            self._list.blockSignals(blocked)
            self._list.scrollToTop()

    def _step_row(self, by: int) -> None:
        """To another row that leads somewhere; the ends stay."""
        rows = [number for number, row in enumerate(self._rows.rows) if row.to]
        if rows:
            here = self._list.currentIndex().row()
            at = rows.index(here) + by if here in rows else 0
            self._list.setCurrentIndex(self._rows.index(rows[max(0, min(at, len(rows) - 1))], 0))

    def _open_row(self, index: QModelIndex) -> None:
        row: ManualRow | None = index.data(ManualRole.ROW)
        if row is not None and row.to:
            self.go(row.to)

    def _enter(self) -> None:
        """What is current is opened, and read on with the keyboard."""
        self._open_row(self._list.currentIndex())
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Esc: first the search, then the window."""
        if self._field.text():
            self._field.clear()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close()

    def _to_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    # Building

    def _arrange(self) -> None:
        self._field.setObjectName("manualField")
        self._field.setClearButtonEnabled(True)
        self._list.setObjectName("manualRows")
        self._list.setUniformItemSizes(False)
        head = QWidget(self)
        head.setObjectName("manualHead")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(LEFT - 8, 8, 20, 8)
        row.setSpacing(4)
        for button in (self._back, self._forward):
            button.setEnabled(False)
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._field, 1)
        row.addStretch(1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._page)
        self._splitter.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._look_for)
        self._field.stepped.connect(self._step_row)
        self._field.entered.connect(self._enter)
        self._field.left.connect(self._leave)
        self._list.walked.connect(self._open_row)
        self._list.clicked.connect(self._open_row)
        self._list.entered_row.connect(self._enter)
        self._page.link_followed.connect(self.go)
        self._back.clicked.connect(lambda: self.step(-1))
        self._forward.clicked.connect(lambda: self.step(1))
        for keys, do in {
            "Ctrl+F": self._to_field,
            "Ctrl+K": self._to_field,
            "Alt+Left": lambda: self.step(-1),
            "Alt+Right": lambda: self.step(1),
            "F3": lambda: self._step_row(1),
            "Shift+F3": lambda: self._step_row(-1),
            "Esc": self._leave,
            "Ctrl+W": self.close,
        }.items():
            QShortcut(QKeySequence(keys), self).activated.connect(do)
        for widget in (self._list, self._page, self._list.viewport(), self._page.viewport()):
            widget.installEventFilter(self)

    def _room(self) -> QSize:
        return self.screen().availableSize() - QSize(64, 64)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _is_typed(event):
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.insert(event.text())
            return True
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            by = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}.get(event.button())
            if by is not None:
                self.step(by)
                return True
        if watched is self._list.viewport() and event.type() is QEvent.Type.Resize:
            self._delegate.width = self._list.viewport().width()
            self._list.scheduleDelayedItemsLayout()  # a note may need another number of lines
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            self.language_changed.emit()
        super().changeEvent(event)


def _nothing(query: str) -> ManualRow:
    words = translate("Manual", "手册里没有“{query}”。这里只查手册；报纸里的字词，请在主窗口里搜索。")
    return ManualRow(RowKind.NOTE, words.format(query=query.strip()))


def _is_typed(event: QKeyEvent) -> bool:
    """A letter that was meant for the search, not a key that does something."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())
