from hypothesis import given
from hypothesis import strategies as st

from qtreader.render.paging import PrintLine, pages


def lines(marks):
    """A line of height 10 for each sign; ``-`` keeps the next, ``.`` does not."""
    return [PrintLine(10 * n, 10 * n + 10, mark == "-") for n, mark in enumerate(marks)]


def parted(marks, height):
    return ["".join(marks[n] for n in page) for page in pages(lines(marks), height)]


def test_a_page_is_filled_to_its_last_whole_line():
    assert parted("......", 35) == ["...", "..."]


def test_there_is_no_blank_page_at_the_end():
    assert parted("......", 30) == ["...", "..."]
    assert parted("......", 60) == ["......"]
    assert pages([], 60) == []


def test_a_line_that_keeps_the_next_is_never_last_on_a_page():
    assert parted("..-...", 30) == ["..", "-..", "."]
    assert parted(".--.", 30) == [".", "--."]


def test_lines_that_all_keep_the_next_are_parted_where_the_page_is_full():
    assert parted("-----", 20) == ["--", "--", "-"]


def test_a_line_higher_than_the_page_stands_alone():
    assert pages([PrintLine(0, 10), PrintLine(10, 90), PrintLine(90, 100)], 20) == [
        range(1),
        range(1, 2),
        range(2, 3),
    ]


@given(st.text(alphabet="-.", max_size=60), st.integers(5, 200))
def test_every_line_is_printed_once_and_fits_its_page(marks, height):
    column = lines(marks)
    parts = pages(column, height)
    assert [n for page in parts for n in page] == list(range(len(column)))
    for page in parts:
        assert len(page) == 1 or column[page[-1]].bottom - column[page[0]].top <= height
