"""What is shown of a hit: snippets and marks, in the places of the stored text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from oracle import plain
from shelf import Shelf, filed, shelf
from test_exactness import OPERATORS, passages

from qtreader.newspaper.article import Article
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage
from qtreader.search.answer import Hit
from qtreader.search.engine import SearchEngine


def marked(engine: SearchEngine, query: str, article: Article) -> list[tuple[Field, int, str]]:
    return [
        (passage.field, passage.index, passage.span.of(article.texts(passage.field)[passage.index]))
        for passage in engine.marks(query, article)
    ]


def hit(query: str, article: FiledArticle, tmp_path: Path) -> Hit:
    (only,) = SearchEngine(tmp_path, shelf(article)).search(query).hits
    return only


def shown(only: Hit) -> list[str]:
    return [span.of(only.snippet) for span in only.spans]


@pytest.fixture
def engine(tmp_path: Path) -> SearchEngine:
    return SearchEngine(tmp_path, shelf())


def test_every_field_is_marked_in_reading_order(engine: SearchEngine) -> None:
    article = filed(
        1,
        "本报讯 疫情一",
        "二 疫 情 ， 三疫情",
        headline="疫情",
        kicker="防疫情",
        subheads=("无", "疫情"),
        column="疫情",
        byline=("■记者 疫情",),
    ).article
    assert marked(engine, "疫情", article) == [
        (Field.KICKER, 0, "疫情"),
        (Field.HEADLINE, 0, "疫情"),
        (Field.SUBHEADS, 1, "疫情"),
        (Field.COLUMN, 0, "疫情"),
        (Field.BYLINE, 0, "疫情"),
        (Field.PARAGRAPHS, 0, "疫情"),
        (Field.PARAGRAPHS, 1, "疫 情"),
        (Field.PARAGRAPHS, 1, "疫情"),
    ]


def test_only_what_is_asked_for_is_marked(engine: SearchEngine) -> None:
    article = filed(1, "人才与公租房", headline="人才").article
    assert marked(engine, "标题:人才 公租房 -听琴湾", article) == [
        (Field.HEADLINE, 0, "人才"),
        (Field.PARAGRAPHS, 0, "公租房"),
    ]
    assert marked(engine, "-人才", article) == []
    assert marked(engine, "日期:2022", article) == []
    assert marked(engine, "", article) == []


def test_matches_that_overlap_are_one_and_those_that_touch_are_two(engine: SearchEngine) -> None:
    article = filed(1, "疫情防控疫情疫情").article
    assert [text for _, _, text in marked(engine, "疫情防 防控", article)] == ["疫情防控"]
    assert [text for _, _, text in marked(engine, "疫情", article)] == ["疫情", "疫情", "疫情"]


def test_wild_and_near_matches_are_marked_as_short_as_they_can_be(engine: SearchEngine) -> None:
    article = filed(1, "电力与电子商务示范区、示范区", byline=("■郁佳炜 郁佳桦",)).article
    assert [text for _, _, text in marked(engine, "电*示范区", article)] == ["电子商务示范区"]
    assert [text for _, _, text in marked(engine, "郁佳桦~", article)] == ["郁佳炜", "郁佳桦"]


def test_where_only_the_words_stand_they_are_marked(engine: SearchEngine) -> None:
    article = filed(1, "防控疫情的工作").article
    assert [text for _, _, text in marked(engine, "疫情防控工作", article)] == ["防控", "疫情", "工作"]
    assert marked(engine, '"疫情防控工作"', article) == []


def test_a_match_across_a_column_break(indexed: SearchEngine, seed_shelf: Shelf) -> None:
    answer = indexed.search("组织开展再检查")
    (only,) = answer.hits
    assert shown(only) == ["组织开展再检查"]
    article = seed_shelf.article(only.article).article
    ((part, index, text),) = marked(indexed, "组织开展再检查", article)
    assert (part, text) == (Field.PARAGRAPHS, "组织开展再检查")
    assert len(article.paragraphs[index].pieces) >= 1


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passage=passages(longest=70), quoted=st.booleans())
def test_snippets_and_marks_show_the_passage(
    passage: str, quoted: bool, indexed: SearchEngine, seed_shelf: Shelf
) -> None:
    assume(passage.strip() and (quoted or not OPERATORS & set(passage)))
    query = f'"{passage}"' if quoted else passage
    for found in indexed.search(query, limit=5).hits:
        article = seed_shelf.article(found.article).article
        marks = indexed.marked(query, article)
        assert marks
        assert [mark.passage for mark in marks] == list(indexed.marks(query, article))
        assert {plain(text) for _, _, text in marked(indexed, query, article)} == {plain(passage)}
        assert {plain(text) for text in shown(found)} <= {plain(passage)}
        assert found.matches == len(marks)
        assert bool(found.spans) == any(mark.passage.field is not Field.HEADLINE for mark in marks)
        longest = max(len(mark.passage.span) for mark in marks)
        stretches = list(stretches_of(found, article))
        assert all(end - start <= max(60, longest) for _, _, start, end in stretches)
        assert _cut_marks([mark.passage for mark in marks], stretches) == []


def stretches_of(found: Hit, article: Article) -> Iterator[tuple[Field, int, int, int]]:
    """The stretches of stored text that a snippet is made of, those that can be told from others."""
    texts = [(field, index, text) for field in Field for index, text in enumerate(article.texts(field))]
    bare = found.snippet.removeprefix("…").removesuffix("…")
    ways = [[bare], bare.split("……"), bare.split("…", 1)]
    stretches = next(way for way in ways if all(any(piece in text for _, _, text in texts) for piece in way))
    assert len(stretches) <= 2
    for piece in stretches:
        places = [place for place in texts if piece in place[2]]
        if len(places) == 1 and places[0][2].count(piece) == 1:
            field, index, text = places[0]
            yield field, index, text.index(piece), text.index(piece) + len(piece)


def _cut_marks(marks: list[Passage], stretches: list[tuple[Field, int, int, int]]) -> list[Passage]:
    """The marks that an end of a stretch lies in."""
    return [
        mark
        for mark in marks
        for field, index, start, end in stretches
        if (mark.field, mark.index) == (field, index)
        for cut in (start, end)
        if mark.span.start < cut < mark.span.end
    ]


def test_a_snippet_has_about_sixty_characters_with_the_match_inside(tmp_path: Path) -> None:
    only = hit("疫情", filed(1, "前" * 100 + "疫情" + "后" * 100), tmp_path)
    assert only.snippet.startswith("…前")
    assert only.snippet.endswith("后…")
    assert len(only.snippet) == 62
    assert shown(only) == ["疫情"]


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        ("疫情" + "后" * 100, "疫情" + "后" * 58 + "…"),
        ("前" * 100 + "疫情", "…" + "前" * 58 + "疫情"),
        ("前疫情后", "前疫情后"),
        ("前" * 30 + "疫情" + "后" * 28, "前" * 30 + "疫情" + "后" * 28),
    ],
)
def test_a_snippet_at_the_ends_of_a_text(text: str, snippet: str, tmp_path: Path) -> None:
    only = hit("疫情", filed(1, text), tmp_path)
    assert only.snippet == snippet
    assert shown(only) == ["疫情"]


def test_a_match_longer_than_a_snippet_is_shown_whole(tmp_path: Path) -> None:
    long = "疫情" + "中" * 90
    only = hit(long, filed(1, "前" * 40 + long + "后" * 40), tmp_path)
    assert only.snippet == f"…{long}…"
    assert shown(only) == [long]


def test_a_snippet_does_not_end_inside_another_match(tmp_path: Path) -> None:
    only = hit("甲乙丙丁戊", filed(1, "甲乙丙丁戊" + "中" * 53 + "甲乙丙丁戊"), tmp_path)
    assert only.snippet == "甲乙丙丁戊" + "中" * 53 + "…"


def test_a_snippet_does_not_begin_inside_another_match(tmp_path: Path) -> None:
    long = "甲" + "乙" * 28 + "丙"
    only = hit(f"{long} 人才", filed(1, f"{long}中中中中中{long}人才" + "后" * 50), tmp_path)
    assert only.snippet.startswith(f"…中中中中中{long}人才后")
    assert shown(only) == [long, "人才"]


def test_a_snippet_is_where_most_of_the_query_stands(tmp_path: Path) -> None:
    article = filed(1, "人才" + "中" * 80, "人才" + "中" * 20 + "公租房", "公租房，公租房，公租房")
    only = hit("人才 公租房", article, tmp_path)
    assert shown(only) == ["人才", "公租房"]


def test_a_hit_outside_the_text_shows_where_it_is_and_the_opening(tmp_path: Path) -> None:
    only = hit("郁佳炜", filed(1, "开头" * 60, "第二段", byline=("■记者 郁佳炜",)), tmp_path)
    assert only.snippet == "■记者 郁佳炜…" + "开头" * 18 + "…"
    assert shown(only) == ["郁佳炜"]
    assert only.matches == 1
    assert hit("标题", filed(1, headline="标题"), tmp_path).snippet == ""
    only = hit("标题", filed(1, "开头" * 60, headline="标题"), tmp_path)
    assert (only.snippet, only.spans) == ("开头" * 30 + "…", ())


def test_parts_that_stand_far_apart_are_shown_in_two_stretches(tmp_path: Path) -> None:
    far = "中" * 300
    only = hit("人才 公租房", filed(1, f"{far}人才{far}公租房{far}"), tmp_path)
    first, second = only.snippet.removeprefix("…").removesuffix("…").split("……")
    assert "人才" in first and "公租房" in second and len(first) == len(second) == 36
    assert [(text, only.parts[n]) for n, text in enumerate(shown(only))] == [("人才", 0), ("公租房", 1)]
    only = hit("公租房 人才", filed(1, "公租房", f"{far}", "人才"), tmp_path)
    assert only.snippet == "公租房…人才"
    only = hit("公租房 丁一", filed(1, f"{far}公租房{far}", byline=("■记者 丁一",)), tmp_path)
    assert only.snippet.startswith("■记者 丁一……中") and shown(only) == ["丁一", "公租房"]


def test_two_stretches_that_touch_are_one(tmp_path: Path) -> None:
    text = "人才" + "中" * 59 + "公租房" + "后" * 10
    only = hit("人才 公租房", filed(1, text), tmp_path)
    assert only.snippet == text and shown(only) == ["人才", "公租房"]


def test_every_mark_tells_its_part_and_whether_it_is_altered(tmp_path: Path) -> None:
    article = filed(1, "河边新桥与河边旧桥，人才人材", headline="人才与河边新桥").article
    found = SearchEngine(tmp_path, shelf()).marked("河边新桥~ OR 人才 -无 标题:人才", article)
    told = [
        (mark.passage.span.of(article.texts(mark.passage.field)[0]), mark.part, mark.near) for mark in found
    ]
    assert told == [
        ("人才", 1, False), ("河边新桥", 0, False),
        ("河边新桥", 0, False), ("河边旧桥", 0, True), ("人才", 1, False),
    ]  # fmt: skip


def test_an_answer_names_the_parts_of_its_query_in_their_order(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "防控疫情的工作，人才"), filed(2, "河")))
    assert engine.search("人才 疫情 -河 日期:2022").parts == ("人才", "疫情")
    assert engine.search("人才 标题:人才").parts == ("人才",)
    answer = engine.search("疫情防控工作")
    assert answer.parts == ("疫情", "防控", "工作")
    assert [answer.parts[part] for part in answer.hits[0].parts] == ["防控", "疫情", "工作"]
    assert engine.search("").parts == ()


def test_a_hit_is_near_where_only_another_spelling_stands_in_it(tmp_path: Path) -> None:
    library = shelf(filed(1, "郁佳桦"), filed(2, "郁佳炜"), filed(3, "郁佳炜与郁佳桦"), filed(4, "人才"))
    answer = SearchEngine(tmp_path, library).search("郁佳桦~ OR 人才")
    assert {hit.article: hit.near for hit in answer.hits} == {1: False, 2: True, 3: False, 4: False}


def test_a_hit_tells_what_a_list_shows(tmp_path: Path) -> None:
    article = filed(
        7, "5日，疫情防控工作推进会召开。别的", kicker="眉题", date="2022-05-06", page=3, issue_number=350
    )
    only = hit("疫情", article, tmp_path)
    assert (only.article, str(only.date), only.page, only.issue_number) == (7, "2022-05-06", 3, 350)
    assert (only.kicker, only.headline, only.headline_lost) == ("眉题", "5日，疫情防控工作推进会召开", True)
    assert only.basis is DateBasis.PRINTED
