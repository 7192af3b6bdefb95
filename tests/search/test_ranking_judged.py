"""The judged queries are sound: what ``packaging/judge-ranking`` tells of the order rests on them."""

from __future__ import annotations

import pytest
from judged_set import DEPTH, GRADES, Judged, judged

from qtreader.search.parser import read_query

QUERIES = judged()
KINDS = {
    *("topic", "name", "place", "institution", "event", "policy"),
    *("number", "latin", "words", "passage", "field", "known"),
}


def test_there_are_enough_queries_of_all_kinds() -> None:
    assert len(QUERIES) >= 72
    assert {query.kind for query in QUERIES} == KINDS
    assert len({query.text for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.text)
def test_a_query_has_a_need_and_grades(query: Judged) -> None:
    assert query.need
    assert set(query.grades.values()) <= set(GRADES)
    assert any(query.grades.values())
    assert (query.kind == "known") == (query.sought is not None)
    if query.sought is not None:
        assert [article for article, grade in query.grades.items() if grade == max(GRADES)] == [query.sought]


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.text)
def test_a_query_is_read_without_a_remark(query: Judged) -> None:
    read = read_query(query.text)
    assert read.node is not None
    assert read.notes == ()


def test_the_best_order_gains_all_and_a_worse_one_less() -> None:
    query = Judged("人才", "topic", "-", {1: 3, 2: 2, 3: 0, 4: 1}, None)
    assert query.gain([1, 2, 4, 3]) == 1
    assert query.gain([2, 1, 4, 3]) < query.gain([1, 2, 3, 4]) < 1
    assert query.gain([1, 2, 4]) == query.gain([1, 2, 4, 9]) > query.gain([9, 1, 2, 4])
    assert query.gain([3]) == query.gain([9]) == query.gain([]) == 0
    assert query.holes([1, 9, 3]) == 1


def test_the_order_alone_is_told_by_the_articles_that_were_found() -> None:
    query = Judged("人才", "topic", "-", {1: 3, 2: 2, 3: 0}, None)
    assert query.gain([2, 3]) < 1
    assert query.among({2, 3, 9}).gain([2, 3]) == 1
    assert query.among({2, 3}).tells
    assert not query.among({2, 9}).tells


def test_one_that_is_sought_is_looked_for_among_the_first() -> None:
    query = Judged("人才", "known", "-", {7: 3}, 7)
    assert query.reciprocal_rank([7, 1]) == 1
    assert query.reciprocal_rank([1, 7]) == 1 / 2
    assert query.reciprocal_rank([*range(100, 100 + DEPTH), 7]) == 0
