"""What was corrected is found by the corrected words and by the printed ones, and by nothing else."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from altered_articles import Change, corrected
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from oracle import plain
from shelf import Shelf, filed, shelf

from qtreader.newspaper.article import Article, Person
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field
from qtreader.search import grams, index, keeper
from qtreader.search.answer import Answer, Basis
from qtreader.search.engine import SearchEngine
from qtreader.search.patterns import pattern
from qtreader.search.query import Manner, Phrase
from qtreader.search.record import record_text


def mended(number: int, *paragraphs: str, changes: list[Change], **parts: object) -> FiledArticle:
    made = filed(number, *paragraphs, **parts)  # type: ignore[arg-type]
    return replace(made, article=corrected(made.article, *changes), revision=1)


@contextmanager
def engines(library: Shelf) -> Iterator[tuple[SearchEngine, SearchEngine]]:
    """With an index, in which the usual grams have numbers, and without."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SEGMENT_ARTICLES", 4)
        patch.setattr(keeper, "SAMPLE", 2)
        patch.setattr(grams, "_USUAL", 2)
        patch.setattr(grams, "_SEEN", 1)
        indexed = SearchEngine(Path(folder) / "indexed", library)
        for _ in indexed.build():
            pass
        yield indexed, SearchEngine(Path(folder) / "scanning", library)
        indexed.close()


def found(answer: Answer) -> set[int]:
    assert answer.total == len(answer.hits) == len({hit.article for hit in answer.hits})
    return {hit.article for hit in answer.hits}


def told(answer: Answer) -> list[tuple[object, ...]]:
    return [(hit.article, hit.score, hit.matches, hit.snippet, hit.as_printed) for hit in answer.hits]


# Few characters, so that passages meet; with blanks, widths and cases that are folded
ALPHABET = "甲乙丙 ，aＡ,"
WORDS = st.text(ALPHABET, min_size=1, max_size=6)
FIELDS = (Field.HEADLINE, Field.BYLINE, Field.PARAGRAPHS)


@st.composite
def articles(draw: st.DrawFn, number: int) -> FiledArticle:
    paragraphs = draw(st.lists(WORDS, min_size=1, max_size=2))
    made = filed(number, *paragraphs, headline=draw(WORDS), byline=(draw(WORDS),))
    changes = []
    for part in FIELDS:
        for place, text in enumerate(made.article.texts(part)):
            at = 0
            while at < len(text) and draw(st.booleans()):
                start = draw(st.integers(at, len(text) - 1))
                end = draw(st.integers(start + 1, min(len(text), start + 2)))
                words = draw(st.text(ALPHABET, max_size=2))
                changes.append(Change(text[start:end], words, part, place, start))
                at = end
    mended = replace(made, article=corrected(made.article, *changes), revision=len(changes))
    for form in as_printed(mended.article):
        assert form.text == made.article.texts(form.field)[form.index]
    return mended


LIBRARIES = st.tuples(*(articles(number) for number in (1, 2, 3, 4, 5))).map(lambda made: shelf(*made))


def forms(article: Article, fields: tuple[Field, ...] = tuple(Field)) -> list[str]:
    """All texts of some fields in both their forms."""
    stored = [text for part in fields for text in article.texts(part)]
    return [*stored, *(form.text for form in as_printed(article) if form.field in fields)]


def stands(passage: str, article: Article, fields: tuple[Field, ...] = tuple(Field)) -> bool:
    return any(plain(passage) in plain(text) for text in forms(article, fields))


PASSAGES = st.text(ALPHABET, min_size=1, max_size=4).filter(lambda text: bool(text.strip()))


@settings(max_examples=60, deadline=None)
@given(library=LIBRARIES, passages=st.lists(PASSAGES, min_size=4, max_size=8))
def test_a_passage_finds_what_has_it_in_either_form(library: Shelf, passages: list[str]) -> None:
    with engines(library) as both:
        for passage in passages:
            wanted = {one.id for one in library.all_articles() if stands(passage, one.article)}
            for engine in both:
                assert found(engine.search(f'"{passage}"')) == wanted


@settings(max_examples=40, deadline=None)
@given(library=LIBRARIES, one=PASSAGES, other=PASSAGES)
def test_every_kind_of_query_is_answered_alike_by_index_and_texts(
    library: Shelf, one: str, other: str
) -> None:
    queries = (
        f'"{one}" "{other}"', f'"{one}" -"{other}"', f'"{one}" OR "{other}"', f'-"{one}"', f'标题:"{one}"',
        f'记者:"{one}" 正文:"{other}"', f"甲*{one.strip()}", f"{one.strip()}?乙", "甲乙丙~",
        f"甲乙{one.strip()}~",
    )  # fmt: skip
    with engines(library) as (indexed, scanning):
        for query in queries:
            answer, literal = indexed.search(query), scanning.search(query)
            assert (answer.basis, literal.basis) == (Basis.INDEX, Basis.SCAN)
            assert told(answer) == told(literal)
        every = {one.id for one in library.all_articles()}
        holding = found(indexed.search(f'"{one}"'))
        assert found(indexed.search(f'-"{one}"')) == every - holding
        for part, name in ((Field.HEADLINE, "标题"), (Field.BYLINE, "记者"), (Field.PARAGRAPHS, "正文")):
            wanted = {item.id for item in library.all_articles() if stands(one, item.article, (part,))}
            assert found(indexed.search(f'{name}:"{one}"')) == wanted


# Queries, each with what it finds in a text of which width, case and blanks are put aside
OPEN = {
    "甲*乙": "甲.*乙",
    "乙??甲": "乙..甲",
    "甲*a*丙": "甲.*a.*丙",
    "甲乙丙~": ".乙丙|甲.丙|甲乙.",
    "a,甲~": ".,甲|a.甲|a,.",
}


@settings(max_examples=60, deadline=None)
@given(library=LIBRARIES)
def test_wildcards_and_near_passages_stand_whole_in_one_form(library: Shelf) -> None:
    with engines(library) as both:
        for query, expression in OPEN.items():
            wanted = {
                one.id
                for one in library.all_articles()
                if any(re.search(expression, plain(text)) for text in forms(one.article))
            }
            for engine in both:
                assert found(engine.search(query)) == wanted


def test_words_near_each_other_are_near_in_one_form() -> None:
    made = filed(1, "江边的新桥" + "与" * 70 + "市民称便")
    read = record_text(corrected(made.article, Change("江边", "江畔"), Change("与" * 70, "与")))
    together = {
        words: Phrase(words, manner=Manner.TOGETHER) for words in ("江畔 称便", "江边 称便", "江畔 江边")
    }
    near = {words: pattern(phrase).stands_in_record(read) for words, phrase in together.items()}
    assert near == {"江畔 称便": True, "江边 称便": False, "江畔 江边": False}


@settings(max_examples=150, deadline=None)
@given(article=articles(1), passage=PASSAGES)
def test_all_that_is_found_is_marked_and_each_once(article: FiledArticle, passage: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = SearchEngine(Path(folder), shelf(article))
        answer = engine.search(f'"{passage}"')
        marks = engine.marked(f'"{passage}"', article.article)
    assume(answer.hits)
    [hit] = answer.hits
    assert len(set(marks)) == len(marks) <= hit.matches
    for mark in marks:
        place = mark.passage
        text = place.span.of(article.article.texts(place.field)[place.index])
        assert text
        if not mark.printed:
            assert plain(passage) in plain(text)
        else:
            assert any(
                altered.place.field is place.field and altered.place.index == place.index
                for altered in article.article.altered
            )
    texts = [text for part in Field for text in article.article.texts(part)]
    as_corrected = sum(plain(text).count(plain(passage)) for text in texts)
    assert hit.matches >= as_corrected
    assert bool(hit.as_printed) == (hit.matches > as_corrected)
    for words in hit.as_printed:
        assert plain(words) == plain(passage)
        assert any(words in form.text for form in as_printed(article.article))


NAME = mended(
    1,
    "本报讯 昨日,江边新桥通车。记者王小明摄",
    "市民王小朋说,桥很好。",
    headline="新桥通车",
    byline=("■记者 王小明",),
    people=(Person("记者", "王小明"),),
    changes=[
        Change("王小明", "王晓明", Field.BYLINE),
        Change("江边", "江畔"),
        Change("小朋", "晓鹏", index=1),
    ],
)


@pytest.fixture
def engine(tmp_path: Path) -> SearchEngine:
    return SearchEngine(tmp_path, shelf(NAME, filed(2, "王小明与江边", headline="别的")))


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("江畔新桥", {1}),
        ("江边新桥", {1}),
        ("记者:王晓明", {1}),
        ("记者:王小明", {1}),
        ("王晓鹏", {1}),
        ("王小鹏", set()),  # a word of each form
        ("昨日,江?新桥", {1}),
        ("江畔*通车", {1}),
        ("江边*通车", {1}),
        ("江畔 江边", {1}),  # each of its own form
        ("江边 -江畔", {2}),
        ("江畔 -江边", set()),
        ('"江边新桥通车。记者王小明摄市民"', set()),  # across two paragraphs
    ],
)
def test_the_forms_are_not_mixed(engine: SearchEngine, query: str, articles: set[int]) -> None:
    assert found(engine.search(f'"{query}"' if query.isalpha() else query)) == articles


def test_a_hit_of_the_print_alone_is_marked_where_it_was_corrected_and_says_so(engine: SearchEngine) -> None:
    [hit] = engine.search('"江边新桥"').hits
    assert [span.of(hit.snippet) for span in hit.spans] == ["江畔新桥"]
    assert (hit.as_printed, hit.matches) == (("江边新桥",), 1)
    [mark] = engine.marked('"江边新桥"', NAME.article)
    assert (mark.printed, mark.passage.span.of(NAME.article.paragraphs[0].text)) == (True, "江畔新桥")
    [hit] = engine.search('"江畔新桥"').hits
    assert (hit.as_printed, hit.matches) == ((), 1)
    assert [span.of(hit.snippet) for span in hit.spans] == ["江畔新桥"]


def test_what_stands_in_both_forms_counts_once(engine: SearchEngine) -> None:
    hits = {hit.article: hit for hit in engine.search('"新桥"').hits}
    assert (hits[1].matches, hits[1].as_printed) == (2, ())


def test_words_that_were_struck_out_are_shown_by_their_neighbour(tmp_path: Path) -> None:
    library = shelf(
        mended(1, "昨日昨日新桥通车", changes=[Change("昨日", "", start=2)]),
        mended(2, "别的", headline="旧桥", changes=[Change("旧桥", "", Field.HEADLINE)]),
        mended(3, "旧路", changes=[Change("旧路", "")]),
    )
    engine = SearchEngine(tmp_path, library)
    [hit] = engine.search('"昨日昨日"').hits
    assert [span.of(hit.snippet) for span in hit.spans] == ["昨日"]
    assert hit.as_printed == ("昨日昨日",)
    [hit] = engine.search('"日昨"').hits
    assert (hit.as_printed, [span.of(hit.snippet) for span in hit.spans]) == (("日昨",), ["日"])
    [hit] = engine.search('"旧桥"').hits  # of which nothing is left
    assert (hit.article, hit.headline_lost, hit.as_printed, hit.spans) == (2, True, ("旧桥",), ())
    assert engine.marks('"旧桥"', library.article(2).article) == ()
    [hit] = engine.search('"旧路"').hits
    assert (hit.article, hit.snippet, hit.as_printed) == (3, "", ("旧路",))


def test_another_width_is_no_other_word(tmp_path: Path) -> None:
    library = shelf(mended(1, "新桥,通车", changes=[Change(",", "，")]))
    [hit] = SearchEngine(tmp_path, library).search('"新桥,通"').hits
    assert (hit.matches, hit.as_printed) == (1, ())


def test_near_and_whole_fields_know_both_forms(tmp_path: Path) -> None:
    library = shelf(
        mended(1, "郁佳桦", column="一线", changes=[Change("桦", "炜"), Change("一线", "连线", Field.COLUMN)])
    )
    engine = SearchEngine(tmp_path, library)
    [hit] = engine.search("郁佳材~").hits
    assert hit.near
    [hit] = engine.search("郁佳桦~").hits
    assert (hit.near, hit.matches) == (False, 1)
    columns = {name: engine.search(f"栏目:={name}").total for name in ("一线", "连线", "线", "一线连线")}
    assert columns == {"一线": 1, "连线": 1, "线": 0, "一线连线": 0}


def test_names_and_terms_are_the_corrected_ones(tmp_path: Path) -> None:
    article = replace(NAME, article=replace(NAME.article, people=(Person("记者", "王晓明"),)))
    engine = SearchEngine(tmp_path, shelf(article))
    assert [share.value for share in engine.facets("新桥").people] == ["王晓明"]
    assert engine.completions("王晓") == ("王晓明",)
    assert engine.completions("王小") == ()


def test_the_index_follows_a_correction_and_its_end(tmp_path: Path) -> None:
    read = filed(1, "江边新桥", headline="桥")
    library = shelf(read, filed(2, "别的"))
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    steps = [
        (replace(read, article=corrected(read.article, Change("江边", "江畔")), revision=1), 1),
        (replace(read, article=corrected(read.article, Change("江边", "江岸")), revision=2), 0),
        (read, 0),
    ]
    for article, total in steps:
        library.add(article)
        for _ in engine.bring_up_to_date():
            pass
        assert engine.search('"江畔"').basis is Basis.INDEX
        assert (engine.search('"江畔"').total, engine.search('"江边"').total) == (total, 1)
    engine.close()


def test_a_check_of_the_index_takes_passages_of_the_print_too(tmp_path: Path) -> None:
    library = shelf(*(mended(n, f"江边第{n}座", changes=[Change("江边", "江畔")]) for n in range(1, 20)))
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    work = engine.verify(None, 7)
    try:
        while True:
            next(work)
    except StopIteration as end:
        certificate = end.value
    engine.close()
    assert certificate.wrong == ()
    assert certificate.passages == 2 * 19
    assert certificate.characters == sum(len(f"江边第{n}座") for n in range(1, 20))


def test_a_longer_print_makes_no_article_longer(tmp_path: Path) -> None:
    """Two articles that read the same rank the same, whatever was corrected in one."""
    library = shelf(
        mended(1, "新桥通车" + "甲" * 200, changes=[Change("甲" * 200, "乙")]), filed(2, "新桥通车乙")
    )
    with engines(library) as both:
        for engine in both:
            first, second = engine.search('"新桥"').hits
            assert first.score == second.score
