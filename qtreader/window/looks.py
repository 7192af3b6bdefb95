"""How the window looks and which language it speaks: what is chosen, shown as chosen, and kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import TEXT_PERCENT, Language, Settings, ThemeChoice, larger, smaller
from qtreader.desktop.translation import Translation
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance

translate = QCoreApplication.translate

THEMES = {
    Do.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Do.THEME_LIGHT: ThemeChoice.LIGHT,
    Do.THEME_DARK: ThemeChoice.DARK,
    Do.THEME_SEPIA: ThemeChoice.SEPIA,
}
LANGUAGES = {Do.CHINESE: Language.CHINESE, Do.ENGLISH: Language.ENGLISH}


class Looks(QObject):
    said = Signal(str)

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        translation: Translation,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._appearance = appearance
        self._translation = translation
        self._actions = actions
        self.show_choices()

    def reactions(self) -> Reactions:
        return {
            Do.LARGER: lambda: self._set_size(larger(self._settings.text_percent)),
            Do.SMALLER: lambda: self._set_size(smaller(self._settings.text_percent)),
            Do.NORMAL_SIZE: partial(self._set_size, TEXT_PERCENT),
            Do.FULL_WIDTH: self._switch_full_width,
            **{do: partial(self._set_theme, theme) for do, theme in THEMES.items()},
            **{do: partial(self._set_language, language) for do, language in LANGUAGES.items()},
        }

    def show_choices(self) -> None:
        """Checks in the menus what is chosen."""
        self._actions.check(Do.FULL_WIDTH, self._settings.full_width)
        for do, theme in THEMES.items():
            self._actions.check(do, theme is self._settings.theme)
        for do, language in LANGUAGES.items():
            self._actions.check(do, language is self._settings.language)

    def _set_size(self, percent: int) -> None:
        self._settings.text_percent = percent
        self._appearance.apply()
        self.said.emit(translate("MainWindow", "文字大小 {percent}%").format(percent=percent))

    def _switch_full_width(self) -> None:
        self._settings.full_width = not self._settings.full_width
        self.show_choices()
        self._appearance.apply()

    def _set_theme(self, theme: ThemeChoice) -> None:
        self._settings.theme = theme
        self.show_choices()
        self._appearance.apply()

    def _set_language(self, language: Language) -> None:
        self._settings.language = language
        self.show_choices()
        self._translation.use(language)
