"""The command palette: every command by a part of its words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from qtreader import shipped
from qtreader.desktop.commands import COMMANDS, Do, Needs, plain
from qtreader.desktop.commands.missing import missing
from qtreader.window.palette import entries
from qtreader.window.palette.matching import Fit, Terms, best_first, fit_of
from qtreader.window.palette.palette import Palette


@pytest.fixture
def palette(reader) -> Palette:
    reader.presses("Ctrl+Shift+P")
    palette = reader.window.findChild(Palette)
    assert palette.isVisible()
    return palette


@pytest.mark.parametrize(
    ("typed", "fit"),
    [
        ("打印", Fit.WHOLE),
        ("打", Fit.BEGINNING),
        ("预览", Fit.INSIDE),
        ("打览", Fit.SCATTERED),
        ("览打", None),
        ("print prev", Fit.BEGINNING),
        ("PREVIEW", Fit.WORD),
        ("ppv", Fit.SCATTERED),
        ("vp", None),
        ("dyyl", Fit.WHOLE),
        ("dayinyu", Fit.BEGINNING),
        ("yyl", Fit.INSIDE),
        ("xyz", None),
        ("  ", Fit.WHOLE),
    ],
)
def test_what_is_typed_fits_in_chinese_english_and_pinyin(typed: str, fit: Fit | None) -> None:
    words = ("打印",) if fit is Fit.WHOLE and typed == "打印" else ("打印预览", "Print preview")
    assert fit_of(typed, Terms(words, ("dyyl", "dayinyulan"))) is fit


def test_the_better_fit_comes_first_and_among_equals_what_was_used_lately() -> None:
    terms = [
        (Do.PRINT, Terms(("打印", "Print"))),
        (Do.PRINT_PREVIEW, Terms(("打印预览", "Print preview"))),
        (Do.EXPORT, Terms(("导出并打印", ""))),
    ]
    assert best_first("打印", terms, []) == [Do.PRINT, Do.PRINT_PREVIEW, Do.EXPORT]
    assert best_first("打", terms, [Do.PRINT_PREVIEW])[:2] == [Do.PRINT_PREVIEW, Do.PRINT]


def test_every_command_is_found_by_its_words_in_both_languages(qapp) -> None:
    known = entries.terms(shipped.resources() / "i18n")
    for command in COMMANDS:
        chinese, english = known[command.do].words
        assert chinese == plain(command.chinese)
        assert english, command.do


def test_every_need_says_what_is_missing(qapp) -> None:
    assert [need for need in Needs if bool(missing(need)) == (need is Needs.NOTHING)] == []


def test_it_lists_every_command_with_key_and_menu(reader, palette) -> None:
    listed = entries.entries(reader.window.commands)
    assert {entry.do for entry in listed} == set(Do) - {Do.PALETTE}
    assert set(palette.words) == {entry.words for entry in listed}
    by_do = {entry.do: entry for entry in listed}
    assert (by_do[Do.PRINT].key, by_do[Do.PRINT].menu) == ("Ctrl+P", "文件")
    assert by_do[Do.THEME_DARK].menu == "显示 › 纸色"


def test_a_command_is_typed_and_entered(reader, palette) -> None:
    reader.types("深色")
    assert palette.words == ("深色",)
    reader.presses("Return")
    assert not palette.isVisible()
    assert reader.settings.theme.value == "dark"


def test_pinyin_finds_as_soon_as_it_is_loaded(reader, palette) -> None:
    reader.types("ss")
    reader.sees(lambda: "深色" in palette.words)  # shense
    reader.presses("Escape")
    reader.presses("Ctrl+Shift+P")
    reader.types("gdbd")
    assert palette.words == ("高对比度",)


def test_keys_walk_round_the_list(reader, palette) -> None:
    first, last = palette.words[0], palette.words[-1]
    reader.presses("Up")
    assert palette.current.words == last
    reader.presses("Down")
    assert palette.current.words == first
    reader.presses("PgDown")
    assert palette.current.words == palette.words[10]


def test_what_cannot_be_done_says_why_and_stays(reader, palette) -> None:
    reader.types("取消正在")
    entry = palette.current
    assert (entry.enabled, entry.why) == (False, "没有正在进行的工作")
    reader.presses("Return")
    assert palette.isVisible()


def test_its_key_begins_anew_where_it_is_open(reader, palette) -> None:
    everything = palette.words
    reader.types("深色")
    reader.presses("Ctrl+Shift+P")
    assert palette.isVisible()
    assert palette.words == everything


def test_nothing_fits(reader, palette) -> None:
    reader.types("没有这回事")
    assert palette.words == ()
    assert palette.current is None
    reader.presses("Return")
    assert palette.isVisible()


def test_what_was_used_comes_first_the_next_time_and_after_a_start(windows) -> None:
    reader = windows.open()
    reader.presses("Ctrl+Shift+P")
    reader.types("旧纸")
    reader.presses("Return")
    reader.presses("Ctrl+Shift+P")
    assert reader.window.findChild(Palette).words[0] == "旧纸"
    windows.close()
    again = windows.open()
    again.presses("Ctrl+Shift+P")
    assert again.window.findChild(Palette).words[0] == "旧纸"


def test_esc_gives_the_keyboard_back_to_what_had_it(reader) -> None:
    reader.desk.focus_reader()
    reader.presses("Ctrl+Shift+P")
    assert QApplication.focusWidget() is not reader.desk.reader
    reader.presses("Escape")
    assert QApplication.focusWidget() is reader.desk.reader


def test_what_is_selected_can_be_copied_by_it(reader) -> None:
    reader.desk.focus_reader()
    reader.presses("Ctrl+A")
    reader.presses("Ctrl+Shift+P")
    reader.types("复制")
    reader.presses("Return")
    assert reader.headline in reader.copied()


def test_a_click_elsewhere_puts_it_away_and_keeps_the_keyboard_there(reader, palette) -> None:
    reader.desk.reader.setFocus()
    assert not palette.isVisible()
    assert QApplication.focusWidget() is reader.desk.reader


@pytest.mark.parametrize("width", [840, 1360])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_stays_inside_the_window(windows, width: int, percent: int) -> None:
    reader = windows.open()
    reader.settings.text_percent = percent
    reader.chooses(Do.THEME_LIGHT)
    reader.window.resize(width, 480)
    reader.presses("Ctrl+Shift+P")
    palette = reader.window.findChild(Palette)
    assert reader.window.rect().contains(palette.geometry())
    reader.window.resize(840, 480)
    reader.sees(lambda: reader.window.rect().contains(palette.geometry()))
