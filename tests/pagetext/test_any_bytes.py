"""Whatever bytes come in: no exception, and every character in exactly one place."""

from __future__ import annotations

import codecs
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtreader.newspaper.issue import Page
from qtreader.pagetext.coverage import spans_of
from qtreader.pagetext.page import read_page

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
LINES = sorted({line for seed in SEEDS for line in seed.split("\n")})
PAGE = (
    "江城日报\n\n高远调研城市更新\n\n■记者 林晓风\n\n"
    "本报讯 13日,市长高远调研城市更新,要求各部门组\n\n织开展再检查。\n"
)


def assert_covered(page: Page) -> None:
    spans = sorted(
        [
            *(span for article in page.articles for span in spans_of(article)),
            *(fragment.span for fragment in (*page.furniture, *page.unassigned)),
        ]
    )
    assert all(before.end <= after.start for before, after in pairwise(spans)), "two places share a character"
    taken = "".join(span.of(page.text) for span in spans)
    assert "".join(taken.split()) == "".join(page.text.split()), "a character is in no place"
    for article in page.articles:
        for paragraph in article.paragraphs:
            assert paragraph.text == "".join(piece.of(page.text) for piece in paragraph.pieces)


@pytest.mark.parametrize("seed", SEEDS, ids=range(len(SEEDS)))
def test_the_seeds_are_covered(seed: str) -> None:
    assert_covered(read_page(seed.encode(), "seed.txt"))


@settings(max_examples=150)
@given(st.lists(st.sampled_from(LINES), max_size=40), st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n\n"]))
def test_shuffled_lines_of_pages_are_covered(lines: list[str], end: str) -> None:
    assert_covered(read_page(end.join(lines).encode(), "shuffled.txt"))


@settings(max_examples=150)
@given(st.data())
def test_pages_cut_and_spliced_anywhere_are_covered(data: st.DataObject) -> None:
    seed = data.draw(st.sampled_from(SEEDS))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(seed)), min_size=2, max_size=6)))
    noise = data.draw(st.text(alphabet="。,“”()#■\n 的记者摄第4版本报讯>\x00\ufeff\u3000", max_size=12))
    text = noise.join(seed[start:end] for start, end in pairwise(cuts))
    assert_covered(read_page(text.encode(), "spliced.txt"))


@settings(max_examples=150)
@given(st.text(max_size=300))
def test_any_text_is_covered(text: str) -> None:
    assert_covered(read_page(text.encode("utf-8", "surrogatepass"), "any.txt"))


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes_are_covered(raw: bytes) -> None:
    assert_covered(read_page(raw, "any.bin"))


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (PAGE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + PAGE.encode(), "utf-8"),
        (PAGE.encode("gb18030"), "gb18030"),
        (PAGE.encode("utf-16"), "utf-16"),
        (PAGE.encode("utf-16-le"), "utf-16-le"),
        (PAGE.encode("utf-16-be"), "utf-16-be"),
        (PAGE.replace("\n", "\r\n").encode(), "utf-8"),
        (PAGE.replace("\n", "\r").encode(), "utf-8"),
        (PAGE.encode()[:-5], "utf-8"),  # cut inside a character
    ],
)
def test_a_page_is_read_in_every_usual_encoding(raw: bytes, encoding: str) -> None:
    page = read_page(raw, "page.txt")
    assert_covered(page)
    assert page.encoding == encoding
    assert page.masthead.newspaper == "江城日报"
    (article,) = page.articles
    assert article.headline == "高远调研城市更新"
    assert article.paragraphs[0].text.startswith("本报讯 13日,市长高远调研城市更新,要求各部门组织开展再检")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   \n\n",
        b"\x00" * 500,
        b"%PDF-1.7\n1 0 obj",
        b"<!DOCTYPE html><p>" + PAGE.encode(),
        b"\xff\xfe\x00",
    ],
)
def test_what_is_no_page_is_kept_whole_and_says_so(raw: bytes) -> None:
    page = read_page(raw, "odd.bin")
    assert page.articles == ()
    assert page.remark
    assert_covered(page)


def test_a_line_without_end_is_kept_whole() -> None:
    page = read_page(("一" * 20_000_000).encode(), "long.txt")
    assert page.articles == ()
    assert page.remark
    assert len(page.unassigned) == 1
