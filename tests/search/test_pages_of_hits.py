"""An answer of any length, a few hits at a time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

from qtreader.search.answer import Sort
from qtreader.search.engine import SearchEngine

QUERIES = (
    "疫",
    "疫情",
    "疫 人",
    "疫情 OR 人才",
    "-疫情防",
    "疫情~",
    "疫情防控人才会议",
    "日期:2022-05-01..05",
)


@pytest.fixture(scope="module")
def library() -> Shelf:
    chance = random.Random(5)
    return shelf(
        *(
            filed(
                number,
                "".join(chance.choices("疫情防控会议召开人才", k=chance.choice((3, 9, 30)))),
                headline="".join(chance.choices("疫情防控会议", k=3)),
                date=chance.choice([None, *(f"2022-05-{day:02}" for day in range(1, 10))]),
            )
            for number in range(1, 301)
        )
    )


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("query", QUERIES)
def test_the_order_is_the_same_whichever_pages_are_asked_for(
    query: str, sort: Sort, library: Shelf, tmp_path: Path
) -> None:
    engine = SearchEngine(tmp_path, library)
    whole = engine.search(query, limit=1000, sort=sort).hits
    for _ in engine.build():
        pass
    chance = random.Random(query)
    for size in (1, 7, 50):
        places = list(range(0, len(whole), size))[:40]
        chance.shuffle(places)
        fresh = SearchEngine(tmp_path, library)
        for place in places:
            answer = fresh.search(query, limit=size, offset=place, sort=sort)
            assert answer.hits == whole[place : place + size]
            assert answer.total == len(whole)
        fresh.close()
    engine.close()


def test_beyond_the_last_hit_there_is_none(library: Shelf, tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, library)
    total = engine.search("疫").total
    assert engine.search("疫", offset=total).hits == ()
    assert len(engine.search("疫", offset=total - 1).hits) == 1
    assert engine.search("疫", limit=0).hits == ()
    assert engine.search("无此文字", offset=10).hits == ()


def test_what_is_new_in_the_library_is_in_the_next_page(tmp_path: Path) -> None:
    library = shelf(*(filed(n, "新桥", date=f"2022-05-{n:02}") for n in range(1, 10)))
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    assert [hit.article for hit in engine.search("新桥", limit=3).hits] == [9, 8, 7]
    library.add(filed(10, "新桥", date="2022-05-20"))
    library.remove(8)
    assert [hit.article for hit in engine.search("新桥", limit=3).hits] == [10, 9, 7]
    for _ in engine.bring_up_to_date():
        pass
    assert [hit.article for hit in engine.search("新桥", limit=3, offset=1).hits] == [9, 7, 6]
    engine.close()
