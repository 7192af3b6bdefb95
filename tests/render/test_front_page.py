"""A page set again: every story once, in order, nothing over anything else."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from qtreader.newspaper.article import Kind, Reference
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.front_page import compose, neighbour
from qtreader.render.story import Grid, Rank, Story, stories

TEXT = st.text("江边日报召开会议部署工作", min_size=1, max_size=30)
BODY = st.lists(st.integers(1, 900).map(lambda n: "正" * n), max_size=6).map(tuple)


@st.composite
def pages(draw):
    """A page of up to 14 stories, the first with a body its lead."""
    bodies = draw(st.lists(BODY, min_size=1, max_size=14))
    lead = next((number for number, body in enumerate(bodies) if body), None)
    return tuple(
        Story(
            id=number,
            rank=Rank.LEAD if number == lead else draw(st.sampled_from((Rank.MAJOR, Rank.MINOR, Rank.SMALL))),
            headline=tuple(draw(st.lists(TEXT, min_size=1, max_size=2))),
            kicker=draw(st.sampled_from(("", "在会上强调"))),
            paragraphs=body,
            length=sum(map(len, body)),
        )
        for number, body in enumerate(bodies)
    )


grids = st.builds(
    Grid,
    width=st.floats(400, 2600),
    height=st.floats(200, 1600),
    columns=st.integers(2, 8),
    gutter=st.floats(8, 40),
    character=st.floats(9, 30),
)


@settings(max_examples=60)
@given(pages(), grids)
def test_every_story_stands_once_in_order_and_over_no_other(told, grid):
    assume(grid.column > 2 * grid.character)
    boxes = compose(told, grid)
    assert [box.story for box in boxes] == list(told)
    assert [(box.band, box.cell, box.top) for box in boxes] == sorted(
        (box.band, box.cell, box.top) for box in boxes
    )
    for number, one in enumerate(boxes):
        assert one.left >= 0 and one.right <= grid.width + 0.01
        assert one.height > 0
        assert one.width == pytest.approx(grid.across(one.columns))
        for other in boxes[number + 1 :]:
            apart = (
                one.right <= other.left + 0.01
                or other.right <= one.left + 0.01
                or one.bottom <= other.top + 0.01
                or other.bottom <= one.top + 0.01
            )
            assert apart


@settings(max_examples=60)
@given(pages(), grids)
def test_a_band_has_all_columns_and_the_next_begins_below_it(told, grid):
    assume(grid.column > 2 * grid.character)
    boxes = compose(told, grid)
    for band in {box.band for box in boxes}:
        inside = [box for box in boxes if box.band == band]
        widths = {box.cell: box.columns for box in inside}
        assert sum(widths.values()) == grid.columns
        below = [box.top for box in boxes if box.band == band + 1]
        assert all(top >= max(box.bottom for box in inside) - 0.01 for top in below)


@settings(max_examples=40)
@given(pages(), grids)
def test_the_arrows_reach_every_story(told, grid):
    assume(grid.column > 2 * grid.character)
    boxes = compose(told, grid)
    reached, new = {0}, [0]
    while new:
        here = new.pop()
        for step in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = neighbour(boxes, here, *step)
            if there not in reached:
                reached.add(there)
                new.append(there)
    assert reached == set(range(len(boxes)))


GRID = Grid(width=1300, height=640, columns=6, gutter=22, character=14)


def story(number, characters, rank=Rank.MINOR):
    body = ("正" * characters,) if characters else ()
    return Story(number, rank, ("江边新桥今日通车",), paragraphs=body, length=characters)


def test_the_lead_is_the_widest_and_the_page_fills_its_room():
    told = [story(0, 900, Rank.LEAD), *(story(number, 700) for number in range(1, 6))]
    boxes = compose(told, GRID)
    assert boxes[0].columns == max(box.columns for box in boxes)
    assert max(box.bottom for box in boxes) == pytest.approx(GRID.height)


def test_more_text_gets_more_room():
    told = [story(0, 900, Rank.LEAD), story(1, 1200), story(2, 300)]
    _, long, short = compose(told, GRID)
    assert long.width * long.height > short.width * short.height


def test_a_short_page_is_no_higher_than_its_texts():
    boxes = compose([story(0, 60, Rank.LEAD)], GRID)
    assert boxes[0].bottom < GRID.height


def test_a_page_without_stories_is_empty():
    assert compose((), GRID) == ()


def test_arrows_go_to_the_next_by_place():
    told = [story(0, 900, Rank.LEAD), *(story(number, 700) for number in range(1, 6))]
    boxes = compose(told, GRID)
    right = neighbour(boxes, 0, 1, 0)
    assert boxes[right].left > boxes[0].left
    assert neighbour(boxes, right, -1, 0) == 0
    below = neighbour(boxes, 0, 0, 1)
    assert boxes[below].top > boxes[0].top
    assert neighbour(boxes, 0, -1, 0) == neighbour(boxes, 0, 0, -1) == 0


# From articles


def with_number(filed: FiledArticle, number: int) -> FiledArticle:
    return FiledArticle(number, filed.issue, filed.page, filed.article, filed.file, filed.sha256)


def test_the_first_article_with_a_body_leads(filed):
    guide = with_number(filed(kind=Kind.GUIDE, headline="导读一则", refs=(Reference(">>>第4版", 4),)), 1)
    long, short = (with_number(filed("正" * n, headline="标题"), n) for n in (800, 200))
    told = stories((guide, long, short), full_width=True, language="zh")
    assert [story.rank for story in told] == [Rank.SMALL, Rank.LEAD, Rank.MINOR]


def test_a_story_shows_what_the_article_prints(filed):
    article = filed(
        "会议召开,随后",
        headline="同心同德建设新城区 再上一个新台阶",
        kicker="在会上强调",
        subheads=("李四主持",),
        byline=("■记者 张三",),
    )
    (told,) = stories((article,), full_width=True, language="zh")
    assert told.headline == ("同心同德建设新城区", "再上一个新台阶")
    assert (told.kicker, told.subhead, told.byline) == ("在会上强调", "李四主持", "记者 张三")
    assert told.paragraphs == ("会议召开，随后",)


def test_a_lost_headline_and_a_missing_body_are_said_to_be_so(filed):
    lost, empty = with_number(filed("五日召开会议。"), 1), with_number(filed(headline="只有标题"), 2)
    told = stories((lost, empty), full_width=True, language="zh")
    assert told[0].lost and told[0].headline == ("（无题）五日召开会议",)
    assert told[1].note == "（本页没有这篇文章的正文）"
