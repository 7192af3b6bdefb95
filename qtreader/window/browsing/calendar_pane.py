"""A calendar of the issues: a month by days, a year by months, and what is held of a day in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.models import day_wording, wording
from qtreader.models.month_grid import MonthModel
from qtreader.models.year_grid import YearModel
from qtreader.newspaper.calendar import shift_days, shift_months
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.run import Run
from qtreader.render.binding import JOINER, facts_kept_whole
from qtreader.window.browsing.calendar_views import MonthView, Press, YearView
from qtreader.window.rows.row_text import line_height, set_lines, text_width

translate = QCoreApplication.translate
Key = Qt.Key
EDGE = 10  # pixels beside the grid: its outer columns are centred in their cells
WIDE_DAY = dt.date(2022, 12, 22)  # 12月22日 星期四 · 十一月廿九 · 冬至 is as long as a day gets
MARGINS = 20  # pixels above and below what is said of a day
TITLE_SIZES = (15, 13, 12, 11)  # pixels at 100 %, the first that fits
TITLE_FRAME = 18  # pixels of the title that are no text
OTHER_KEYS = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
ENTER = (Key.Key_Return, Key.Key_Enter)

BY_DAY: Mapping[Press, Callable[[dt.date], dt.date]] = {
    (Key.Key_Left, False): lambda day: shift_days(day, -1),
    (Key.Key_Right, False): lambda day: shift_days(day, 1),
    (Key.Key_Up, False): lambda day: shift_days(day, -7),
    (Key.Key_Down, False): lambda day: shift_days(day, 7),
    (Key.Key_PageUp, False): lambda day: shift_months(day, -1),
    (Key.Key_PageDown, False): lambda day: shift_months(day, 1),
    (Key.Key_PageUp, True): lambda day: shift_months(day, -12),
    (Key.Key_PageDown, True): lambda day: shift_months(day, 12),
}
BY_MONTH: Mapping[Press, Callable[[dt.date], dt.date]] = {
    (Key.Key_Left, False): lambda day: shift_months(day, -1),
    (Key.Key_Right, False): lambda day: shift_months(day, 1),
    (Key.Key_Up, False): lambda day: shift_months(day, -3),
    (Key.Key_Down, False): lambda day: shift_months(day, 3),
    (Key.Key_PageUp, False): lambda day: shift_months(day, -12),
    (Key.Key_PageDown, False): lambda day: shift_months(day, 12),
    (Key.Key_PageUp, True): lambda day: shift_months(day, -120),
    (Key.Key_PageDown, True): lambda day: shift_months(day, 120),
}


class CalendarPane(QWidget):
    chosen = Signal(int)  # issue id: Enter or a click on a day that has one
    resized = Signal()  # it needs another height

    def __init__(self, parent: QWidget, today: Callable[[], dt.date] = dt.date.today) -> None:
        super().__init__(parent)
        self.setObjectName("calendar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._today = today
        self._run = Run()
        self._open: IssueEntry | None = None
        self.day = today()  # on which the keyboard is
        self._look = Look()
        self._longest = ""
        self._most = 10_000  # pixels it may be high
        self.month = MonthModel(self)
        self.year = YearModel(self)
        self.month_view = MonthView(self.month, self)
        self.year_view = YearView(self.year, self)
        self._title = QToolButton(self)
        self._before, self._after = QToolButton(self), QToolButton(self)
        self._told = QLabel(self)
        self._stack = QStackedWidget(self)
        self._arrange()
        self._connect()
        self._word()

    # What is shown

    @property
    def shows_year(self) -> bool:
        return self._stack.currentWidget() is self.year_view

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def told(self) -> str:
        """What is said below the grid."""
        return self._told.text().replace(JOINER, "")

    def set_run(self, run: Run) -> None:
        """All that is held; the day stays, or is the newest issue's where none was shown before."""
        first = not self._run.days
        self._run = run
        self.month.set_run(run, self._today())
        self.year.set_run(run)
        self._longest = day_wording.longest(run)
        self._fit()
        self.show_day(run.days[-1] if first and run.days else self.day)

    def select(self, issue: IssueEntry | None) -> None:
        """Shows an issue as the open one."""
        self._open = issue
        self.month.set_open(issue)
        self.year.set_open(issue.date if issue else None)
        if issue is not None and issue.date is not None:
            self.show_day(issue.date)

    def show_day(self, day: dt.date) -> None:
        self.day = day
        self.month.set_month(day.year, day.month)
        self.year.set_year(day.year)
        self.month_view.setCurrentIndex(self.month.index_of(day))
        self.year_view.setCurrentIndex(self.year.index_of(day.month))
        self._tell()

    def show_year(self, on: bool) -> None:
        """The overview of the year, or the month."""
        held = self.month_view.hasFocus() or self.year_view.hasFocus()
        grid: MonthView | YearView = self.year_view if on else self.month_view
        self._stack.setCurrentWidget(grid)
        self.setFocusProxy(grid)
        if held:
            grid.setFocus(Qt.FocusReason.TabFocusReason)
        self._fit()
        self._word()
        self._tell()
        self.resized.emit()

    def height_at(self, width: int) -> int:
        """What it needs in height at a width, in pixels."""
        grid = self._grid_height(width)
        return self._head_height() + grid + self._told_height(width) + MARGINS

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self.setStyleSheet(
            f"#calendar {{ background: {theme.side}; border-top: 1px solid {theme.hairline}; }}"
            f"QTableView {{ background: {theme.side}; selection-background-color: transparent; }}"
            f"QHeaderView, QHeaderView::section {{ background: {theme.side}; color: {theme.faint};"
            f" border: none; padding: 0; font-size: {look.size(11)}px; }}"
            f"QToolButton {{ padding: 4px 5px; }}"
            f"QToolButton#calendarTitle {{ color: {theme.ink}; padding: 4px 6px; }}"
            f"QLabel {{ color: {theme.soft}; }}"
        )
        for button in (self._before, self._after):
            button.setFont(look.sans_font(15))
        self._told.setFont(look.sans_font(12))
        self.month_view.set_look(look)
        self.year_view.set_look(look)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._longest = day_wording.longest(self._run)
            self._fit()
            self._word()
            self._tell()
            self.month.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 6)
        super().changeEvent(event)

    # Hands

    def _press(self, event: QKeyEvent) -> None:
        if event.modifiers() & OTHER_KEYS:
            return
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        press = (Key(event.key()), ctrl)
        shift = (BY_MONTH if self.shows_year else BY_DAY).get(press)
        if shift is not None:
            self.show_day(shift(self.day))
        elif press in ((Key.Key_Left, True), (Key.Key_Right, True)):
            self._step_held(1 if press[0] == Key.Key_Right else -1)
        elif event.key() in (Key.Key_Home, Key.Key_End):
            self.show_day(self._home() if event.key() == Key.Key_Home else self._oldest())
        elif event.key() in ENTER or (self.shows_year and press == (Key.Key_Down, True)):
            self._enter()
        elif press == (Key.Key_Up, True):
            self.show_year(True)
        else:
            return
        event.accept()

    def _enter(self) -> None:
        """Opens the month, or the issue of the day; where a day has several, the next of them."""
        if self.shows_year:
            self.show_year(False)
            return
        issues = self._run.on(self.day)
        if issues:
            here = issues.index(self._open) + 1 if self._open in issues else 0
            self.chosen.emit(issues[here % len(issues)].id)

    def _step_held(self, by: int) -> None:
        """To the next or previous day that has an issue."""
        nearest = self._run.beside_day(self.day)[0 if by < 0 else 1]
        if nearest is not None and nearest.date is not None:
            self.show_day(nearest.date)

    def _home(self) -> dt.date:
        """The newest issue's day; from there, today."""
        newest = self._run.days[-1] if self._run.days else self._today()
        return self._today() if self.day == newest else newest

    def _oldest(self) -> dt.date:
        return self._run.days[0] if self._run.days else self.day

    def _pick_day(self, index: QModelIndex) -> None:
        self.show_day(self.month.date(index))
        self._enter()

    def _pick_month(self, index: QModelIndex) -> None:
        self.show_day(shift_months(self.day, self.year.month(index) - self.day.month))
        self.show_year(False)

    def _turn(self, by: int) -> None:
        self.show_day(shift_months(self.day, by * (12 if self.shows_year else 1)))

    # Words

    def _tell(self) -> None:
        """What the grid shows, above it and below."""
        day, run = self.day, self._run
        if self.shows_year:
            self._title.setText(day_wording.year_title(day.year, len(run.in_year(day.year))))
            month = day_wording.month_title(day.year, day.month)
            self._told.setText(f"{month}\n{day_wording.about_month(run, day.year, day.month)}")
        else:
            self._title.setText(day_wording.month_title(day.year, day.month))
            facts = facts_kept_whole(day_wording.day_line(day, year=False))
            self._told.setText(f"{facts}\n{day_wording.about_day(run, day)}")
        self._fit_title()
        self._fit_title()

    def _word(self) -> None:
        self.setAccessibleName(translate("CalendarPane", "日历"))
        self.month_view.setAccessibleName(translate("CalendarPane", "按日"))
        self.year_view.setAccessibleName(translate("CalendarPane", "全年"))
        earlier, later = translate("CalendarPane", "上一月"), translate("CalendarPane", "下一月")
        over = translate("CalendarPane", "全年概览（Ctrl+↑）")
        if self.shows_year:
            earlier, later = translate("CalendarPane", "上一年"), translate("CalendarPane", "下一年")
            over = translate("CalendarPane", "回到月历（Enter）")
        for button, words in ((self._before, earlier), (self._after, later)):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._title.setToolTip(over)
        self._title.setAccessibleDescription(over)
        self._told.setAccessibleName(wording.sentence(*self.told.split("\n")))

    # Layout

    def _arrange(self) -> None:
        self._title.setObjectName("calendarTitle")
        self._before.setText("‹")
        self._after.setText("›")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack.addWidget(self.month_view)
        self._stack.addWidget(self.year_view)
        self.setFocusProxy(self.month_view)
        head = QHBoxLayout()
        head.setContentsMargins(LEFT - 14, 6, EDGE, 2)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._before)
        head.addWidget(self._after)
        grid = QHBoxLayout()
        grid.setContentsMargins(EDGE, 0, EDGE, 0)
        grid.addWidget(self._stack)
        told = QHBoxLayout()
        told.setContentsMargins(LEFT, 8, EDGE, MARGINS - 8)
        told.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(grid)
        column.addLayout(told)
        column.addStretch(1)

    def _connect(self) -> None:
        self.month_view.pressed_key.connect(self._press)
        self.year_view.pressed_key.connect(self._press)
        self.month_view.picked.connect(self._pick_day)
        self.year_view.picked.connect(self._pick_month)
        self._title.clicked.connect(lambda: self.show_year(not self.shows_year))
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))

    def fit_into(self, height: int) -> None:
        """``height`` is all that it may take, in pixels: the months of a year draw together first."""
        if height != self._most:
            self._most = height
            self._fit()

    def _grid_height(self, width: int) -> int:
        month = self.month_view.height_at(width - 2 * EDGE)
        if not self.shows_year:
            return month
        room = self._most - self._head_height() - self._told_height(width) - MARGINS
        return max(month, min(self.year_view.least_height(), room))

    def _head_height(self) -> int:
        return self._before.sizeHint().height() + 8

    def _told_height(self, width: int) -> int:
        """Room for the longest that may be said of a day: the grid does not move with the words."""
        font = self._look.sans_font(12)
        room = width - LEFT - EDGE
        first = facts_kept_whole(day_wording.day_line(WIDE_DAY, year=False))
        lines = [line for text in (first, self._longest) for line in set_lines(text, (), font, room, 12)]
        return len(lines) * line_height(font)

    def _fit_title(self) -> None:
        """Smaller where it would be cut: the pane does not grow with the text."""
        beside = self._before.sizeHint().width() + self._after.sizeHint().width()
        room = self.width() - (LEFT - 14) - EDGE - beside - TITLE_FRAME
        fonts = [self._look.serif_font(pixels, bold=True) for pixels in TITLE_SIZES]
        if self.shows_year and text_width(self._title.text(), fonts[-1]) > room:
            self._title.setText(wording.year_name(self.day.year))  # the count is below each month
        fits = (font for font in fonts if text_width(self._title.text(), font) <= room)
        self._title.setFont(next(fits, fonts[-1]))

    def _fit(self) -> None:
        self._fit_title()
        self._stack.setFixedHeight(self._grid_height(self.width()))
        self._told.setFixedHeight(self._told_height(self.width()))
