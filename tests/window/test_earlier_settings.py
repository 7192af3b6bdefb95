"""Settings that earlier versions of the program wrote: what they said then holds now.

``earlier_settings/`` has files as the program wrote them then, with everything changed that could be.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from qtreader.citation.styles import Style
from qtreader.desktop.commands import Do
from qtreader.desktop.settings import (
    FILE_NAME,
    SANS,
    HitOrder,
    Language,
    Leading,
    Measure,
    Settings,
    ThemeChoice,
)
from qtreader.moving.settings_file import portable
from qtreader.window.welcome.card import WelcomeCard

FILES = sorted((Path(__file__).parent / "earlier_settings").glob("*.ini"))
SAID = {  # key in the file: what is read of it, and what it is
    "theme": (lambda settings: settings.theme, ThemeChoice.DARK),
    "language": (lambda settings: settings.language, Language.ENGLISH),
    "text_percent": (lambda settings: settings.text_percent, 125),
    "full_width": (lambda settings: settings.full_width, False),
    "face": (lambda settings: settings.face, SANS),
    "measure": (lambda settings: settings.measure, Measure.WIDE),
    "leading": (lambda settings: settings.leading, Leading.LOOSE),
    "signs": (lambda settings: settings.signs, True),
    "last_article": (lambda settings: settings.last_article, 7),
    "last_place": (lambda settings: settings.last_place, (12, -3)),
    "calendar": (lambda settings: settings.calendar, False),
    "folder": (lambda settings: settings.folder_used, "/家/读者/报"),
    "watched": (lambda settings: settings.watched_folder, "/家/读者/新报"),
    "recent": (lambda settings: Do.PRINT in settings.recent_commands, True),
    "order": (lambda settings: settings.hit_order, HitOrder.DATE),
    "citation": (lambda settings: settings.sending.style, Style.BIBTEX),
    "format": (lambda settings: settings.sending.file_format, "epub"),
    "columns": (lambda settings: settings.sending.print_style.columns, 2),
    "monochrome": (lambda settings: settings.sending.print_style.monochrome, True),
}


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def file(request: pytest.FixtureRequest) -> Path:
    return request.param


def said_in(raw: bytes) -> set[str]:
    return {line.partition("=")[0] for line in raw.decode("utf-8").splitlines() if "=" in line}


def test_there_are_some() -> None:
    assert len(FILES) >= 4


def test_what_was_said_then_holds_now(file: Path, tmp_path: Path) -> None:
    shutil.copyfile(file, tmp_path / FILE_NAME)
    settings = Settings(tmp_path)
    for key in said_in(file.read_bytes()) & set(SAID):
        read, value = SAID[key]
        assert read(settings) == value, key


def test_all_of_it_but_the_folders_goes_to_another_computer(file: Path, tmp_path: Path) -> None:
    moved = portable(file.read_bytes())
    assert said_in(moved) == said_in(file.read_bytes()) - {"folder", "watched"}
    (tmp_path / FILE_NAME).write_bytes(moved)
    before = tmp_path / "before"
    before.mkdir()
    shutil.copyfile(file, before / FILE_NAME)
    one, other = Settings(tmp_path), Settings(before)
    assert (one.geometry, one.panes) == (other.geometry, other.panes)
    assert not one.geometry.isEmpty()


def test_a_window_opens_with_it(file: Path, windows) -> None:
    text = file.read_text(encoding="utf-8").replace("watched=", "not_watched=")  # there is no such folder
    (windows.folder / FILE_NAME).write_text(text, encoding="utf-8")
    reader = windows.open()
    reader.sees(lambda: not reader.window.works.busy and reader.headline)
    assert reader.window.commands[Do.SHORTCUTS].text() == "&Keyboard Shortcuts"
    assert reader.window.findChild(WelcomeCard) is None
