"""Paper, type and size of the whole program, from the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from qtreader.desktop.settings import SANS, SERIF, Settings, ThemeChoice
from qtreader.desktop.style_sheet import stylesheet
from qtreader.desktop.theme import DARK, LIGHT, SEPIA, Look, Theme, palette

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
        self._hints = application.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(self._hints, "accessibility"):  # Qt 6.10
            self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def look(self) -> Look:
        return Look(
            theme=self._theme(),
            serif=self._serif,
            sans=self._sans,
            scale=self._settings.text_percent / 100,
            face=self._face(),
            characters=self._settings.measure.characters,
            leading=self._settings.leading.factor,
            full_width=self._settings.full_width,
        )

    def apply(self) -> None:
        """Sets colours and fonts of the application and tells every pane."""
        look = self.look
        self._application.setPalette(palette(look.theme))
        self._application.setFont(look.sans_font(13))
        self._application.setStyleSheet(stylesheet(look.theme))
        self.changed.emit(look)

    def _face(self) -> str:
        """The family of the body; empty where it is the serif."""
        face = self._settings.face
        return {SERIF: "", SANS: self._sans}.get(face, face)

    def _theme(self) -> Theme:
        chosen = self._settings.theme
        if chosen is ThemeChoice.CONTRAST:
            return self._strongest()
        return THEME_OF.get(chosen) or self._system_theme()

    def _strongest(self) -> Theme:
        from qtreader.desktop.high_contrast import strongest

        return strongest(dark=self._system_is_dark())

    def _system_theme(self) -> Theme:
        if self._system_wants_contrast():
            return self._theme_of_system()
        return DARK if self._system_is_dark() else LIGHT

    def _system_is_dark(self) -> bool:
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def _system_wants_contrast(self) -> bool:
        """Older than Qt 6.10, Qt cannot tell."""
        if not hasattr(self._hints, "accessibility"):
            return False
        preference = self._hints.accessibility().contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast

    def _theme_of_system(self) -> Theme:
        from qtreader.desktop.high_contrast import theme_of

        self._application.setPalette(QPalette())  # back to the system's, as it is now
        return theme_of(self._application.palette())

    def _follow_system(self) -> None:
        if self._settings.theme in (ThemeChoice.SYSTEM, ThemeChoice.CONTRAST):
            self.apply()
