"""How a whole answer divides, held against counting by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest
from oracle import standing
from shelf import Shelf, filed, shelf

from qtreader.newspaper.article import Person
from qtreader.search.engine import SearchEngine
from qtreader.search.facets import Facet, Share, narrowed, shares_of


def by_hand(library: Shelf, passage: str) -> dict[str, Counter]:
    """Each article in which the passage stands, looked at for itself."""
    found = [library.article(number) for number in standing(passage, library.all_articles())]
    return {
        "months": Counter(str(item.issue.date)[:7] if item.issue.date else "" for item in found),
        "people": Counter(name for item in found for name in {p.name for p in item.article.people}),
        "columns": Counter(item.article.column for item in found if item.article.column),
        "kinds": Counter(str(item.article.kind) for item in found),
        "pages": Counter(str(item.page) if item.page else "" for item in found),
    }


@pytest.mark.parametrize("passage", ["疫情", "钱塘", "5日", "记者", "170亿元", "绝无此文"])
def test_an_answer_is_divided_as_by_hand(
    passage: str, seed_shelf: Shelf, indexed: SearchEngine, scanning: SearchEngine
) -> None:
    counted = indexed.facets(f'"{passage}"')
    assert counted == scanning.facets(f'"{passage}"')
    assert counted.total == len(standing(passage, seed_shelf.all_articles()))
    for name, expected in by_hand(seed_shelf, passage).items():
        shares = getattr(counted, name)
        assert {share.value: share.articles for share in shares if share.articles} == expected, name


def test_months_stand_in_order_and_all_else_by_frequency(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "桥", date="2022-05-06", column="甲", page=4),
        filed(2, "桥", date=None, column="乙", page=0),
        filed(3, "桥", date="2021-12-30", column="乙", page=4),
    )
    counted = SearchEngine(tmp_path, library).facets("桥")
    empty = [Share(f"2022-{month:02}", 0) for month in range(1, 5)]
    assert counted.months == (Share("2021-12", 1), *empty, Share("2022-05", 1), Share("", 1))
    assert counted.columns == (Share("乙", 2), Share("甲", 1))
    assert counted.pages == (Share("4", 2), Share("", 1))


def test_who_is_named_twice_is_counted_once(tmp_path: Path) -> None:
    names = (Person("记者", "丁一"), Person("摄影", "丁一"), Person("通讯员", "丙二"))
    counted = SearchEngine(tmp_path, shelf(filed(1, "桥", people=names))).facets("桥")
    assert counted.people == (Share("丁一", 1), Share("丙二", 1))


def test_all_hits_are_counted_however_few_are_listed(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(*(filed(n, "桥") for n in range(1, 31))))
    assert len(engine.search("桥", limit=2).hits) == 2
    assert engine.facets("桥").kinds == (Share("news", 30),)


def test_hits_by_words_are_counted_too(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "防控疫情的工作会议"), filed(2, "疫情")))
    assert engine.facets("疫情防控工作会议").total == engine.search("疫情防控工作会议").total == 1


def test_what_is_new_in_the_library_is_counted(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥"))
    engine = SearchEngine(tmp_path, library)
    assert engine.facets("桥").total == 1
    library.add(filed(2, "桥", date="2023-01-01"))
    months = engine.facets("桥").months
    assert [share.articles for share in months] == [1, 0, 0, 0, 0, 0, 0, 0, 1]
    assert (months[0].value, months[-1].value) == ("2022-05", "2023-01")
    library.remove(1)
    assert engine.facets("桥").months == (Share("2023-01", 1),)


def test_an_odd_query_has_facets_too(scanning: SearchEngine) -> None:
    for query in ("", "   ", '"', "()", "-", "标题:", "*"):
        assert asdict(scanning.facets(query))["total"] == scanning.search(query).total


ODD = ["人才 OR", "OR 人才", "人才 -", "(人才", "人才)", '人才 "', "人才 标题:", "-", "(", "", "人才 ("]


@pytest.mark.parametrize(
    "query", ["疫情", "疫情防控 OR 人才", '"钱塘"', "疫情 -人才", "疫情防控大战大捷", *ODD]
)
def test_an_answer_narrowed_to_a_share_is_as_large_as_the_share(query: str, indexed: SearchEngine) -> None:
    counted = indexed.facets(query)
    for facet in Facet:
        for share in shares_of(counted, facet):
            assert share.query == narrowed(query, facet, share.value)
            assert indexed.search(share.query).total == share.articles, share


def test_a_column_whose_name_is_within_another_is_counted_alone(tmp_path: Path) -> None:
    library = shelf(*(filed(n, "桥", column=name) for n, name in enumerate(("夜话", "江边夜话"), 1)))
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    for share in engine.facets("桥").columns:
        assert [hit.article for hit in engine.search(share.query).hits] == [1 + (share.value != "夜话")]


def test_what_is_not_known_can_be_asked_for_too(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", page=0), filed(2, "桥", date=None), filed(3, "桥"))
    engine = SearchEngine(tmp_path, library)
    counted = engine.facets("桥")
    for shares, article in ((counted.months, 2), (counted.pages, 1)):
        [share] = [share for share in shares if not share.value]
        [only] = engine.search(share.query).hits
        assert (only.article, share.articles) == (article, 1)


def test_an_empty_month_cannot_be_asked_for(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", date="2022-01-07"), filed(2, "桥", date="2022-03-07"))
    counted = SearchEngine(tmp_path, library).facets("桥")
    assert [(share.value, bool(share.query)) for share in counted.months] == [
        ("2022-01", True), ("2022-02", False), ("2022-03", True),
    ]  # fmt: skip
