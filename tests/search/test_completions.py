"""What may be about to be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

from qtreader.newspaper.article import Person
from qtreader.search.completions import MOST
from qtreader.search.engine import SearchEngine


@pytest.fixture
def library() -> Shelf:
    return shelf(
        filed(1, "桥", headline="新桥今日 通车", column="江边夜话", people=(Person("", "江小明"),)),
        filed(2, "桥", headline="江上有新桥"),
        filed(3, "桥", headline='说"新桥"二字(上)'),
    )


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("新桥", ('"新桥今日 通车"', "江上有新桥", '说"新桥"二字(上)')),
        ("江", ()),
        ("江边", ("江边夜话",)),
        ("江小明", ()),  # it has been typed
        ("今日通", ('"新桥今日 通车"',)),
        ("", ()),
        ('"', ()),
    ],
)
def test_what_begins_so_is_offered_before_what_has_it_within(
    library: Shelf, typed: str, offered: tuple[str, ...], tmp_path: Path
) -> None:
    assert SearchEngine(tmp_path, library).completions(typed) == offered


def test_names_come_before_columns_and_headlines(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "桥", headline="江边新闻"), filed(2, "桥", column="江边夜话", people=(Person("", "江边人"),))
    )
    assert SearchEngine(tmp_path, library).completions("江边") == ("江边人", "江边夜话", "江边新闻")


def test_places_are_offered_that_stand_in_a_heading(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "桥", headline="在乌鲁木齐看雪")))
    assert engine.completions("乌鲁") == ("在乌鲁木齐看雪", "乌鲁木齐")
    assert engine.completions("呼和") == ()


def test_the_last_word_is_completed_where_nothing_has_all(library: Shelf, tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, library)
    assert engine.completions("桥 江边") == ("桥 江边夜话",)
    assert engine.completions("河 今日通") == ('河 "新桥今日 通车"',)
    assert engine.completions("桥 ") == ()
    assert engine.completions("记者:江小") == ("记者:江小明",)
    assert engine.completions("桥 标题：今日通") == ('桥 标题："新桥今日 通车"',)


def test_every_offer_of_a_headline_finds_it(indexed: SearchEngine, seed_shelf: Shelf) -> None:
    for item in seed_shelf.all_articles():
        if headline := item.article.headline:
            for query in indexed.completions(headline[:4]):
                assert indexed.search(query).total > 0, query


def test_no_more_than_a_few_are_offered(tmp_path: Path) -> None:
    library = shelf(*(filed(n, "桥", headline=f"新桥第{n}座") for n in range(1, 30)))
    assert len(SearchEngine(tmp_path, library).completions("新桥")) == MOST
