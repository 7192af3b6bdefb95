"""Every string that stands in an article finds it, and nothing else is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from check_exactness import compared
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from oracle import plain, standing, texts
from shelf import Shelf, filed, seeds, shelf

from qtreader.library.store import Library
from qtreader.search.answer import Answer, Basis, Tier
from qtreader.search.engine import SearchEngine

EVERYTHING = 10_000
OPERATORS = set('"“”＂()（）|｜-－*＊?？~～:： \u3000')
_TEXTS = sorted({text for article in seeds().filed.values() for text in texts(article)})


@st.composite
def passages(draw: st.DrawFn, longest: int = 50) -> str:
    """Some characters of a text of the seeds, as they stand there."""
    text = draw(st.sampled_from(_TEXTS))
    start = draw(st.integers(0, len(text) - 1))
    return text[start : start + draw(st.integers(1, longest))]


def found(answer: Answer) -> set[int]:
    assert answer.total == len(answer.hits)
    assert len({hit.article for hit in answer.hits}) == answer.total
    return {hit.article for hit in answer.hits}


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passage=passages())
def test_a_passage_finds_the_articles_it_stands_in(
    passage: str, indexed: SearchEngine, scanning: SearchEngine, seed_shelf: Shelf
) -> None:
    assume(passage.strip())
    expected = standing(passage, seed_shelf.all_articles())
    answer = indexed.search(f'"{passage}"', limit=EVERYTHING)
    assert expected
    assert answer.basis is Basis.INDEX
    assert found(answer) == expected
    assert found(scanning.search(f'"{passage}"', limit=EVERYTHING)) == expected


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(passage=passages(longest=20))
def test_without_quotes_it_finds_the_same(passage: str, indexed: SearchEngine, seed_shelf: Shelf) -> None:
    assume(passage.strip() and not OPERATORS & set(passage))
    answer = indexed.search(passage, limit=EVERYTHING)
    assert found(answer) == standing(passage, seed_shelf.all_articles())
    assert {hit.tier for hit in answer.hits} == {Tier.PASSAGE}


@st.composite
def disguises(draw: st.DrawFn) -> tuple[str, str]:
    """A passage, and the same in other widths, letter cases, quotes and blanks."""
    passage = draw(passages(longest=12))
    return passage, "".join([draw(st.sampled_from(_disguises(char))) for char in passage])


def _disguises(char: str) -> list[str]:
    wide = chr(ord(char) + 0xFEE0) if "!" < char <= "~" else char
    quotes = {"“": "”", "”": "„", "‘": "’", "’": "'"}
    return [char, wide, char.swapcase(), char + " ", "\u3000" + char, quotes.get(char, char)]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=disguises())
def test_width_case_quotes_and_blanks_do_not_matter(
    pair: tuple[str, str], indexed: SearchEngine, seed_shelf: Shelf
) -> None:
    passage, disguised = pair
    assume(passage.strip() and plain(disguised) == plain(passage))
    answer = indexed.search(f'"{disguised}"', limit=EVERYTHING)
    assert found(answer) == standing(passage, seed_shelf.all_articles())


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=passages(longest=4), second=passages(longest=4))
def test_a_text_made_up_of_two_is_found_only_where_it_stands(
    first: str, second: str, indexed: SearchEngine, seed_shelf: Shelf
) -> None:
    passage = first + second
    assume(passage.strip())
    answer = indexed.search(f'"{passage}"', limit=EVERYTHING)
    assert found(answer) == standing(passage, seed_shelf.all_articles())


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=passages(longest=3), second=passages(longest=3))
def test_and_or_not_are_those_of_sets(
    first: str, second: str, indexed: SearchEngine, seed_shelf: Shelf
) -> None:
    assume(first.strip() and second.strip())
    one = standing(first, seed_shelf.all_articles())
    other = standing(second, seed_shelf.all_articles())
    assert found(indexed.search(f'"{first}" "{second}"', limit=EVERYTHING)) == one & other
    assert found(indexed.search(f'"{first}" OR "{second}"', limit=EVERYTHING)) == one | other
    assert found(indexed.search(f'"{first}" -"{second}"', limit=EVERYTHING)) == one - other
    assert found(indexed.search(f'-"{first}"', limit=EVERYTHING)) == set(seed_shelf.filed) - one


@st.composite
def wild_passages(draw: st.DrawFn) -> str:
    """A passage with wildcards in the place of some characters, or between them."""
    chars = list(plain(draw(passages(longest=20))))
    for wildcard in draw(st.lists(st.sampled_from(["?", "*", "?*", "*?"]), min_size=1, max_size=3)):
        place = draw(st.integers(0, len(chars)))
        chars[place : place + draw(st.integers(0, 3))] = [wildcard]
    return "".join(chars)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wild=wild_passages())
def test_wildcards_stand_for_any_characters_of_a_text(
    wild: str, indexed: SearchEngine, seed_shelf: Shelf
) -> None:
    assume(wild.strip("*?") and not (OPERATORS - set("*?")) & set(wild))
    expected = {
        filed.id
        for filed in seed_shelf.all_articles()
        if any(stands_wild(wild, plain(text)) for text in texts(filed))
    }
    assert found(indexed.search(wild, limit=EVERYTHING)) == expected


def stands_wild(wild: str, text: str) -> bool:
    """What stands between the stars, piece after piece, each as early as it can: a regular
    expression for the whole would go back and forth for hours over some of them."""
    end = 0
    for piece in wild.strip("*").split("*"):
        expression = "".join("." if char == "?" else re.escape(char) for char in piece)
        hit = re.compile(expression).search(text, end)
        if hit is None:
            return False
        end = hit.end()
    return True


@st.composite
def wrong_passages(draw: st.DrawFn) -> str:
    """A folded passage of at least two characters, of which one may be wrong."""
    wanted = plain(draw(passages(longest=8)))
    place = draw(st.integers(0, len(wanted)))
    return wanted[:place] + draw(st.sampled_from(["", "无", "乙"])) + wanted[place + 1 :]


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=wrong_passages())
def test_near_lets_one_character_differ(wanted: str, indexed: SearchEngine, seed_shelf: Shelf) -> None:
    assume(len(wanted) > 1 and '"' not in wanted)

    def is_near(text: str) -> bool:
        starts = range(len(text) - len(wanted) + 1)
        pieces = (text[start : start + len(wanted)] for start in starts)
        return any(sum(map(str.__ne__, piece, wanted)) <= 1 for piece in pieces)

    expected = {
        filed.id for filed in seed_shelf.all_articles() if any(is_near(plain(text)) for text in texts(filed))
    }
    assert found(indexed.search(f'"{wanted}"~', limit=EVERYTHING)) == expected


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    parts=st.lists(
        st.one_of(
            passages(longest=4),
            st.sampled_from(
                [
                    " ",
                    " OR ",
                    " | ",
                    " -",
                    " NOT ",
                    "(",
                    ")",
                    '"',
                    "“",
                    "*",
                    "?",
                    "~",
                    "标题:",
                    "正文：",
                    "日期:",
                ]
            ),
            st.text(max_size=3),
        ),
        max_size=8,
    )
)
def test_index_and_scan_agree_on_any_input(
    parts: list[str], indexed: SearchEngine, scanning: SearchEngine
) -> None:
    query = "".join(parts)
    from_index, from_texts = indexed.search(query), scanning.search(query)
    assert from_index.basis is Basis.INDEX
    assert from_texts.basis is Basis.SCAN
    assert from_index.reading == from_texts.reading
    assert from_index.total == from_texts.total
    assert from_index.hits == from_texts.hits


@pytest.mark.parametrize(
    "passage",
    [
        "组织开展再检查",
        "5G+IOT+AI",
        "170亿元",
        "3169.11",
        "GMP",
        "郁佳炜",
        "5日",
        "，",
        "。",
        "7.3%",
        "习近平总书记关于",
    ],
)
def test_passages_a_reader_may_ask_for(passage: str, indexed: SearchEngine, seed_shelf: Shelf) -> None:
    expected = standing(passage, seed_shelf.all_articles())
    assert expected
    assert found(indexed.search(passage, limit=EVERYTHING)) == expected


def test_nothing_is_found_across_paragraphs_or_fields(tmp_path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "甲乙", "丙丁", headline="戊己", kicker="庚辛")))
    for _ in engine.build():
        pass
    for passage in ("乙丙", "己甲", "辛戊", "戊己甲乙", "乙\n丙", "己\f庚"):
        assert engine.search(f'"{passage}"').total == 0
    assert engine.search('"乙" "丙"').total == 1


def test_a_character_beyond_the_basic_plane_and_half_of_one(tmp_path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "𠮷野家在㐂街"), filed(2, "吉野家\ud842在此")))
    for _ in engine.build():
        pass
    assert found(engine.search("𠮷")) == {1}
    assert found(engine.search("𠮷野")) == {1}
    assert found(engine.search("\ud842在")) == {2}
    assert (found(engine.search("\ud842")), found(engine.search("\udfb7"))) == ({2}, set())


def test_the_halves_of_two_characters_are_not_taken_for_one(tmp_path) -> None:
    """On disk 乎 is the byte 4E twice, a 61 and 00, 一 00 and 4E: it stands between the other two."""
    others = [filed(n, "一") for n in range(10, 90)]
    engine = SearchEngine(tmp_path, shelf(filed(1, "a乎"), filed(2, "a乎a乎一"), filed(3, "a乎a乎"), *others))
    for _ in engine.build():
        pass
    # The second is looked for in the texts with the first: nearly all have it
    assert found(engine.search('"乎" "一"')) == {2}
    assert found(engine.search('"乎" 正文:"一"')) == {2}


def test_an_empty_library_answers(tmp_path) -> None:
    engine = SearchEngine(tmp_path, shelf())
    assert engine.search("疫情").total == 0
    for _ in engine.build():
        pass
    answer = engine.search("疫情")
    assert (answer.total, answer.basis) == (0, Basis.INDEX)


# Full and half width, letters whose small form is longer, marks that join, beyond the basic plane, halves
STRANGE = "甲乙1１aＡİßﬀｶﾞカ，,。“\"”'’é\u0301\u200b\ufeff 　𠮷𝟙🀄👨\u200d👩\ud842〇㐂…—"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paragraphs=st.lists(st.text(STRANGE, min_size=1, max_size=12), min_size=2, max_size=6), data=st.data())
def test_any_characters_are_found_where_they_stand(
    paragraphs: list[str], data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = shelf(*(filed(n, text, headline=paragraphs[n - 1]) for n, text in enumerate(paragraphs, 1)))
    text = data.draw(st.sampled_from([*paragraphs, "".join(paragraphs[:2])]))
    start = data.draw(st.integers(0, len(text) - 1))
    passage = text[start : start + data.draw(st.integers(1, 50))]
    assume(plain(passage) and not {'"', "＂"} & set(passage))
    engine = SearchEngine(tmp_path_factory.mktemp("cache"), library)
    expected = standing(passage, library.all_articles())
    assert found(engine.search(f'"{passage}"')) == expected
    for _ in engine.build():
        pass
    answer = engine.search(f'"{passage}"')
    assert (found(answer), answer.basis) == (expected, Basis.INDEX)
    engine.close()


def test_thousands_of_passages_of_the_seeds(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = SearchEngine(tmp_path / "cache", library)
    for _ in engine.build():
        pass
    assert compared(engine, list(library.all_articles()), passages=1500, seed=11) == 0
    lines = [line.partition(" asked")[0] for line in capsys.readouterr().out.splitlines()[1:]]
    counts = {line[:28].strip(): int(line[28:].replace(",", "")) for line in lines}
    assert counts["all"] > 2500
    kinds = ("across a column break", "number", "Latin", "name", "about a sign", "1 character", "9 to 50")
    assert all(counts[kind] > 10 for kind in kinds), counts
    engine.close()


def test_a_missing_article_is_noticed(library: Library, tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path / "cache", library)
    for _ in engine.build():
        pass
    all_but_one = list(library.all_articles())[
        1:
    ]  # the truth lacks an article: so the index has one too many
    assert compared(engine, all_but_one, passages=100, seed=11) == 1
    engine.close()
