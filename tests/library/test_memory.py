"""What a reader asked for, read and kept is there again, whatever happens to the pages."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from qtreader.library.memory import RECENT, Memory, SavedSearch
from qtreader.library.store import Library
from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.issue import DateBasis, Dating, Masthead, Page

DAY = dt.date(2021, 3, 5)
BRIDGE = "河边新桥今天正式通车，两岸居民步行只要五分钟，沿线公交也随之调整。"
SCHOOL = "新学校九月开学，首批招收三百名学生，食堂与操场同时启用，校车已经试跑。"


@pytest.fixture
def library(tmp_path: Path):
    with_memory = Library.open(tmp_path / "library")
    yield with_memory
    with_memory.close()


@pytest.fixture
def memory(library: Library) -> Memory:
    return Memory(library.database)


def take_in(library: Library, *bodies: str) -> list[int]:
    """One page of these articles; the numbers they got."""
    articles = tuple(
        Article(kind=Kind.NEWS, headline=body[:6], paragraphs=(Paragraph(body, (), ()),)) for body in bodies
    )
    page = Page(
        file="a.txt",
        text="\n\n".join(bodies),
        masthead=Masthead(newspaper="甲乙日报", page=1),
        dating=Dating(DAY, DateBasis.PRINTED, DAY, DAY, ()),
        articles=articles,
    )
    source = page.text.encode()
    saved = library.save(page, source, hashlib.sha256(source).hexdigest())
    return [entry.id for entry in library.articles(saved.issue_id)]


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


def test_the_reading_list_keeps_its_order_over_starts(library, memory, tmp_path):
    bridge, school = take_in(library, BRIDGE, SCHOOL)
    for article in (school, bridge, school):
        memory.keep(article)
    library.close()
    again = Library.open(tmp_path / "library")
    assert Memory(again.database).kept() == [school, bridge]
    Memory(again.database).release(school)
    assert Memory(again.database).kept() == [bridge]
    again.close()


def test_what_was_read_last_comes_first(library, memory):
    bridge, school = take_in(library, BRIDGE, SCHOOL)
    for article in (bridge, school, bridge):
        memory.remember_reading(article)
    assert memory.recently_read() == [bridge, school]


def test_an_article_whose_page_was_read_better_is_still_on_the_list(library, memory):
    bridge, school = take_in(library, BRIDGE, SCHOOL)
    memory.keep(bridge)
    memory.remember_reading(school)
    # the better text has the articles in another order, and an error less
    new_school, new_bridge = take_in(library, SCHOOL.replace("首批", "首期"), BRIDGE.replace("新桥", "大桥"))
    assert {bridge, school}.isdisjoint({new_bridge, new_school})
    assert memory.kept() == [new_bridge]
    assert memory.recently_read() == [new_school]
