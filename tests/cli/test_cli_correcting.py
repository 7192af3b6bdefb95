"""Correcting from the command line: an article, its page's day, and what two libraries know of one page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable

import pytest

from qtreader.cli import main

ARTICLE = 13  # of the seeds; a word stands twice in it
HEADLINE = "攻坚克难 坚决"


@pytest.fixture
def at(filled, tmp_path, capsys) -> Callable:
    """Runs a command on a copy of the filled library of a name; what it printed."""

    def at(name, *arguments, status=0, author="甲"):
        data = tmp_path / name
        if not data.exists():
            shutil.copytree(filled, data)
        by = ("--author", author) if arguments[0] in ("correct", "corrections") else ()
        assert main([*map(str, arguments), *by, "--data", str(data)]) == status
        printed = capsys.readouterr()
        return printed.out + printed.err if status else printed.out

    return at


def test_a_corrected_word_is_shown_and_found_at_once(at) -> None:
    assert at("a", "correct", "text", ARTICLE, HEADLINE, "知难而进 坚决", "--reason", "见报样").endswith(
        "13  2022-01-28  尽锐出战 知难而进 坚决打赢疫情防控遭遇战阻击战歼灭战\n"
    )
    assert "知难而进 坚决" in at("a", "show", ARTICLE)
    [hit] = json.loads(at("a", "search", "知难而进", "--json"))["hits"]
    assert hit["article"] == ARTICLE
    assert ARTICLE in [hit["article"] for hit in json.loads(at("a", "search", HEADLINE, "--json"))["hits"]]
    [told] = json.loads(at("a", "corrections", "--json"))
    assert (told["state"], told["author"], told["reason"]) == ("applied", "甲", "见报样")
    assert (told["places"][0]["words"], told["text"]) == ("攻坚克难", "知难而进")
    assert at("a", "index", "--check").startswith("ready")


def test_words_that_read_so_already_are_not_corrected(at) -> None:
    assert at("a", "correct", "text", ARTICLE, HEADLINE, HEADLINE) == ""
    assert at("a", "corrections") == ""


def test_what_is_taken_back_is_listed_as_such(at) -> None:
    before = at("a", "show", ARTICLE)
    [made] = json.loads(at("a", "correct", "text", ARTICLE, HEADLINE, "知难而进 坚决", "--json"))
    withdrawn, told = at("a", "corrections", "withdraw", made["number"][:8]).splitlines()[::2]
    assert "撤回" in withdrawn
    assert "已撤回" in told
    assert at("a", "show", ARTICLE) == before
    assert "编号" in at("a", "corrections", "withdraw", "ffffffff", status=1)


def test_paragraphs_pieces_headline_and_day(at) -> None:
    text = at("a", "show", ARTICLE)
    at("a", "correct", "part", ARTICLE, "刘捷强调")
    parted = at("a", "show", ARTICLE)
    assert parted.count("\n　　") == text.count("\n　　") + 1
    at("a", "correct", "join", ARTICLE, 2)
    assert at("a", "show", ARTICLE).count("\n　　") == parted.count("\n　　") - 1
    [made] = json.loads(at("a", "correct", "move", ARTICLE, 2, "--json"))
    assert made["article"] > 33  # an article of its own
    at("a", "correct", "move", made["article"], 1, "--to", ARTICLE, "--after", 0)
    assert "没有编号" in at("a", "show", made["article"], status=1)
    at("a", "correct", "headline", ARTICLE, "杭州日报讯")
    assert at("a", "show", ARTICLE).splitlines()[2] == "杭州日报讯"
    at("a", "correct", "date", ARTICLE, "2022-01-29")
    [issue] = [
        each for each in json.loads(at("a", "issues", "--json"))["issues"] if each["date"] == "2022-01-29"
    ]
    assert issue["date_basis"] == "corrected"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("text", ARTICLE, "疫情", "病情"), "--nth"),
        (("text", ARTICLE, "没有的字", "字"), "没有这段文字"),
        (("text", ARTICLE, "疫情", "病情", "--nth", "9999"), "没有这段文字"),
        (("join", ARTICLE, "0"), "段落的序号"),
        (("join", ARTICLE, "一"), "段落的序号"),
        (("join", ARTICLE, "1"), "第一段"),
        (("date", ARTICLE, "2022-02-30"), "不是日期"),
        (("move", ARTICLE, "1", "--to", "1"), "不能移到这里"),
        (("text", 999, "疫情", "病情"), "没有编号"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(at, words, told) -> None:
    printed = at("a", "correct", *words, status=1)
    assert told in printed
    assert len(printed.splitlines()) == 1
    assert at("a", "corrections") == ""


def test_wrong_usage_is_told_apart_from_trouble(at) -> None:
    for words in (("correct", "text", 13, "疫情"), ("corrections", "withdraw"), ("corrections", "export")):
        with pytest.raises(SystemExit) as ended:
            at("a", *words)
        assert ended.value.code == 2


def test_two_libraries_merge_both_ways_and_show_their_conflict(at, tmp_path) -> None:
    """In either order both say the same; of the place that they read differently, both readings are told."""
    files = {name: tmp_path / f"{name}.json" for name in "甲乙"}
    at("甲", "correct", "text", ARTICLE, HEADLINE, "知难而进 坚决", author="甲")
    at("乙", "correct", "text", ARTICLE, HEADLINE, "迎难而上 坚决", author="乙")
    at("乙", "correct", "text", ARTICLE, "尽锐出战 迎难", "尽锐出击 迎难", author="乙")
    at("甲", "correct", "date", 2, "2022-05-04", author="甲")
    at("乙", "correct", "part", ARTICLE, "刘捷强调", author="乙")
    for name, file in files.items():
        at(name, "corrections", "export", file)
    merged = at("甲", "corrections", "merge", files["乙"])
    at("乙", "corrections", "merge", files["甲"])
    assert merged.startswith("收入 3 条，已有 0 条\n互相矛盾的 ")
    for listed in ("corrections", "issues", "doubts"):
        assert at("甲", listed, "--json") == at("乙", listed, "--json")
    for article in (2, ARTICLE):
        assert at("甲", "show", article) == at("乙", "show", article)
    told = json.loads(at("甲", "corrections", "conflicts", "--json"))
    assert {entry["state"] for entry in told} == {"applied", "contradicted"}
    assert all(entry["conflicts"] for entry in told)
    assert at("甲", "corrections", "merge", files["乙"]) == "收入 0 条，已有 3 条\n"


def test_a_file_that_is_none_or_was_altered_is_not_taken_in(at, tmp_path) -> None:
    file = tmp_path / "更正.json"
    at("a", "correct", "text", ARTICLE, HEADLINE, "知难而进 坚决")
    at("a", "corrections", "export", file)
    file.write_text(file.read_text(encoding="utf-8").replace("知难", "畏难"), encoding="utf-8")
    assert "改动过" in at("b", "corrections", "merge", file, status=1)
    (tmp_path / "b.json").write_text("{}")
    assert "不是更正记录文件" in at("b", "corrections", "merge", tmp_path / "b.json", status=1)


def test_doubts_are_listed_until_somebody_decided(at) -> None:
    before = json.loads(at("a", "doubts", "--json"))
    assert any(doubt["seen"] == "的的" and doubt["likely"] == "的" for doubt in before)
    assert len(at("a", "doubts", "--limit", "3").splitlines()) == 3
    [doubt] = [doubt for doubt in before if doubt["seen"] == "的的"]
    at("a", "correct", "text", doubt["article"], "的的", "的")
    assert json.loads(at("a", "doubts", "--json")) == [each for each in before if each != doubt]
