"""Every step of the parser on small pages that say what a reader should see."""

from __future__ import annotations

import pytest
from page_reading import Case, cases, reading

from qtreader.pagetext.page import read_page


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.step}: {case.title}")
def test_a_page_is_read_as_the_fixture_says(case: Case) -> None:
    page = read_page(case.text.encode(), f"{case.step}.txt")
    labels = {line.split(" ")[0] for line in case.expected.splitlines()}
    labels |= ALWAYS.get(case.step, set())
    assert reading(page, labels) == case.expected


# labels that are compared in a step even where the expected reading has none of them
ALWAYS = {
    "headings": {"引题", "主题", "副题", "栏目"},
    "seams": {"段", "未归"},
    "pairing": {"文", "引题", "主题"},
    "bylines": {"人"},
    "doubts": {"存疑"},
    "flow": {"主题", "段"},
    "masthead": {"版外", "未归"},
    "dates": {"日期"},
    "days": {"日"},
    "segments": {"文", "主题", "段"},
}
