"""Chinese and English: complete, and switched at once."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from qtreader import shipped
from qtreader.desktop.commands import Do, Menu, menu_title

FOLDER = shipped.resources() / "i18n"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    file = Path(__file__).parents[2] / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_text_of_the_source_has_its_english(tool: ModuleType) -> None:
    known = tool.translations()
    missing = [key for key, counted in tool.messages().items() if len(known.get(key, ())) != 1 + counted]
    empty = [key for key, forms in known.items() if not all(forms)]
    assert (missing, empty) == ([], [])


def test_no_text_is_left_over(tool: ModuleType) -> None:
    assert set(tool.translations()) == set(tool.messages())


def test_places_for_facts_are_the_same_in_both_languages(tool: ModuleType) -> None:
    def places(text: str) -> set[str]:
        return {part.split("}")[0] for part in text.split("{")[1:]} | ({"%n"} if "%n" in text else set())

    for (_, source), forms in tool.translations().items():
        assert all(places(form) == places(source) for form in forms), source


def test_the_catalogue_that_is_shipped_is_made_from_the_list(tool: ModuleType, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    tool.release(fresh)
    assert fresh.read_bytes() == (FOLDER / "qtreader_en.qm").read_bytes()


def test_counted_texts_have_two_forms(qapp) -> None:
    translator = QTranslator()
    assert translator.load("qtreader_en", str(FOLDER))
    assert translator.translate("Status", "%n 期", None, 1) == "%n issue"
    assert translator.translate("Status", "%n 期", None, 5) == "%n issues"


def test_the_language_is_switched_at_once(reader) -> None:
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: reader.window.menuBar().actions()[0].text() == "&File")
    assert "5 issues · 33 articles · index ready" in reader.window.status.holdings
    assert "page 1" in reader.article
    reader.chooses(Do.CHINESE)
    reader.sees(lambda: reader.window.menuBar().actions()[0].text() == "文件(&F)")
    assert "5 期 · 33 篇 · 索引已就绪" in reader.window.status.holdings


def test_the_language_is_remembered(windows) -> None:
    first = windows.open()
    first.chooses(Do.ENGLISH)
    windows.close()
    second = windows.open()
    assert second.window.menuBar().actions()[0].text() == "&File"
    assert menu_title(Menu.HELP) == "&Help"


def test_qts_own_dialogs_speak_chinese(reader) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
