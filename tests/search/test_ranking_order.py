"""What stands before what in an answer, one reason at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

from qtreader.search.answer import Hit, Tier
from qtreader.search.engine import SearchEngine
from qtreader.search.weighing import LEAD

Search = Callable[[Shelf, str], list[Hit]]
OTHERS = "堤上行人不多，渡船还没有来。"  # none of the words that are asked for


@pytest.fixture
def found(tmp_path: Path) -> Search:
    """All hits of a query, best first: the same by the index and by the texts themselves."""

    def hits(library: Shelf, query: str) -> list[Hit]:
        engine = SearchEngine(tmp_path, library)
        scanned = engine.search(query)
        for _ in engine.build():
            pass
        answer = engine.search(query)
        assert answer.hits == scanned.hits
        return list(answer.hits)

    return hits


def order(hits: list[Hit]) -> list[int]:
    return [hit.article for hit in hits]


def text(*sentences: str) -> str:
    """As long as any other: what is asked for comes first, and the length tells nothing."""
    return "".join(sentences).ljust(400, "。")


def test_a_headline_outweighs_some_matches_in_the_body(found: Search) -> None:
    library = shelf(
        filed(1, text("渡口修好了。", "渡口开了。", "渡口很忙。", OTHERS), headline="江边的消息一则"),
        filed(2, text(OTHERS, OTHERS), headline="渡口修好的消息"),
    )
    assert order(found(library, "渡口")) == [2, 1]


def test_the_more_matches_the_better(found: Search) -> None:
    library = shelf(*(filed(n, text("渡口忙。" * n)) for n in range(1, 6)))
    assert order(found(library, "渡口")) == [5, 4, 3, 2, 1]


def test_of_two_with_as_many_matches_the_shorter_is_first(found: Search) -> None:
    library = shelf(filed(1, "渡口忙。" + OTHERS * 90), filed(2, "渡口忙。" + OTHERS * 30))
    assert order(found(library, "渡口")) == [2, 1]


def test_a_notice_of_a_line_is_not_better_for_being_short(found: Search) -> None:
    library = shelf(
        filed(1, "渡口明日开放。", date="2022-01-07"),
        filed(2, "渡口明日开放。" + OTHERS * 3, date="2022-05-06"),
        *(filed(n, OTHERS * 40) for n in range(3, 9)),
    )
    assert order(found(library, "渡口")) == [2, 1]


def test_a_rare_word_weighs_more_than_a_usual_one(found: Search) -> None:
    library = shelf(
        filed(1, text("渡船来了。"), date="2022-05-06"),
        filed(2, text("灯塔亮了。"), date="2022-01-07"),
        *(filed(n, text("渡船去了。"), date="2021-01-07") for n in range(3, 9)),
    )
    assert order(found(library, "渡船 OR 灯塔"))[:2] == [2, 1]


def test_what_the_lead_says_comes_before_what_is_said_in_passing(found: Search) -> None:
    late = OTHERS * (LEAD // len(OTHERS) + 1)
    library = shelf(
        filed(1, text(late, "渡口忙。"), date="2022-05-06"),
        filed(2, text("渡口忙。", late), date="2022-01-07"),
        filed(3, text(late, "渡口忙。"), headline="渡口", date="2021-01-07"),
    )
    assert order(found(library, "渡口")) == [3, 2, 1]


@pytest.mark.parametrize(
    ("query", "part", "whole"),
    [
        ("5.2%", "增长15.2%", "增长5.2%"),
        ("500公里", "全长7500公里", "全长500公里"),
        ("3.14", "版本3.14.15", "数值3.14，"),
        ("gmp", "GMPX标准", "GMP标准"),
        ("12万人", "来了3.12万人", "来了12万人"),
    ],
)
def test_a_number_or_word_comes_before_one_that_only_holds_it(
    found: Search, query: str, part: str, whole: str
) -> None:
    library = shelf(
        filed(1, text(part, "。", part), date="2022-05-06"), filed(2, text(whole), date="2022-01-07")
    )
    hits = found(library, query)
    assert [(hit.article, hit.matches) for hit in hits] == [(2, 1), (1, 2)]


def test_a_compound_that_is_hardly_a_word_is_asked_for_by_its_words(found: Search) -> None:
    library = shelf(filed(1, "那年冬天，城里的工厂一家家倒闭。"), filed(2, "中国的排球，女排最好。"))
    assert [(hit.article, hit.tier) for hit in found(library, "工厂倒闭")] == [(1, Tier.NEARBY)]
    assert found(library, "中国女排") == []  # a word of its own


def test_equals_stand_newest_first(found: Search) -> None:
    days = {1: "2022-01-07", 2: "2022-05-06", 3: "2021-12-31", 4: "2022-02-28"}
    library = shelf(*(filed(n, text("渡口忙。"), date=day) for n, day in days.items()))
    assert order(found(library, "渡口")) == [2, 4, 1, 3]


def test_words_near_each_other_come_before_scattered_ones_however_often_these_stand(found: Search) -> None:
    far = OTHERS * 10
    library = shelf(
        filed(1, f"灯塔灯塔{far}渡口渡口{far}", headline="灯塔"),
        filed(2, text(OTHERS, "灯塔下面就是渡口。")),
    )
    hits = found(library, "渡口灯塔")
    assert [(hit.article, hit.tier) for hit in hits] == [(2, Tier.NEARBY), (1, Tier.WORDS)]
