"""What a reader asked for, read and kept is there again, whatever happens to the pages."""

import pytest
from pages import BRIDGE, SCHOOL, take_in

from qtreader.library.memory import RECENT, Memory, SavedSearch
from qtreader.library.store import Library


@pytest.fixture
def memory(empty_library: Library) -> Memory:
    return Memory(empty_library.database)


def test_searches_come_last_first_and_each_once(memory):
    for query in ("新桥", "学校", "新桥"):
        memory.remember_search(query)
    assert memory.searches() == ["新桥", "学校"]
    memory.forget_search("新桥")
    assert memory.searches() == ["学校"]


def test_only_recent_searches_are_remembered(memory):
    for number in range(RECENT + 3):
        memory.remember_search(str(number))
    assert len(memory.searches(1000)) == RECENT
    assert memory.searches(1) == [str(RECENT + 2)]


def test_a_saved_search_keeps_its_name_and_place(memory):
    memory.save_search("桥", "新桥")
    memory.save_search("校", "学校")
    memory.save_search("桥", "新桥 通车")
    assert memory.saved_searches() == [SavedSearch("桥", "新桥 通车"), SavedSearch("校", "学校")]
    memory.forget_saved("桥")
    assert memory.saved_searches() == [SavedSearch("校", "学校")]


def test_the_reading_list_keeps_its_order_over_starts(empty_library, memory, tmp_path):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    for article in (school, bridge, school):
        memory.keep(article)
    empty_library.close()
    again = Library.open(tmp_path / "library")
    assert Memory(again.database).kept() == [school, bridge]
    Memory(again.database).release(school)
    assert Memory(again.database).kept() == [bridge]
    again.close()


def test_what_was_read_last_comes_first(empty_library, memory):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    for article in (bridge, school, bridge):
        memory.remember_reading(article)
    assert memory.recently_read() == [bridge, school]


def test_an_article_whose_page_was_read_better_is_still_on_the_list(empty_library, memory):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    memory.keep(bridge)
    memory.remember_reading(school)
    # the better text has the articles in another order, and an error less
    new_school, new_bridge = take_in(
        empty_library, SCHOOL.replace("首批", "首期"), BRIDGE.replace("新桥", "大桥")
    )
    assert {bridge, school}.isdisjoint({new_bridge, new_school})
    assert memory.kept() == [new_bridge]
    assert memory.recently_read() == [new_school]
