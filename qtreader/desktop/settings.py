"""What the program remembers from one start to the next.

Kept in one ini file in the config folder. A value that is missing, odd or broken counts as not
being there: each setting falls back to its default and the rest goes on.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from qtreader.desktop.commands import Do

if TYPE_CHECKING:
    from qtreader.desktop.sending_settings import SendingSettings

TEXT_PERCENT = 100
PERCENTS = (80, 90, 100, 110, 125, 150, 175, 200)  # the sizes that larger and smaller go through
FILE_NAME = "qtreader.ini"
_STREAMS = (b"@Variant(", b"@DateTime(")
SERIF, SANS = "serif", "sans"  # faces that come with the program; any other name is a family of the system


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    SEPIA = "sepia"
    CONTRAST = "contrast"


class Measure(StrEnum):
    """How wide the lines of an article are."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"

    @property
    def characters(self) -> int:
        return {Measure.NARROW: 35, Measure.NORMAL: 38, Measure.WIDE: 42}[self]


class Leading(StrEnum):
    """How far apart the lines of an article are."""

    TIGHT = "tight"
    NORMAL = "normal"
    LOOSE = "loose"

    @property
    def factor(self) -> float:
        """Of the line height that is usual."""
        return {Leading.TIGHT: 0.9, Leading.NORMAL: 1.0, Leading.LOOSE: 1.16}[self]


class HitOrder(StrEnum):
    RELEVANCE = "relevance"
    DATE = "date"
    ISSUE = "issue"  # by date, under the issues


class Language(StrEnum):
    CHINESE = "zh"
    ENGLISH = "en"


def larger(percent: int) -> int:
    """The next size up; the largest stays."""
    return min((step for step in PERCENTS if step > percent), default=PERCENTS[-1])


def smaller(percent: int) -> int:
    """The next size down; the smallest stays."""
    return max((step for step in PERCENTS if step < percent), default=PERCENTS[0])


_PLACE = re.compile(r"-?[0-9]{1,9}")


class Settings:
    def __init__(self, folder: Path) -> None:
        """``folder`` is the config folder; the file in it need not exist yet."""
        file = folder / FILE_NAME
        _take_out_streams(file)
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self.file = file

    @property
    def theme(self) -> ThemeChoice:
        value = self._text("view/theme")
        return next((choice for choice in ThemeChoice if choice.value == value), ThemeChoice.SYSTEM)

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("view/theme", choice.value)

    @property
    def language(self) -> Language:
        value = self._text("view/language")
        return next((language for language in Language if language.value == value), Language.CHINESE)

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("view/language", language.value)

    @property
    def text_percent(self) -> int:
        """The size of all text, of ``PERCENTS``."""
        percent = self._number("view/text_percent", TEXT_PERCENT)
        return percent if percent in PERCENTS else TEXT_PERCENT

    @text_percent.setter
    def text_percent(self, percent: int) -> None:
        self._store.setValue("view/text_percent", percent)

    @property
    def full_width(self) -> bool:
        """Whether punctuation is shown full-width, as in print."""
        return self._text("view/full_width") != "false"

    @full_width.setter
    def full_width(self, on: bool) -> None:
        self._store.setValue("view/full_width", "true" if on else "false")

    @property
    def face(self) -> str:
        """Of the body: ``SERIF``, ``SANS`` or the name of a family."""
        return self._text("view/face") or SERIF

    @face.setter
    def face(self, face: str) -> None:
        self._store.setValue("view/face", face)

    @property
    def measure(self) -> Measure:
        value = self._text("view/measure")
        return next((measure for measure in Measure if measure.value == value), Measure.NORMAL)

    @measure.setter
    def measure(self, measure: Measure) -> None:
        self._store.setValue("view/measure", measure.value)

    @property
    def leading(self) -> Leading:
        value = self._text("view/leading")
        return next((leading for leading in Leading if leading.value == value), Leading.NORMAL)

    @leading.setter
    def leading(self, leading: Leading) -> None:
        self._store.setValue("view/leading", leading.value)

    @property
    def signs(self) -> bool:
        """Whether seams and doubts are shown in the text of an article."""
        return self._text("view/signs") == "true"

    @signs.setter
    def signs(self, on: bool) -> None:
        self._store.setValue("view/signs", "true" if on else "false")

    @property
    def last_article(self) -> int | None:
        number = self._number("reading/last_article", 0)
        return number if number > 0 else None

    @last_article.setter
    def last_article(self, article_id: int | None) -> None:
        self._store.setValue("reading/last_article", article_id or 0)

    @property
    def last_place(self) -> tuple[int, int] | None:
        """Where the last article was left: the character at the upper edge, and how far in pixels its
        line stood below it."""
        numbers = self._text("reading/last_place").split("/")
        known = len(numbers) == 2 and all(_PLACE.fullmatch(number) for number in numbers)
        return (int(numbers[0]), int(numbers[1])) if known else None

    @last_place.setter
    def last_place(self, place: tuple[int, int] | None) -> None:
        self._store.setValue("reading/last_place", f"{place[0]}/{place[1]}" if place else "")

    @property
    def calendar(self) -> bool:
        """Whether the calendar stands below the issues."""
        return self._text("browsing/calendar") != "false"

    @calendar.setter
    def calendar(self, on: bool) -> None:
        self._store.setValue("browsing/calendar", "true" if on else "false")

    @property
    def geometry(self) -> QByteArray:
        """As ``QWidget.saveGeometry`` gives it; empty at the first start."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, state: QByteArray) -> None:
        self._store.setValue("window/geometry", state)

    @property
    def panes(self) -> QByteArray:
        """As ``PaneWidths.save`` gives it; empty at the first start."""
        return self._bytes("window/panes")

    @panes.setter
    def panes(self, state: QByteArray) -> None:
        self._store.setValue("window/panes", state)

    @property
    def folder_used(self) -> str:
        """Where files were last written or fetched; empty when never."""
        return self._text("files/folder")

    @folder_used.setter
    def folder_used(self, folder: str) -> None:
        self._store.setValue("files/folder", folder)

    @property
    def watched_folder(self) -> str:
        """From which new files are taken in while the window is open; empty for none."""
        return self._text("files/watched")

    @watched_folder.setter
    def watched_folder(self, folder: str) -> None:
        self._store.setValue("files/watched", folder)

    @property
    def recent_commands(self) -> tuple[Do, ...]:
        """What was chosen in the command palette, the latest first."""
        known = {do.value: do for do in Do}
        return tuple(known[name] for name in self._text("palette/recent").split() if name in known)

    @recent_commands.setter
    def recent_commands(self, commands: Iterable[Do]) -> None:
        self._store.setValue("palette/recent", " ".join(do.value for do in commands))

    @property
    def correction_author(self) -> str:
        """Under which name corrections are made; empty until it was asked for."""
        return self._text("correcting/author")

    @correction_author.setter
    def correction_author(self, name: str) -> None:
        self._store.setValue("correcting/author", name)

    @property
    def welcome(self) -> bool:
        """Whether the words of the first start are still to be seen."""
        return self._text("welcome/shown") == "true"

    @welcome.setter
    def welcome(self, on: bool) -> None:
        self._store.setValue("welcome/shown", "true" if on else "false")

    @property
    def hit_order(self) -> HitOrder:
        """How the hits of a search are listed."""
        value = self._text("search/order")
        return next((order for order in HitOrder if order.value == value), HitOrder.RELEVANCE)

    @hit_order.setter
    def hit_order(self, order: HitOrder) -> None:
        self._store.setValue("search/order", order.value)

    @property
    def citation(self) -> str:
        """The name of the style in which citations are made; empty while none was chosen."""
        return self._text("sending/citation")

    @cached_property
    def sending(self) -> SendingSettings:
        """How prints, files and citations are made; loaded when something is first sent out."""
        from qtreader.desktop.sending_settings import SendingSettings

        return SendingSettings(self._store)

    def save(self) -> None:
        """Writes to disk now. Where there is no room or no right to write, the file stays as it was, and the
        log says so: it costs the settings of a session, not the session."""
        self._store.sync()
        if self._store.status() is not QSettings.Status.NoError:
            logging.getLogger("qtreader").warning("settings not written to %s", self._store.fileName())

    def _text(self, key: str) -> str:
        value = stored(self._store, key)
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: int) -> int:
        value = stored(self._store, key)
        if isinstance(value, int):  # set in this session, not read from the file
            return value
        digits = value.strip() if isinstance(value, str) else ""
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default

    def _bytes(self, key: str) -> QByteArray:
        value = stored(self._store, key)
        return value if isinstance(value, QByteArray) else QByteArray()


def stored(store: QSettings, key: str) -> object:
    """A value as the file has it; ``None`` for none, and for one of a kind that is nothing to Python."""
    try:
        value: object = store.value(key)
    except RuntimeError:  # no converter: a file that was damaged may name any type of Qt's
        return None
    return value


def _take_out_streams(file: Path) -> None:
    """Takes out values that are streams of any type of Qt: none is written here, and one that is damaged
    may ask for more memory than there is, which ends the program."""
    try:
        raw = file.read_bytes()
        if any(mark in raw for mark in _STREAMS):
            kept = (line for line in raw.split(b"\n") if not any(mark in line for mark in _STREAMS))
            file.write_bytes(b"\n".join(kept))
    except OSError:  # there is none, or it cannot be read or written: Qt goes on with what it can have
        return
