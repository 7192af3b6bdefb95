"""Going to issues by their day: the calendar, shown or not, and its overview of a year."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.window.actions import Actions, Reactions
from qtreader.window.desk import Desk


class ByDate(QObject):
    def __init__(self, desk: Desk, settings: Settings, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = desk.issues
        self._settings = settings
        self._actions = actions
        desk.issues.calendar_made.connect(desk.panes.join)
        desk.issues.show_calendar(settings.calendar)
        actions.check(Do.CALENDAR, settings.calendar)

    def reactions(self) -> Reactions:
        return {Do.CALENDAR: self.switch_calendar, Do.YEAR_OVERVIEW: self.show_year}

    def switch_calendar(self) -> None:
        """Shows the calendar and goes to it, or puts it away."""
        self._show(not self._pane.shows_calendar)
        place = self._pane.calendar if self._pane.shows_calendar else self._pane
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_year(self) -> None:
        """The overview of the year, or from it back to the month."""
        calendar = self._pane.calendar
        self._show(True)
        calendar.show_year(not calendar.shows_year)
        calendar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, on: bool) -> None:
        self._pane.show_calendar(on, first=True)
        self._actions.check(Do.CALENDAR, on)
        self._settings.calendar = on
