"""What is remembered, and what becomes of a settings file that was meddled with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from qtreader.desktop.settings import (
    FILE_NAME,
    PERCENTS,
    Language,
    Settings,
    ThemeChoice,
    larger,
    smaller,
)


def written(folder: Path, text: str) -> Settings:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return Settings(folder)


def test_everything_is_there_at_the_next_start(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.theme = ThemeChoice.DARK
    settings.language = Language.ENGLISH
    settings.text_percent = 125
    settings.full_width = False
    settings.last_article = 7
    settings.folder_used = "报纸"
    settings.geometry = QByteArray(b"\x01\x00\xff")
    settings.panes = QByteArray(b"panes")
    settings.save()
    again = Settings(tmp_path)
    assert (again.theme, again.language, again.text_percent) == (ThemeChoice.DARK, Language.ENGLISH, 125)
    assert (again.full_width, again.last_article, again.folder_used) == (False, 7, "报纸")
    assert (again.geometry.data(), again.panes.data()) == (b"\x01\x00\xff", b"panes")


def test_the_first_start_has_the_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert (settings.theme, settings.language) == (ThemeChoice.SYSTEM, Language.CHINESE)
    assert (settings.text_percent, settings.full_width, settings.last_article) == (100, True, None)
    assert settings.geometry.isEmpty()


@pytest.mark.parametrize(
    "value",
    [
        "",
        "mauve",
        "a,b,c",
        "-1",
        "99999999999999999999",
        "１００",
        "@ByteArray(x",
        "@Invalid()",
        "1e3",
        "101",
    ],
)
def test_an_odd_value_counts_as_none(tmp_path: Path, value: str) -> None:
    lines = [f"{key}={value}" for key in ("theme", "language", "text_percent", "full_width")]
    settings = written(
        tmp_path,
        "\n".join(["[view]", *lines, "[reading]", "last_article=x", "[window]", f"geometry={value}"]),
    )
    assert (settings.theme, settings.language) == (ThemeChoice.SYSTEM, Language.CHINESE)
    assert (settings.text_percent, settings.full_width, settings.last_article) == (100, True, None)
    assert isinstance(settings.geometry, QByteArray)


def test_a_file_that_is_no_ini_is_not_read(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(bytes(range(256)) * 8)
    assert Settings(tmp_path).theme is ThemeChoice.SYSTEM


def test_text_grows_and_shrinks_in_steps_and_stops_at_the_ends() -> None:
    assert (larger(100), smaller(100)) == (110, 90)
    assert (larger(PERCENTS[-1]), smaller(PERCENTS[0])) == (PERCENTS[-1], PERCENTS[0])
