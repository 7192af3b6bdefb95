"""A short run of what fuzz_pages.py does at length."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from fuzz_pages import HARMS, damaged, faults, splice

from qtreader.pagetext.page import read_page

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


@pytest.mark.parametrize("start", range(5))
def test_damaged_pages_are_read_without_fault(start: int) -> None:
    for number in range(start * 40, start * 40 + 40):
        page = read_page(damaged(SEEDS, random.Random(f"test:{number}")), "damaged.txt")
        assert faults(page) == [], number


@pytest.mark.parametrize("harm", HARMS, ids=lambda harm: harm.__name__)
def test_every_harm_alone_is_read_without_fault(harm) -> None:
    for number, text in enumerate(SEEDS):
        chance = random.Random(number)
        harmed = splice(text, chance, SEEDS) if harm is splice else harm(text, chance)
        assert faults(read_page(harmed.encode(), "damaged.txt")) == []


def test_a_full_width_page_number_is_a_number() -> None:
    text = "江城日报\n\n河道清淤完工\n\n■记者 林晓风\n\n本报讯 13日,河道清淤完工。(相关报道详见第４版)\n"
    assert [ref.page for ref in read_page(text.encode(), "page.txt").articles[0].refs] == [4]
