"""Corrections of two people who did not know of each other: merged both ways, contradicting each other, of
another text of the page, in files."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from mending import NOON, Reader, assert_whole, page_of, passage

from qtreader.corrections import drafting, exchange
from qtreader.corrections.in_force import standing
from qtreader.corrections.numbering import number_of, numbered
from qtreader.corrections.recording import recorded
from qtreader.corrections.troubles import (
    CorrectionAltered,
    CorrectionMalformed,
    CorrectionsTooLarge,
    CorrectionsTooNew,
    NotCorrections,
)
from qtreader.newspaper.correction import Act, Draft, State
from qtreader.newspaper.span import Field, Passage, Span

PAGE = """城东河道清淤完工

■记者 林晓凤

本报讯 13日,城东河道清淤工程完工,比计划提前一个月。市民李某说,这里很

好,河水清了,鱼也多了。

河长介绍,明年还要修两岸的步道。

社区食堂开张

■首席记者 周舟

本报讯 14日,社区食堂开张,第一天来了三百人。

食堂供应三餐,老人打八折,吃过的都说味道好。
"""


def two() -> tuple[Reader, Reader]:
    later = NOON + dt.timedelta(hours=1)
    return Reader(page_of(PAGE), "甲"), Reader(page_of(PAGE), "乙", now=later)


def correct(reader: Reader, old: str, new: str, part: Field = Field.PARAGRAPHS) -> str:
    """The number of the correction."""
    place = passage(reader.article(0), old, part)
    (made,) = reader.add(drafting.reworded(reader.source, 0, place, new))
    return made.number


def exchanged(one: Reader, other: Reader) -> None:
    given, taken = (exchange.write(each.known).encode() for each in (one, other))
    one.merge(exchange.read(taken, "乙.json").corrections)
    other.merge(exchange.read(given, "甲.json").corrections)
    assert one.corrected == other.corrected
    assert_whole(one.page, one.corrected)


def states(reader: Reader) -> list[State]:
    return [each.state for each in reader.corrected.outcomes]


# Merging


def test_corrections_of_different_places_add_up() -> None:
    one, other = two()
    correct(one, "凤", "风", Field.BYLINE)
    correct(other, "一个月", "两个月")
    exchanged(one, other)
    assert one.article(0).people[0].name == "林晓风"
    assert "两个月" in one.article(0).text
    assert states(one) == [State.APPLIED, State.APPLIED]


def test_of_two_that_contradict_each_other_the_later_holds_and_both_are_known() -> None:
    one, other = two()
    first, second = correct(one, "一个月", "两个月"), correct(other, "一个月", "三个月")
    exchanged(one, other)
    assert "三个月" in one.article(0).text
    outcomes = {each.correction.number: each for each in one.corrected.outcomes}
    assert outcomes[first].state is State.CONTRADICTED
    assert outcomes[second].state is State.APPLIED
    assert (outcomes[first].against, outcomes[second].against) == ((second,), (first,))


def test_a_contradiction_is_settled_by_one_more_or_by_taking_one_back() -> None:
    one, other = two()
    correct(one, "一个月", "两个月")
    second = correct(other, "一个月", "三个月")
    exchanged(one, other)
    correct(one, "三个月", "四个月")
    assert "四个月" in one.article(0).text
    assert not any(each.against for each in one.corrected.outcomes)
    other.withdraw([second])
    assert "两个月" in other.article(0).text
    assert not any(each.against for each in other.corrected.outcomes)
    exchanged(one, other)


def test_the_same_said_twice_is_no_contradiction() -> None:
    one, other = two()
    correct(one, "一个月", "两个月")
    correct(other, "提前一个月", "提前两个月")
    exchanged(one, other)
    assert states(one) == [State.APPLIED, State.APPLIED]
    assert not any(each.against for each in one.corrected.outcomes)


def test_parted_here_and_joined_there_contradicts() -> None:
    one, other = two()
    one.add(drafting.joined(one.source, 0, 1))
    third = passage(other.article(0), "明年")
    other.add(drafting.parted(other.source, 0, third))
    exchanged(one, other)
    assert states(one) == [State.APPLIED, State.APPLIED]
    start = PAGE.index("河长介绍")
    joined = one.known[0].draft
    parted = Draft(Act.PART, joined.page, joined.places)
    other.merge([numbered(parted, "丙", NOON - dt.timedelta(hours=1))])
    assert states(other) == [State.CONTRADICTED, State.APPLIED, State.APPLIED]
    assert other.known[0].draft.places[0].span.start != start


def test_headlines_days_and_moves_can_contradict() -> None:
    one, other = two()
    body = Passage(Field.PARAGRAPHS, 1, Span(0, 16))
    one.add(drafting.dated(one.source, dt.date(2022, 5, 16)))
    other.add(drafting.dated(other.source, dt.date(2022, 5, 18)))
    one.add(drafting.headed(one.source, 0, _span("社区食堂开张")))
    other.add(drafting.headed(other.source, 0, _span("食堂供应三餐")))
    one.add(drafting.moved(one.source, 0, [body], 1, 0))
    other.add(drafting.moved(other.source, 0, [body], 1, 1))
    exchanged(one, other)
    assert states(one) == [State.CONTRADICTED] * 3 + [State.APPLIED] * 3
    assert one.corrected.dating.date == dt.date(2022, 5, 18)
    assert one.article(0).headline == "食堂供应三餐"


def _span(words: str) -> Span:
    return Span(PAGE.index(words), PAGE.index(words) + len(words))


def test_one_that_was_replaced_twice_does_not_come_back_where_the_one_between_is_unknown_or_withdrawn() -> (
    None
):
    one, other = two()
    correct(one, "一个月", "两个月")
    between = correct(one, "两个月", "三个月")
    last = correct(one, "三个月", "四个月")
    assert states(one) == [State.REPLACED, State.REPLACED, State.APPLIED]
    other.merge(each for each in one.known if each.number != between)
    assert "四个月" in other.article(0).text
    one.withdraw([between])
    assert states(one)[:3] == [State.REPLACED, State.WITHDRAWN, State.APPLIED]
    one.withdraw([last])
    assert "两个月" in one.article(0).text


def test_a_withdrawal_reaches_whoever_has_the_correction() -> None:
    one, other = two()
    number = correct(one, "一个月", "两个月")
    exchanged(one, other)
    one.withdraw([number])
    exchanged(one, other)
    assert other.article(0).altered == ()
    assert states(other) == [State.WITHDRAWN, State.APPLIED]
    (withdrawal,) = (each.number for each in other.known if each.draft.act is Act.WITHDRAW)
    other.withdraw([withdrawal])
    assert "两个月" in other.article(0).text


def test_a_clock_that_was_put_back_does_not_change_the_order() -> None:
    one, _ = two()
    correct(one, "一个月", "两个月")
    one.now -= dt.timedelta(days=400)
    correct(one, "两个月", "三个月")
    assert "三个月" in one.article(0).text
    assert one.known[1].time > one.known[0].time


def test_an_author_and_a_reason_are_kept_as_lines() -> None:
    one, _ = two()
    drafts = drafting.dated(one.source, dt.date(2022, 5, 16))
    (made,) = recorded(drafts, one.page, (), " 王\n小\x00明 ", "因为" * 2000, NOON)
    assert made.author == "王 小 明"
    assert exchange.read(exchange.write([made]).encode(), "").corrections == (made,)


def test_what_stands_over_itself_by_forged_numbers_ends_all_the_same() -> None:
    one, _ = two()
    correct(one, "一个月", "两个月")
    (made,) = one.known
    forged = [
        type(made)(number, made.draft, "丁", made.time, "", over)
        for number, over in (("a", ("b",)), ("b", ("a",)), ("c", ("c",)))
    ]
    assert standing([made, *forged])[made.number] is State.APPLIED


# Another text of the same page


def test_another_reading_of_the_page_takes_the_corrections_of_the_first() -> None:
    one, _ = two()
    correct(one, "一个月", "两个月")
    correct(one, "凤", "风", Field.BYLINE)
    one.add(drafting.parted(one.source, 0, passage(one.article(0), "市民李某")))
    one.add(drafting.moved(one.source, 0, [Passage(Field.PARAGRAPHS, 2, Span(0, 16))], 1, 0))
    better = PAGE.replace("\n\n", "\n\n\n").replace("社区食堂开张\n", "街道社区食堂开张\n", 1)
    better = better.replace("河水清了", "河水变清了")
    again = Reader(page_of(better), known=one.known)
    assert states(again) == [State.APPLIED] * 4
    assert "两个月" in again.article(0).text and again.article(0).people[0].name == "林晓风"
    assert again.article(0).paragraphs[1].text.startswith("市民李某说")
    assert again.article(1).paragraphs[1].text == "河长介绍,明年还要修两岸的步道。"
    assert_whole(again.page, again.corrected)


def test_what_the_new_text_has_right_is_in_print_and_what_it_has_not_is_lost() -> None:
    one, _ = two()
    correct(one, "一个月", "两个月")
    correct(one, "河长介绍,", "河长说,")
    better = PAGE.replace("一个月", "两个月").replace("河长介绍,明年还要修两岸的步道。", "完全不同的一段。")
    again = Reader(page_of(better), known=one.known)
    assert states(again) == [State.IN_PRINT, State.LOST]
    assert again.article(0).altered == ()


def test_a_letter_put_in_is_not_put_in_again_where_it_stands_by_now() -> None:
    one, _ = two()
    place = passage(one.article(1), "周舟", Field.BYLINE)
    one.add(drafting.reworded(one.source, 1, place, "周小舟"))
    again = Reader(page_of(PAGE.replace("周舟", "周小舟")), known=one.known)
    assert states(again) == [State.IN_PRINT]
    assert again.article(1).people[0].name == "周小舟"


# Files


def file(*corrections: object, version: object = 1) -> bytes:
    return json.dumps({"format": exchange.FORMAT, "version": version, "corrections": corrections}).encode()


def record() -> dict[str, object]:
    one, _ = two()
    correct(one, "一个月", "两个月")
    return json.loads(exchange.write(one.known))["corrections"][0]


def test_a_file_of_corrections_is_the_same_for_the_same_corrections() -> None:
    one, _ = two()
    correct(one, "一个月", "两个月")
    one.withdraw([one.known[0].number])
    text = exchange.write(one.known)
    assert exchange.write(reversed(one.known)) == text
    assert list(exchange.read(text.encode(), "").corrections) == one.known
    assert all(number_of(each) == each.number for each in one.known)


def test_what_is_no_file_of_corrections_is_told() -> None:
    odd = (b"", b"{}", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"format": "x", "version": 1}')
    for raw in (*odd, file(version="1")):
        with pytest.raises(NotCorrections):
            exchange.read(raw, "更正.json")
    with pytest.raises(CorrectionsTooNew):
        exchange.read(file(version=2), "更正.json")
    with pytest.raises(CorrectionsTooLarge):
        exchange.read(b" " * (exchange.MOST_BYTES + 1), "更正.json")
    with pytest.raises(CorrectionsTooLarge):
        exchange.read(file(*[0] * (exchange.MOST + 1)), "更正.json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("act", "rename"),
        ("places", []),
        ("places", [{"start": 5, "end": 3, "words": "甲乙", "before": "", "after": ""}]),
        ("places", [{"start": True, "end": 2, "words": "甲", "before": "", "after": ""}]),
        ("text", "两\n行"),
        ("text", "字" * 30_000),
        ("time", "2022-05-06"),
        ("time", "2022-13-06T00:00:00Z"),
        ("author", "甲\n乙"),
        ("reason", 5),
        ("over", ["甲"]),
        ("page", {"text": "x", "newspaper": "", "date": None, "number": 1}),
        ("to", "甲"),
    ],
)
def test_one_that_is_malformed_is_refused_and_the_others_are_taken(name: str, value: object) -> None:
    read = exchange.read(file({**record(), name: value}, record()), "更正.json")
    assert len(read.corrections) == 1
    (trouble,) = read.refused
    assert isinstance(trouble, CorrectionMalformed)
    assert str(trouble) == f"第 1 条更正的“{name}”不合规范，未收入。"


def test_one_that_was_changed_under_its_number_is_refused() -> None:
    read = exchange.read(file({**record(), "text": "五"}), "更正.json")
    assert read.corrections == ()
    assert isinstance(read.refused[0], CorrectionAltered)
