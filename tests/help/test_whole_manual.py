"""The manual tells all there is, in both languages, and nothing that is not there."""

from __future__ import annotations

import re

import pytest

import qtreader
from qtreader import shipped
from qtreader.citation.styles import Style
from qtreader.desktop.commands import COMMANDS, Do
from qtreader.desktop.commands.sentences import SENTENCES
from qtreader.export.formats import Format
from qtreader.manual.facts import Facts, UnknownFactError
from qtreader.manual.links import anchors, dead_links, links, split
from qtreader.manual.markup import read_page
from qtreader.manual.page import Kind, Manual, Voice
from qtreader.manual.reading import LANGUAGES, contents
from qtreader.search.fieldnames import FIELD_NAMES, KIND_NAMES, Scope
from qtreader.telling.options import chinese, english_words, told_command_line, told_window
from qtreader.telling.queries import MEANINGS
from qtreader.window.help.places import PAGES, READING

HELP = shipped.resources() / "help"
REFERENCE = {"commands", "keys"}  # made from the table itself
both = pytest.mark.parametrize("language", LANGUAGES)


def texts(language: str) -> dict[str, str]:
    return {file.stem: file.read_text(encoding="utf-8") for file in (HELP / language).glob("*.md")}


def codes(manual: Manual, name: str) -> set[str]:
    """What stands on a page as it is to be typed."""
    blocks = manual.page(name).blocks
    runs = [run for block in blocks for row in block.rows for cell in row.cells for run in cell]
    return {run.text for run in runs if run.voice is Voice.CODE}


def test_every_command_has_a_sentence() -> None:
    assert [do for do in Do if not SENTENCES.get(do)] == [], "tell it in desktop/commands/sentences.py"


@both
def test_the_table_of_commands_has_them_all(manuals: dict[str, Manual], language: str) -> None:
    rows = [row for block in manuals[language].page("commands").blocks for row in block.rows]
    assert [row.anchor for row in rows if len(row.cells) == 3] == [row.anchor for row in rows]
    assert {row.anchor for row in rows} == {command.do.value for command in COMMANDS}
    assert all(row.cells[0] and row.cells[1][0].text for row in rows)


@both
def test_every_command_is_told_of_in_a_chapter(language: str) -> None:
    told = "\n".join(text for name, text in texts(language).items() if name not in REFERENCE)
    named = set(re.findall(r"\{(?:do|key|name) (\w+)\}", told))
    assert sorted(do.value for do in Do if do.value not in named) == []


@both
def test_every_option_of_both_programs_is_there(manuals: dict[str, Manual], language: str) -> None:
    shown = codes(manuals[language], "command-line")
    headings = {
        block.text for block in manuals[language].page("command-line").blocks if block.kind is Kind.HEADING
    }
    whole, *commands = told_command_line()
    assert {f"{whole.name} {each.name}" for each in commands} | {told_window().name, whole.name} == headings
    options = {option.term for each in (told_window(), whole, *commands) for option in each.options}
    assert options <= shown


def test_every_option_says_what_it_is_for() -> None:
    programs = (told_window(), *told_command_line())
    silent = [(each.name, option.term) for each in programs for option in each.options if not option.words]
    assert silent == []


def test_the_command_line_is_told_in_chinese_too() -> None:
    known = chinese(HELP / "zh" / "command-line.txt")
    assert [words for words in english_words() if words not in known] == []
    assert [words for words in known if words not in english_words()] == []


@both
def test_every_format_and_style_is_told(manuals: dict[str, Manual], language: str) -> None:
    shown = codes(manuals[language], "export")
    assert {each.value for each in (*Format, *Style)} <= shown


@both
def test_every_field_of_a_search_is_told(manuals: dict[str, Manual], language: str) -> None:
    shown = codes(manuals[language], "queries")
    assert {f"{name}:" for name in FIELD_NAMES} <= shown
    assert {name for names in KIND_NAMES.values() for name in names} <= shown
    assert set(MEANINGS[language]) == set(Scope)


@both
def test_every_link_leads_somewhere(manuals: dict[str, Manual], language: str) -> None:
    manual = manuals[language]
    assert dead_links(manual) == []
    assert any(links(page) for page in manual.pages)


@both
def test_every_place_of_the_window_has_its_page(manuals: dict[str, Manual], language: str) -> None:
    reached = {page.name: {"", *anchors(page)} for page in manuals[language].pages}
    for link in (READING, *PAGES.values()):
        page, anchor = split(link)
        assert anchor in reached.get(page, ()), link


def test_both_languages_have_the_same_pages_and_places(manuals: dict[str, Manual]) -> None:
    one, other = (manuals[language] for language in LANGUAGES)
    assert [page.name for page in one.pages] == [page.name for page in other.pages]
    for page in one.pages:
        assert anchors(page) == anchors(other.page(page.name)), page.name
    for page in one.pages:  # what is told in one language is told in the other
        assert [block.kind for block in page.blocks] == [block.kind for block in other.page(page.name).blocks]


@both
def test_every_text_is_in_the_contents(language: str) -> None:
    listed = [name for _, names in contents(HELP) for name in names]
    assert sorted(listed) == sorted(texts(language))
    assert len(listed) == len(set(listed))


@both
def test_every_page_begins_with_what_it_is_about(manuals: dict[str, Manual], language: str) -> None:
    for page in manuals[language].pages:
        assert [block.kind for block in page.blocks[:2]] == [Kind.TITLE, Kind.LEAD], page.name
        places = anchors(page)
        assert len(places) == len(set(places)), page.name


@both
def test_a_table_has_rows_of_as_many_cells(manuals: dict[str, Manual], language: str) -> None:
    for page in manuals[language].pages:
        for block in page.blocks:
            if block.kind is Kind.TABLE:
                rows = (*block.rows, *((block.head,) if block.head else ()))
                assert len({len(row.cells) for row in rows}) == 1, (page.name, block.text)


@both
def test_the_newest_release_is_told_first(manuals: dict[str, Manual], language: str) -> None:
    heading = next(block for block in manuals[language].page("news").blocks if block.kind is Kind.HEADING)
    assert heading.text.startswith(qtreader.__version__)


def test_english_pages_say_nothing_of_the_program_in_chinese(manuals: dict[str, Manual]) -> None:
    """Newspaper terms and queries are Chinese; the words of commands are not."""
    for block in manuals["en"].page("commands").blocks:
        for row in block.rows:
            said = row.cells[1][0].text + row.cells[0][0].text
            assert row.anchor == "chinese" or not re.search(r"[\u4e00-\u9fff]", said), said


def test_a_text_that_asks_for_what_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownFactError, match="fly"):
        read_page("page", "# T\n\nPress {key fly}.", Facts())
    with pytest.raises(UnknownFactError, match="wings"):
        read_page("page", "# T\n\n{{wings}}", Facts())
    with pytest.raises(ValueError, match="page"):
        read_page("page", "no title", Facts())
