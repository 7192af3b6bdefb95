"""Paper, type and size of the whole program, from the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from qtreader.desktop.settings import Settings, ThemeChoice
from qtreader.desktop.theme import DARK, LIGHT, SEPIA, Look, Theme, palette, stylesheet

THEME_OF = {ThemeChoice.LIGHT: LIGHT, ThemeChoice.DARK: DARK, ThemeChoice.SEPIA: SEPIA}


class Appearance(QObject):
    changed = Signal(Look)

    def __init__(self, application: QApplication, settings: Settings, serif: str, sans: str) -> None:
        """``serif`` and ``sans`` are the families that were loaded."""
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._serif = serif
        self._sans = sans
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def look(self) -> Look:
        return Look(
            theme=self._theme(),
            serif=self._serif,
            sans=self._sans,
            scale=self._settings.text_percent / 100,
            full_width=self._settings.full_width,
        )

    def apply(self) -> None:
        """Sets colours and fonts of the application and tells every pane."""
        look = self.look
        self._application.setPalette(palette(look.theme))
        self._application.setFont(look.sans_font(13))
        self._application.setStyleSheet(stylesheet(look.theme))
        self.changed.emit(look)

    def _theme(self) -> Theme:
        chosen = THEME_OF.get(self._settings.theme)
        return chosen if chosen is not None else self._system_theme()

    def _system_theme(self) -> Theme:
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT

    def _follow_system(self) -> None:
        if self._settings.theme is ThemeChoice.SYSTEM:
            self.apply()
