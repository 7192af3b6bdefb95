"""Finding in the manual."""

from __future__ import annotations

import pytest

from qtreader.manual.facts import Facts
from qtreader.manual.finding import compared, find, folded, spans_of, words_of
from qtreader.manual.markup import read_page
from qtreader.manual.page import Group, Manual

TABLE = "| 键 | 事 |\n| --- | --- |\n| {press Ctrl+P} | 打印 |"
PRINTING = f"# 打印\n\n送去打印机。\n\n## 怎样排 {{#how}}\n\n一栏或两栏。\n\n{TABLE}"
CLIPPING = (
    "# 剪报\n\n剪下来，可以打印。\n\n## 打印整本 {#print}\n\n连封面。" + "很长的话，" * 60 + "末尾有 PDF。"
)
MANUAL = Manual(
    "zh", (Group("组", (read_page("clipping", CLIPPING, Facts()), read_page("printing", PRINTING, Facts()))),)
)
TEXTS = compared(MANUAL)


def places(query: str) -> list[str]:
    return [found.to for found in find(TEXTS, query)]


def test_titles_come_first_then_headings_then_the_rest() -> None:
    assert places("打印") == ["printing", "clipping#print", "clipping", "printing#how"]


def test_all_words_must_be_there_in_any_order() -> None:
    assert places("封面 打印") == ["clipping#print"]
    assert places("封面 两栏") == []


@pytest.mark.parametrize("query", ["ctrl+p", "ＣＴＲＬ＋Ｐ", "Ctrl＋p"])
def test_width_and_case_do_not_matter(query: str) -> None:
    assert places(query) == ["printing#how"]


@pytest.mark.parametrize("query", ["", "  ", "　"])
def test_nothing_asked_is_nothing_found(query: str) -> None:
    assert places(query) == []


def test_a_snippet_shows_the_first_word_and_marks_each() -> None:
    (found,) = find(TEXTS, "pdf 末尾")
    assert found.snippet.startswith("…")
    assert [found.snippet[start:end] for start, end in found.spans] == ["末尾", "PDF"]


def test_what_is_compared_is_as_long_as_the_text() -> None:
    text = "ﬁ İ ß ㎏ ABC　全角！"
    assert len(folded(text)) == len(text)


def test_spans_do_not_lie_inside_each_other() -> None:
    assert spans_of("打印机", words_of("打印 印机")) == [(0, 3)]
    assert spans_of("打印机", words_of("打印机 打印")) == [(0, 3)]
