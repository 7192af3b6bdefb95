"""The order of an answer, and where exactness ends."""

from __future__ import annotations

import datetime as dt
import random
import subprocess
import sys
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

import qtreader
from qtreader.search import grams, index, keeper
from qtreader.search.answer import Sort, Tier
from qtreader.search.codec import HEAVIEST
from qtreader.search.engine import SearchEngine
from qtreader.search.weighing import WEIGHTS


def order(library: Shelf, query: str, tmp_path: Path, **options: object) -> list[int]:
    """The articles found, best first; the same with an index and without."""
    engine = SearchEngine(tmp_path, library)
    scanned = engine.search(query, **options)
    for _ in engine.build():
        pass
    answer = engine.search(query, **options)
    assert answer.hits == scanned.hits
    return [hit.article for hit in answer.hits]


def test_the_headline_counts_more_than_the_kicker_and_the_kicker_more_than_the_text(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "疫情就在正文里面"),
        filed(2, "没有说到这个的文", kicker="疫情"),
        filed(3, "没有说到这个的文", headline="疫情"),
        filed(4, "没有说到这个的文", headline="天气"),
    )
    assert order(library, "疫情", tmp_path) == [3, 2, 1]


def test_what_stands_more_often_comes_first(tmp_path: Path) -> None:
    library = shelf(filed(1, "疫情一次，没有别的"), filed(2, "疫情两次，疫情别的"))
    assert order(library, "疫情", tmp_path) == [2, 1]


def test_a_short_article_comes_before_a_long_one(tmp_path: Path) -> None:
    library = shelf(filed(1, "疫情。" + "另外还有许多别的事情。" * 40), filed(2, "疫情。还有一件别的事情。"))
    assert order(library, "疫情", tmp_path) == [2, 1]


def test_equals_stand_newest_first_and_the_undated_last(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "疫情", date="2022-01-07"),
        filed(2, "疫情", date=None),
        filed(3, "疫情", date="2022-05-06"),
        filed(4, "疫情", date="2022-05-06"),
    )
    assert order(library, "疫情", tmp_path) == [3, 4, 1, 2]


def test_by_date_the_newest_is_first(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "疫情", headline="疫情疫情", date="2022-01-07"),
        filed(2, "疫情", date=None),
        filed(3, "疫情", date="2022-05-06"),
    )
    assert order(library, "疫情", tmp_path, sort=Sort.DATE) == [3, 1, 2]


def test_words_that_stand_as_one_passage_come_first(tmp_path: Path) -> None:
    library = shelf(
        filed(1, "防控很要紧，疫情也是。疫情，防控，疫情，防控", headline="疫情与防控"),
        filed(2, "说一下疫情防控"),
    )
    assert order(library, "疫情 防控", tmp_path) == [2, 1]


def test_no_more_hits_than_asked_for_but_all_are_counted(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(*(filed(n, "疫情") for n in range(1, 31))))
    answer = engine.search("疫情", limit=7)
    assert len(answer.hits) == 7
    assert answer.total == 30


@pytest.mark.parametrize("segment", [300, 20_000])
@pytest.mark.parametrize("least", [1, 50, 1000], ids=["all grams usual", "some", "none"])
def test_the_best_of_many_are_those_of_a_literal_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, segment: int, least: int
) -> None:
    monkeypatch.setattr(index, "SEGMENT_ARTICLES", segment)
    monkeypatch.setattr(keeper, "SAMPLE", 100)
    monkeypatch.setattr(grams, "_USUAL", least)
    chance = random.Random(2)
    library = shelf(
        *(
            filed(
                number,
                "".join(chance.choices("疫情防控会议召开人才", k=chance.choice((3, 9, 30, 200)))),
                headline="".join(chance.choices("疫情防控会议召开", k=4)),
                kicker="防控" * chance.randrange(3),
                date=f"2022-05-{chance.randint(1, 9):02}",
            )
            for number in range(1, 701)
        )
    )
    scanning = SearchEngine(tmp_path / "none", library)
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    for query in (
        "疫",
        "疫情",
        "防控会",
        "疫 人",
        "人 OR 疫情",
        "疫情 -人才",
        "标题:疫 会议",
        "疫?人",
        "疫情防 OR 日期:2022-05-03",
        "疫情防会议人才疫 OR 日期:2022-05-03",
        "日期:2022-05-01..2022-05-05",
        "-疫情防",
    ):
        for sort in Sort:
            for limit in (0, 1, 7, 50):
                answer = engine.search(query, limit=limit, sort=sort)
                expected = scanning.search(query, limit=limit, sort=sort)
                assert (answer.total, answer.hits) == (expected.total, expected.hits)
                assert len(answer.hits) == min(limit, answer.total)


def test_no_field_weighs_more_than_the_index_takes_it_for() -> None:
    assert max(WEIGHTS.values()) <= HEAVIEST


def test_a_passage_that_stands_nowhere_is_asked_for_by_its_words(tmp_path: Path) -> None:
    library = shelf(filed(1, "防控疫情的工作会议"), filed(2, "疫情"), filed(3, "工作"))
    engine = SearchEngine(tmp_path, library)
    answer = engine.search("疫情防控工作会议")
    assert [(hit.article, hit.tier) for hit in answer.hits] == [(1, Tier.NEARBY)]
    assert answer.total == 1
    assert answer.reading.startswith("没有文章含整句“疫情防控工作会议”，改查其全部词语：含“疫情”且“防控”")
    assert "as a passage" in engine.search("疫情防控工作会议", language="en").reading


def test_words_that_stand_near_each_other_come_first(tmp_path: Path) -> None:
    far = "。" + "另外还有许多别的事情。" * 10
    library = shelf(
        filed(1, f"疫情疫情{far}防控防控{far}工作会议", headline="疫情防控"),
        filed(2, f"会议{far}{far}", "说到工作会议，说到防控，又说到疫情。"),
        filed(3, "疫情", "防控", "工作会议"),
    )
    assert order(library, "疫情防控工作会议", tmp_path)[0] == 2
    first, *others = SearchEngine(tmp_path, library).search("疫情防控工作会议").hits
    assert first.score < max(hit.score for hit in others)
    assert (first.tier, [hit.tier for hit in others]) == (Tier.NEARBY, [Tier.WORDS, Tier.WORDS])


def test_words_of_a_field_are_near_each_other_in_that_field(tmp_path: Path) -> None:
    library = shelf(filed(1, "防控的疫情", headline="疫情"), filed(2, "没有", headline="防控了疫情"))
    hits = SearchEngine(tmp_path, library).search("标题:疫情防控 OR 正文:疫情防控").hits
    assert {hit.article: hit.tier for hit in hits} == {1: Tier.NEARBY, 2: Tier.NEARBY}
    hits = SearchEngine(tmp_path, library).search("标题:疫情防控").hits
    assert [hit.article for hit in hits] == [2]


def test_words_are_not_asked_for_where_the_passage_stands_in_one_article(tmp_path: Path) -> None:
    library = shelf(filed(1, "防控疫情的工作会议"), filed(2, "疫情防控工作会议召开"))
    answer = SearchEngine(tmp_path, library).search("疫情防控工作会议")
    assert [(hit.article, hit.tier) for hit in answer.hits] == [(2, Tier.PASSAGE)]
    assert answer.reading == "含“疫情防控工作会议”"


@pytest.mark.parametrize(
    "query", ['"疫情防控工作会议"', "-疫情防控工作会议 无此", "疫情防控工作会议 日期:1999"]
)
def test_words_are_asked_for_only_where_no_quotes_and_no_filter_forbid_it(query: str, tmp_path: Path) -> None:
    assert SearchEngine(tmp_path, shelf(filed(1, "防控疫情的工作会议"))).search(query).total == 0


def test_words_are_found_where_no_cache_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("a file where the folder should be")
    engine = SearchEngine(tmp_path, shelf(filed(1, "防控疫情的工作会议")))
    assert engine.search("疫情防控工作会议").total == 1


def test_the_dictionary_is_not_loaded_before_words_are_asked_for(tmp_path: Path) -> None:
    lines = """
        import sys, pathlib
        from shelf import seeds
        from qtreader.search.engine import SearchEngine
        engine = SearchEngine(pathlib.Path(sys.argv[1]), seeds())
        list(engine.build())
        assert engine.search("疫情防控").total == 12
        assert "jieba" not in sys.modules
        assert engine.search("疫情防控全体推进").total
        assert "jieba" in sys.modules
    """
    code = "\n".join(line.strip() for line in lines.splitlines())
    path = [str(Path(qtreader.__file__).parent.parent), str(Path(__file__).parent)]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path}\n{code}", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [path.name for path in (tmp_path / "words").iterdir()] == ["dictionary"]


def test_how_many_articles_are_of_each_tier_is_told(tmp_path: Path) -> None:
    library = shelf(filed(1, "防控疫情的工作会议"), filed(2, "疫情", "防控", "工作会议"))
    engine = SearchEngine(tmp_path, library)
    assert engine.search("疫情防控工作会议").tiers == ((Tier.NEARBY, 1), (Tier.WORDS, 1))
    assert engine.search("防控").tiers == ((Tier.PASSAGE, 2),)
    assert engine.search("绝无此文").tiers == ()


def test_what_stands_there_as_typed_comes_before_what_is_near(tmp_path: Path) -> None:
    library = shelf(filed(1, "郁佳桦", headline="郁佳桦和郁佳桦"), filed(2, "郁佳炜来了"))
    answer = SearchEngine(tmp_path, library).search("郁佳炜~")
    assert [(hit.article, hit.tier) for hit in answer.hits] == [(2, Tier.PASSAGE), (1, Tier.NEAR)]
    assert answer.tiers == ((Tier.PASSAGE, 1), (Tier.NEAR, 1))


def test_an_answer_sorted_by_date_tells_how_many_are_of_each_day(tmp_path: Path) -> None:
    may = [filed(n, "会议", date="2022-05-06") for n in (1, 2)]
    engine = SearchEngine(tmp_path, shelf(*may, filed(3, "会议", date=None)))
    answer = engine.search("会议", sort=Sort.DATE, limit=1)
    assert answer.days == ((dt.date(2022, 5, 6), 2), (None, 1))
    assert engine.search("会议").days == ()
