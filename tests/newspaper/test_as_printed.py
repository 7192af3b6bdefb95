"""What an article said before it was corrected."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.article import Alteration, Article, Kind, Paragraph
from qtreader.newspaper.as_printed import as_printed, unaltered
from qtreader.newspaper.span import Field, Passage, Span


def article(pieces: list[tuple[str, str]]) -> Article:
    """Of pieces, each as corrected and as printed; equal where nothing was altered."""
    text, altered, printed_at = "", [], 0
    for corrected, printed in pieces:
        if corrected != printed:
            place = Passage(Field.PARAGRAPHS, 0, Span(len(text), len(text) + len(corrected)))
            source = Span(printed_at, printed_at + len(printed))
            altered.append(Alteration(place, printed, source, "n"))
        text += corrected
        printed_at += len(printed)
    return Article(Kind.NEWS, paragraphs=(Paragraph(text, ()),), altered=tuple(altered))


PIECES = st.lists(
    st.one_of(
        st.text("甲乙丙", min_size=1, max_size=4).map(lambda text: (text, text)),
        st.tuples(st.text("丁戊", max_size=3), st.text("己庚", min_size=1, max_size=3)),
    ),
    max_size=8,
)


@given(PIECES)
def test_the_printed_text_is_what_it_was(pieces: list[tuple[str, str]]) -> None:
    found = as_printed(article(pieces))
    altered = any(corrected != printed for corrected, printed in pieces)
    assert [each.text for each in found] == (["".join(printed for _, printed in pieces)] if altered else [])


@given(PIECES)
def test_stretches_that_were_not_altered_read_the_same(pieces: list[tuple[str, str]]) -> None:
    corrected = article(pieces)
    for printed in as_printed(corrected):
        text = corrected.paragraphs[0].text
        same = list(unaltered(len(text), printed))
        assert "".join(text[a : a + n] for a, _, n in same) == "".join(
            one for one, other in pieces if one == other
        )
        for at, printed_at, length in same:
            assert text[at : at + length] == printed.text[printed_at : printed_at + length]


@given(PIECES, st.data())
def test_a_stretch_carried_over_has_all_that_became_of_it(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    corrected = article(pieces)
    for printed in as_printed(corrected):
        start = data.draw(st.integers(0, len(printed.text) - 1))
        end = data.draw(st.integers(start + 1, len(printed.text)))
        span = Span(start, end)
        there = printed.corrected(span)
        text = corrected.paragraphs[0].text
        if not printed.touches(span):
            assert there.of(text) == span.of(printed.text)
        for own, other in printed.altered:
            if own.start < end and start < own.end:
                assert there.start <= other.start and other.end <= there.end


def test_a_name_that_was_mended() -> None:
    mended = article([("记者 王小", "记者 王小"), ("明", "朋"), (" 报道", " 报道")])
    (printed,) = as_printed(mended)
    assert printed.text == "记者 王小朋 报道"
    assert printed.corrected(Span(3, 6)).of(mended.paragraphs[0].text) == "王小明"
    assert printed.touches(Span(3, 6)) and not printed.touches(Span(0, 5))
