"""Ten queries of readers over the seeds as the program reads them: what each answer says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from oracle import plain, standing

from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field
from qtreader.search.answer import Answer, Basis
from qtreader.search.engine import SearchEngine
from qtreader.search.suggestions import Why

TITLE = (Field.HEADLINE, Field.KICKER, Field.SUBHEADS)


@pytest.fixture(scope="module")
def read(filled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    # read only: all tests here look at one library
    library = Library.open(filled_folder)
    yield library
    library.close()


@pytest.fixture(scope="module")
def engine(read: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    made = SearchEngine(tmp_path_factory.mktemp("cache"), read)
    for _ in made.build():
        pass
    yield made
    made.close()


@pytest.fixture
def articles(read: Library) -> list[FiledArticle]:
    return list(read.all_articles())


def found(answer: Answer) -> set[int]:
    assert answer.basis is Basis.INDEX
    assert (answer.total, answer.issues, answer.articles) == (len(answer.hits), 5, 33)
    return {hit.article for hit in answer.hits}


@pytest.mark.parametrize(
    ("query", "passage", "total"),
    [
        ("郁佳炜", "郁佳炜", 7),
        ('"动态清零"', "动态清零", 4),
        ("5日", "5日", 6),
        ("组织开展再检查", "组织开展再检查", 1),
        ("錢塘", "錢塘", 0),
        ("jct", "jct", 0),
        ("170亿元", "170亿元", 2),
        ("5G+IOT+AI", "5G+IOT+AI", 1),
    ],
)
def test_a_passage_is_found_where_it_stands_and_shown_there(
    query: str, passage: str, total: int, engine: SearchEngine, articles: list[FiledArticle]
) -> None:
    answer = engine.search(query)
    assert found(answer) == standing(passage, articles)
    assert (answer.total, answer.reading, answer.parts) == (total, f"含“{passage}”", (passage,))
    for hit in answer.hits:
        article = next(item.article for item in articles if item.id == hit.article)
        count = sum(plain(text).count(plain(passage)) for part in Field for text in article.texts(part))
        assert hit.matches == count == len(engine.marked(query, article))
        assert [span.of(hit.snippet) for span in hit.spans]
        assert {plain(span.of(hit.snippet)) for span in hit.spans} == {plain(passage)}


def test_a_title_of_a_month(engine: SearchEngine, articles: list[FiledArticle]) -> None:
    answer = engine.search("标题:疫情 日期:2022-05")
    assert found(answer) == {
        item.id
        for item in articles
        if str(item.issue.date).startswith("2022-05")
        and any("疫情" in plain(text) for part in TITLE for text in item.article.texts(part))
    }
    assert (answer.total, answer.reading) == (1, "标题（含引题、副题）含“疫情”，2022年5月")
    assert "疫情" in answer.hits[0].headline and answer.hits[0].basis is DateBasis.INFERRED


def test_one_word_without_another(engine: SearchEngine, articles: list[FiledArticle]) -> None:
    answer = engine.search("公租房 -听琴湾")
    assert found(answer) == standing("公租房", articles) - standing("听琴湾", articles)
    assert (answer.total, answer.reading) == (1, "含“公租房”，不含“听琴湾”")
    assert answer.parts == ("公租房",)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("郁佳炜", [("郁佳桦", Why.NEAR, 3)]),
        ('"动态清零"', []),
        ("5日", []),
        ("组织开展再检查", [("组织 开展 检查", Why.WORDS, 1)]),
        ("錢塘", [("钱塘", Why.SCRIPT, 26)]),
        ("jct", [("金承涛", Why.SOUND, 13)]),
        ("170亿元", []),
        ("标题:疫情 日期:2022-05", []),
        ("公租房 -听琴湾", []),
        ("5G+IOT+AI", []),
    ],
)
def test_beside_the_answer_stands_what_else_may_be_meant(
    query: str, told: list[tuple[str, Why, int]], engine: SearchEngine, articles: list[FiledArticle]
) -> None:
    others = engine.suggestions(query)
    assert [(other.text, other.why, other.total) for other in others] == told
    for other in others:
        assert other.total == engine.search(other.query).total
        if other.why is Why.WORDS:
            found_by_words = set.intersection(*(standing(word, articles) for word in other.text.split()))
            assert other.total == len(found_by_words - standing(query, articles))
        else:
            assert other.total == len(standing(other.text, articles))
