"""What else a query may mean: in the other script, one character off, typed in Latin letters."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

import qtreader
from qtreader.newspaper.article import Person
from qtreader.search.engine import SearchEngine
from qtreader.search.suggestions import MOST, Why

SEEDS = {  # what is typed in the seeds, what else it may mean, and why
    "錢塘": ("钱塘", Why.SCRIPT),
    "錢塘 人才": ("钱塘 人才", Why.SCRIPT),
    "标题:疫情防控網": ("标题:疫情防控网", Why.SCRIPT),
    "郁佳炜": ("郁佳桦", Why.NEAR),
    '"郁佳炜"': ('"郁佳桦"', Why.NEAR),
    "记者:郁佳桦": ("记者:郁佳炜", Why.NEAR),
    "疫情防空": ("疫情防控", Why.NEAR),
    "jct": ("金承涛", Why.SOUND),
    "JinChengTao": ("金承涛", Why.SOUND),
    "qiantang": ("钱塘", Why.SOUND),
    "jin cheng tao": ("金承涛", Why.SOUND),
    "Jin Chengtao": ("金承涛", Why.SOUND),
    "jīn chéng tāo": ("金承涛", Why.SOUND),
    "jin'cheng'tao": ("金承涛", Why.SOUND),
    "疫情 jin cheng tao": ("疫情 金承涛", Why.SOUND),
    "jin cheng tao 日期:2022-05": ("金承涛 日期:2022-05", Why.SOUND),
    "ｊｃｔ": ("金承涛", Why.SOUND),
    "qt": ("钱塘", Why.SOUND),
    "金成涛": ("金承涛", Why.NEAR),
    "疫情防控工作推进会": ('疫情 防控 工作 推进 -"疫情防控工作推进会"', Why.WORDS),
    "hangzhou": ("杭州", Why.SOUND),
}


def others(library: Shelf, query: str, folder: Path) -> list[tuple[str, Why, int]]:
    """What is suggested; the same with an index and without."""
    engine = SearchEngine(folder, library)
    scanned = engine.suggestions(query)
    for _ in engine.build():
        pass
    found = engine.suggestions(query)
    assert found == scanned
    return [(other.query, other.why, other.total) for other in found]


@pytest.mark.parametrize("query", SEEDS)
def test_what_may_be_meant_is_suggested_first(query: str, indexed: SearchEngine) -> None:
    first = indexed.suggestions(query)[0]
    assert (first.query, first.why) == SEEDS[query]


@pytest.mark.parametrize("query", SEEDS)
def test_a_suggestion_finds_what_it_promises_and_the_answer_has_none_of_it(
    query: str, indexed: SearchEngine, scanning: SearchEngine
) -> None:
    before = indexed.search(query)
    for other in indexed.suggestions(query):
        assert indexed.search(other.query).total == other.total > 0
        assert scanning.search(other.query).total == other.total
    after = indexed.search(query)
    assert (after.total, after.hits, after.reading) == (before.total, before.hits, before.reading)


def test_a_library_in_traditional_characters_is_found_by_simplified_ones(tmp_path: Path) -> None:
    library = shelf(filed(1, "錢塘江邊的頭髮"), filed(2, "钱塘江"))
    assert others(library, "钱塘江", tmp_path) == [("錢塘江", Why.SCRIPT, 1)]


def test_words_of_another_length_are_found_and_marked(tmp_path: Path) -> None:
    library = shelf(filed(1, "上互联网去看"))
    engine = SearchEngine(tmp_path, library)
    [other] = engine.suggestions("網際網路")
    assert other.query == "互联网"
    [mark] = engine.marks(other.query, library.article(1).article)
    assert mark.span.of("上互联网去看") == "互联网"


@pytest.mark.parametrize(
    "query", ["丁一", "王小明 -桥", "桥", "5日", "", '"', "-", "标题:", "*", "小明*", "AI"]
)
def test_nothing_is_suggested_where_nothing_else_can_be_meant(query: str, tmp_path: Path) -> None:
    names = (Person("记者", "丁二"), Person("记者", "王小明"))
    assert (
        others(shelf(filed(1, "桥，5日，6日", byline=("丁二 王小明",), people=names)), query, tmp_path) == []
    )


def test_names_one_character_off_come_with_the_most_frequent_first(tmp_path: Path) -> None:
    names = ["王小明", "王小红", "王小红", "李小明", "李大明", "王小兰", "王小丽"]
    library = shelf(
        *(filed(n, "桥", byline=(name,), people=(Person("", name),)) for n, name in enumerate(names, 1))
    )
    found = others(library, "王小明", tmp_path)
    assert found[0] == ("王小红", Why.NEAR, 2)
    assert len(found) == MOST
    assert "李大明" not in {query for query, _, _ in found}


def test_a_passage_that_stands_is_not_told_that_others_are_like_it(tmp_path: Path) -> None:
    library = shelf(filed(1, "今天去看大桥"), filed(2, "今天去看大河"))
    assert others(library, "去看大桥", tmp_path) == []
    assert {query for query, _, _ in others(library, "去看大楼", tmp_path)} == {"去看大桥", "去看大河"}


@pytest.mark.parametrize("typed", ["zhongqing", "chongqing", "cq", "zq"])
def test_every_reading_of_a_character_is_known(typed: str, tmp_path: Path) -> None:
    assert others(shelf(filed(1, "到重庆去")), typed, tmp_path)[0] == ("重庆", Why.SOUND, 1)


@pytest.mark.parametrize("typed", ["shanxiaole", "sxl", "dxl"])
def test_a_name_is_found_by_its_sounds(typed: str, tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", byline=("记者 单小乐",), people=(Person("记者", "单小乐"),)))
    assert others(library, typed, tmp_path) == [("单小乐", Why.SOUND, 1)]


def test_what_comes_later_is_found_by_its_sounds_too(tmp_path: Path) -> None:
    held = shelf(filed(1, "正文。", headline="河边新桥通车"))
    engine = SearchEngine(tmp_path, held)
    assert [each.text for each in engine.suggestions("xinqiao")] == ["新桥"]
    held.add(filed(2, "金承涛说。", headline="学校开学", people=(Person("记者", "金承涛", ""),)))
    assert "金承涛" in [each.text for each in engine.suggestions("jct")]
    assert "学校" in [each.text for each in engine.suggestions("xuexiao")]
    assert [each.text for each in engine.suggestions("xinqiao")] == ["新桥"]


def test_a_column_and_a_headline_are_found_by_their_sounds(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", column="江边夜话"), filed(2, "河", headline="绿水青山就在门前"))
    assert others(library, "jiangbianyehua", tmp_path) == [("江边夜话", Why.SOUND, 1)]
    assert others(library, "jbyh", tmp_path) == [("江边夜话", Why.SOUND, 1)]
    assert others(library, "lvshui", tmp_path) == [("绿水", Why.SOUND, 1)]
    assert others(library, "lsqs", tmp_path) == [("绿水青山", Why.SOUND, 1)]
    assert others(library, "lszj", tmp_path) == []  # initials are those of names and words


def test_by_its_initials_only_what_can_be_a_name_is_heard_in_a_headline(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", headline="毛竹地里的王小乐"), filed(2, "河", headline="马在东山"))
    assert others(library, "wxl", tmp_path) == [("王小乐", Why.SOUND, 1)]
    assert others(library, "mzd", tmp_path) == []  # 毛竹 and 地里
    assert others(library, "wx", tmp_path) == []


def test_a_passage_is_not_respelled_where_it_would_be_read_otherwise(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", byline=("王 OR明",), people=(Person("", "王 OR明"),)))
    assert others(library, "wangming", tmp_path) == []


def test_of_a_passage_that_stands_the_others_by_its_words_are_told_beside_it(tmp_path: Path) -> None:
    library = shelf(filed(1, "疫情防控工作"), filed(2, "工作是防控疫情"), filed(3, "疫情"))
    assert others(library, "疫情防控工作", tmp_path) == [('疫情 防控 工作 -"疫情防控工作"', Why.WORDS, 1)]
    assert others(library, "标题:疫情防控工作", tmp_path) == []
    assert others(library, '"疫情防控工作"', tmp_path) == []
    assert others(library, "疫情防控工作 疫情", tmp_path) == []


def test_what_stands_nowhere_is_not_suggested_for_what_is_found_beside_it(tmp_path: Path) -> None:
    names = (Person("", "王小明"), Person("", "王小红"))
    library = shelf(filed(1, "会议疫情", byline=("王小明",), people=names), filed(2, "王小红"))
    assert others(library, "会议 OR 疫情", tmp_path) == []  # 會議 stands nowhere, though 疫情 does
    assert others(library, "王小明 OR 王小红", tmp_path) == []  # both are asked for
    assert others(library, "王小明", tmp_path) == [("王小红", Why.NEAR, 1)]


def test_a_date_typed_as_text_is_offered_as_the_day_of_print(tmp_path: Path) -> None:
    library = shelf(filed(1, "桥", date="2022-08-10"), filed(2, "2022年8月的桥", date="2022-09-02"))
    assert others(library, "2022年8月", tmp_path) == [("日期:2022年8月", Why.DATE, 1)]
    assert SearchEngine(tmp_path, library).search("2022年8月").total == 1
    assert others(library, "2019年3月", tmp_path) == []
    assert others(library, "8月10日", tmp_path) == []
    assert others(library, "桥", tmp_path) == []


def test_nothing_is_loaded_before_it_is_needed(tmp_path: Path) -> None:
    lines = """
        import sys, pathlib
        from shelf import seeds
        from qtreader.search.engine import SearchEngine
        engine = SearchEngine(pathlib.Path(sys.argv[1]), seeds())
        engine.search("疫情防控"), engine.facets("疫情防控")
        assert not {"opencc", "pypinyin", "jieba"} & set(sys.modules)
        assert engine.suggestions("錢塘")
        assert "opencc" in sys.modules and "pypinyin" not in sys.modules
        assert engine.suggestions("qiantang")
    """
    code = "\n".join(line.strip() for line in lines.splitlines())
    path = [str(Path(qtreader.__file__).parent.parent), str(Path(__file__).parent)]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import sys; sys.path[:0] = {path}\n{code}", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
