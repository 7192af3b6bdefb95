"""The form in which the manual is written."""

from __future__ import annotations

import pytest

from qtreader.manual.facts import Facts, ToldCommand
from qtreader.manual.markup import read_page
from qtreader.manual.page import Block, Kind, Run, Voice

PRINT = ToldCommand("print", "打印", "文件 › 打印", ("Ctrl+P",), "送去打印。")
FACTS = Facts({"print": PRINT}, {"made": (Block(Kind.PARAGRAPH, (Run("from the program"),)),)})


def blocks(text: str) -> list[Block]:
    return list(read_page("page", f"# 题\n\n引\n\n{text}", FACTS).blocks[2:])


def test_title_lead_and_paragraph() -> None:
    page = read_page("page", "# 题\n\n先说。\n\n再说。", FACTS)
    kinds = [(block.kind, block.text) for block in page.blocks]
    assert kinds == [(Kind.TITLE, "题"), (Kind.LEAD, "先说。"), (Kind.PARAGRAPH, "再说。")]
    assert page.title == "题"


def test_a_line_of_the_source_ends_without_a_blank_in_chinese_and_with_one_in_english() -> None:
    assert [block.text for block in blocks("前一行\n后一行\n\nfirst\nsecond")] == [
        "前一行后一行",
        "first second",
    ]


def test_a_heading_has_its_name_behind_it() -> None:
    (block,) = blocks("## 打印什么 {#what}")
    assert (block.kind, block.text, block.anchor) == (Kind.HEADING, "打印什么", "what")


def test_lists() -> None:
    found = blocks("- 一\n- 二\n  接着二\n\n1. 先\n2. 后")
    assert [(block.kind, block.text, block.number) for block in found] == [
        (Kind.ITEM, "一", 0),
        (Kind.ITEM, "二接着二", 0),
        (Kind.STEP, "先", 1),
        (Kind.STEP, "后", 2),
    ]


def test_a_table_with_a_head_and_a_bar_in_a_cell() -> None:
    (block,) = blocks("| 写 | 意思 |\n| --- | --- |\n| `a \\| b` | 或 |")
    assert block.head is not None
    assert [cell[0].text for cell in block.head.cells] == ["写", "意思"]
    assert [[run.text for run in cell] for cell in block.rows[0].cells] == [["a | b"], ["或"]]
    assert block.text == "a | b\n或"


@pytest.mark.parametrize(
    ("written", "run"),
    [
        ("**重**", Run("重", Voice.STRONG)),
        ("`标题:`", Run("标题:", Voice.CODE)),
        ("[打印](printing#what)", Run("打印", to="printing#what")),
        ("{do print}", Run("文件 › 打印", Voice.COMMAND)),
        ("{name print}", Run("打印", Voice.COMMAND)),
        ("{key print}", Run("Ctrl+P", Voice.KEY)),
        ("{press Ctrl+↑}", Run("Ctrl+↑", Voice.KEY)),
    ],
)
def test_voices_in_a_line(written: str, run: Run) -> None:
    (block,) = blocks(f"前{written}后")
    assert block.runs == (Run("前"), run, Run("后"))


def test_lines_to_be_typed_and_remarks_and_tables_of_the_program() -> None:
    found = blocks("    one  two\n    three\n\n> 注意\n> 这个\n\n{{made}}")
    assert [(block.kind, block.text) for block in found] == [
        (Kind.CODE, "one  two\nthree"),
        (Kind.REMARK, "注意这个"),
        (Kind.PARAGRAPH, "from the program"),
    ]
