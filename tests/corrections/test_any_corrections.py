"""Whatever people do to a page, alone or at once: nothing is lost, and all of it can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

import pytest
from chance import any_article, any_passage, do_something
from hypothesis import given, settings
from hypothesis import strategies as st
from mending import NOON, SEEDS, Reader, assert_true, assert_whole, seed_page

from qtreader.corrections import drafting, exchange
from qtreader.corrections.applying import apply
from qtreader.corrections.troubles import NotInPrint
from qtreader.newspaper.correction import Act, State
from qtreader.newspaper.tracing import trace

SOME = settings(max_examples=30)  # each corrects a whole page several times
PAGES = st.integers(0, len(SEEDS) - 1)


def mended(page: int, chance: Random, *, count: int = 8, name: str = "甲") -> Reader:
    reader = Reader(seed_page(page), name)
    for _ in range(count):
        do_something(chance, reader)
        reader.now += dt.timedelta(seconds=chance.randint(-20, 20))
    return reader


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_every_character_stays_in_one_place(page: int, chance: int) -> None:
    reader = mended(page, Random(chance))
    corrected = reader.corrected
    assert_whole(reader.page, corrected)
    for each in corrected.articles:
        assert_true(reader.page, each.article)
        for run in trace(each.article, reader.page.text).runs:
            text = each.article.texts(run.field)[run.index] if run.start < run.end else ""
            if run.altered is None:
                assert text[run.start : run.end] == run.source.of(reader.page.text)


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_merged_in_any_order_it_is_the_same(page: int, seed: int) -> None:
    chance = Random(seed)
    common = mended(page, chance, count=3)
    others = [replace(common, name=name, known=list(common.known), keys=list(common.keys)) for name in "乙丙"]
    for other in others:
        other.now = NOON + dt.timedelta(seconds=chance.randint(0, 9))
        for _ in range(4):
            do_something(chance, other)
    there, back = [Reader(common.page, known=list(other.known)) for other in others]
    there.merge(exchange.read(exchange.write(others[1].known).encode(), "乙").corrections)
    back.merge(others[0].known)
    assert {each.number for each in there.known} == {each.number for each in back.known}
    assert there.corrected == back.corrected
    assert_whole(common.page, there.corrected)
    shuffled = list(there.known)
    chance.shuffle(shuffled)
    assert apply(common.page, shuffled) == there.corrected


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_with_all_withdrawn_it_reads_as_before(page: int, chance: int) -> None:
    reader = mended(page, Random(chance))
    standing = [each for each in reader.known if each.draft.act is not Act.WITHDRAW]
    reader.withdraw(each.number for each in standing)
    corrected, read = reader.corrected, apply(reader.page, [])
    assert replace(corrected, outcomes=()) == read
    assert all(each.state is State.WITHDRAWN for each in corrected.outcomes if each.correction in standing)


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_a_withdrawal_withdrawn_gives_back_what_was(page: int, chance: int) -> None:
    reader = mended(page, Random(chance))
    before = reader.corrected
    made = reader.withdraw(
        each.correction.number for each in before.outcomes if each.state is not State.REPLACED
    )
    reader.withdraw(each.number for each in made)
    after = reader.corrected
    assert replace(after, outcomes=()) == replace(before, outcomes=())


@pytest.mark.parametrize("page", range(len(SEEDS)))
def test_without_corrections_a_page_is_what_was_read(page: int) -> None:
    read = seed_page(page)
    corrected = apply(read, ())
    assert corrected.articles == read.articles
    assert (corrected.furniture, corrected.unassigned) == (read.furniture, read.unassigned)
    assert (corrected.doubts, corrected.dating) == (read.doubts, read.dating)
    assert corrected.outcomes == ()


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_words_that_were_corrected_read_as_wanted(page: int, seed: int) -> None:
    chance = Random(seed)
    reader = mended(page, chance, count=4)
    number, article = any_article(chance, reader.source)
    place = any_passage(chance, article)
    words = "".join(chance.choices("甲乙 。a", k=chance.randint(0, 6)))
    text = article.texts(place.field)[place.index]
    wanted = text[: place.span.start] + words + text[place.span.end :]
    try:
        reader.add(drafting.reworded(reader.source, number, place, words))
    except NotInPrint:
        return
    if wanted.strip():
        assert wanted in reader.article(number).texts(place.field)


@SOME
@given(PAGES, st.integers(0, 2**32))
def test_what_is_seen_of_a_correction_is_there(page: int, chance: int) -> None:
    reader = mended(page, Random(chance))
    corrected = reader.corrected
    articles = {each.key: each.article for each in corrected.articles}
    for outcome in corrected.outcomes:
        if outcome.passage is not None:
            assert outcome.article is not None
            texts = articles[outcome.article].texts(outcome.passage.field)
            assert outcome.passage.index < max(len(texts), 1)
            if texts:
                assert outcome.passage.span.end <= len(texts[outcome.passage.index])
