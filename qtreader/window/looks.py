"""How the window looks and which language it speaks: what is chosen, shown as chosen, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import (
    SANS,
    SERIF,
    TEXT_PERCENT,
    Language,
    Leading,
    Measure,
    Settings,
    ThemeChoice,
    larger,
    smaller,
)
from qtreader.desktop.translation import Translation
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance

translate = QCoreApplication.translate

THEMES = {
    Do.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Do.THEME_LIGHT: ThemeChoice.LIGHT,
    Do.THEME_DARK: ThemeChoice.DARK,
    Do.THEME_SEPIA: ThemeChoice.SEPIA,
    Do.THEME_CONTRAST: ThemeChoice.CONTRAST,
}
FACES = {Do.FACE_SERIF: SERIF, Do.FACE_SANS: SANS}
MEASURES = {
    Do.MEASURE_NARROW: Measure.NARROW,
    Do.MEASURE_NORMAL: Measure.NORMAL,
    Do.MEASURE_WIDE: Measure.WIDE,
}
LEADINGS = {
    Do.LEADING_TIGHT: Leading.TIGHT,
    Do.LEADING_NORMAL: Leading.NORMAL,
    Do.LEADING_LOOSE: Leading.LOOSE,
}
LANGUAGES = {Do.CHINESE: Language.CHINESE, Do.ENGLISH: Language.ENGLISH}


Choice = TypeVar("Choice")


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
            Do.FACE_OTHER: self._choose_face,
            Do.NARROWER: lambda: self._set_measure(_next_to(self._settings.measure, tuple(Measure), -1)),
            Do.WIDER: lambda: self._set_measure(_next_to(self._settings.measure, tuple(Measure), 1)),
            Do.TIGHTER: lambda: self._set_leading(_next_to(self._settings.leading, tuple(Leading), -1)),
            Do.LOOSER: lambda: self._set_leading(_next_to(self._settings.leading, tuple(Leading), 1)),
            **{do: partial(self._set_face, face) for do, face in FACES.items()},
            **{do: partial(self._set_measure, measure) for do, measure in MEASURES.items()},
            **{do: partial(self._set_leading, leading) for do, leading in LEADINGS.items()},
            **{do: partial(self._set_theme, theme) for do, theme in THEMES.items()},
            **{do: partial(self._set_language, language) for do, language in LANGUAGES.items()},
        }

    def show_choices(self) -> None:
        """Checks in the menus what is chosen."""
        self._actions.check(Do.FULL_WIDTH, self._settings.full_width)
        self._actions.check(Do.FACE_OTHER, self._settings.face not in FACES.values())
        for do, face in FACES.items():
            self._actions.check(do, face == self._settings.face)
        for do, measure in MEASURES.items():
            self._actions.check(do, measure is self._settings.measure)
        for do, leading in LEADINGS.items():
            self._actions.check(do, leading is self._settings.leading)
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

    def _choose_face(self) -> None:
        from qtreader.window.reading.face_dialog import FaceDialog  # the system's fonts, when asked for

        self.show_choices()  # the menu has checked what is only asked for
        dialog = FaceDialog(self._settings.face, self._appearance.look, QApplication.activeWindow())
        dialog.chosen.connect(self._set_face)
        dialog.open()

    def _set_face(self, face: str) -> None:
        self._settings.face = face
        self._show_type()

    def _set_measure(self, measure: Measure) -> None:
        self._settings.measure = measure
        self._show_type()
        words = translate("MainWindow", "每行 {n} 字")
        self.said.emit(words.format(n=measure.characters))

    def _set_leading(self, leading: Leading) -> None:
        self._settings.leading = leading
        self._show_type()
        words = translate("MainWindow", "行距 {percent}%")
        self.said.emit(words.format(percent=round(leading.factor * 100)))

    def _show_type(self) -> None:
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


def _next_to(chosen: Choice, choices: Sequence[Choice], by: int) -> Choice:
    """The choice after ``chosen`` (1) or before it (-1); the ends stay."""
    at = choices.index(chosen) + by
    return choices[min(max(at, 0), len(choices) - 1)]
