"""Slips for passages in which words were corrected: they quote these, and the printed words beside them."""

import dataclasses
import datetime as dt
import json

import pytest
from altered_articles import Change, corrected
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtreader import shipped
from qtreader.errors import SlipAltered
from qtreader.evidence.making import make_slip, passages_of
from qtreader.evidence.slip import PLAIN
from qtreader.evidence.slip_json import _seal, slip_from, slip_json
from qtreader.evidence.slip_text import slip_text
from qtreader.evidence.verifying import Held, Verdict, verify
from qtreader.library.intake import read_anything
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.clipping import whole
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import trace

MADE = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.UTC)


def mended(filed, *changes, page_text):
    return dataclasses.replace(filed, article=corrected(filed.article, *changes, page_text=page_text))


@pytest.fixture
def story(library):
    """An article with a headline and a long first paragraph, and its source."""
    filed = next(
        f for f in library.all_articles() if f.article.headline and len(f.article.paragraphs[0].text) > 60
    )
    return filed, library.source(filed.id)


def held(slip):
    raw = (shipped.seeds() / slip.source.file).read_bytes()
    return Held(slip.source.file, raw, read_anything(raw, "a.txt").text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.data())
def test_a_slip_of_any_passage_with_any_corrections_stands_in_its_source(library, data):
    articles = [f for f in library.all_articles() if f.article.paragraphs]
    filed = data.draw(st.sampled_from(articles))
    source = library.source(filed.id)
    index = data.draw(st.integers(0, len(filed.article.paragraphs) - 1))
    text, at, changes = filed.article.paragraphs[index].text, 0, []
    for _ in range(data.draw(st.integers(1, 3))):
        if at < len(text):
            start = data.draw(st.integers(at, len(text) - 1))
            if text[start].strip() and len(paragraph_runs(filed, source, index, start)) == 1:
                changes.append(
                    Change(text[start], data.draw(st.text("甲乙", max_size=3)), start=start, index=index)
                )
            at = start + 1
    article = mended(filed, *changes, page_text=source.text)
    shown = article.article.paragraphs[index].text
    if not shown:
        return
    start = data.draw(st.integers(0, len(shown) - 1))
    end = data.draw(st.integers(start + 1, len(shown)))
    if not shown[start:end].strip():
        return
    slip = make_slip(article, (Passage(Field.PARAGRAPHS, index, Span(start, end)),), source, MADE)
    assert shown[start:end] in slip.text
    assert slip.text in shown and slip.printed in text
    assert slip_from(slip_text(slip), "a") == slip
    assert verify(slip, held(slip)).verdict is Verdict.STANDS


def paragraph_runs(filed, source, index, start):
    return trace(filed.article, source.text).places_of(
        Passage(Field.PARAGRAPHS, index, Span(start, start + 1))
    )


def test_the_printed_words_stand_beside_the_corrected_ones(story):
    filed, source = story
    text = filed.article.paragraphs[0].text
    words, gone = text[20:22], text[30:31]
    article = mended(
        filed, Change(words, "甲乙丙", start=20), Change(gone, "", start=30), page_text=source.text
    )
    slip = make_slip(article, (Passage(Field.PARAGRAPHS, 0, Span(18, 40)),), source, MADE)
    assert slip.text == text[18:20] + "甲乙丙" + text[22:30] + text[31:40]
    told = slip_text(slip)
    assert f"　　{slip.text}\n　　来源原作：{text[18:40]}\n" in told
    assert f"2 处据更正：“甲乙丙”原作“{words}”；删去原有的“{gone}”；其余文字、标点照来源原样" in told
    assert f"In the source: {text[18:40]}" in slip_text(slip, "en")
    record = slip_json(slip)
    assert record["passage_as_printed"] == text[18:40]
    assert record["quotes"][0]["altered"] == [
        {"start": 2, "end": 5, "printed": words},
        {"start": 13, "end": 13, "printed": gone},
    ]
    finding = verify(slip, held(slip))
    assert finding.verdict is Verdict.STANDS
    assert "2 处据更正" in finding.sentence() and "2 corrected" in finding.sentence("en")


def test_half_of_corrected_words_is_no_quotation(story):
    filed, source = story
    text = filed.article.paragraphs[0].text
    article = mended(filed, Change(text[20:22], "甲乙丙", start=20), page_text=source.text)
    slip = make_slip(article, (Passage(Field.PARAGRAPHS, 0, Span(21, 22)),), source, MADE)
    assert (slip.text, slip.printed) == ("甲乙丙", text[20:22])


def test_what_was_corrected_elsewhere_is_not_told(story):
    filed, source = story
    article = mended(
        filed, Change(filed.article.paragraphs[0].text[20:22], "甲", start=20), page_text=source.text
    )
    slip = make_slip(article, (Passage(Field.PARAGRAPHS, 0, Span(0, 10)),), source, MADE)
    assert (slip.altered, slip.format) == ((), PLAIN)
    assert "据更正" not in slip_text(slip)


def test_corrected_words_that_are_not_those_of_the_source_are_no_slip(story):
    filed, source = story
    article = mended(
        filed, Change(filed.article.paragraphs[0].text[20:22], "甲", start=20), page_text=source.text
    )
    record = slip_json(make_slip(article, (Passage(Field.PARAGRAPHS, 0, Span(10, 40)),), source, MADE))
    for spoil in ({"start": 10, "end": 11, "printed": "别的"}, {"start": 12, "end": 9, "printed": "桥"}):
        record["quotes"][0]["altered"] = [spoil]
        record.pop("seal", None)
        record["seal"] = _seal(record)
        with pytest.raises(SlipAltered):
            slip_from(json.dumps(record), "a")


def test_a_slip_has_the_headline_of_the_print_and_cites_the_corrected_one(story):
    filed, source = story
    headline = filed.article.headline
    article = mended(filed, Change(headline[:2], "甲乙", Field.HEADLINE), page_text=source.text)
    slip = make_slip(article, (), source, MADE)
    assert slip.headline == headline
    assert "[更正][N]" in slip.citation
    dated = dataclasses.replace(article, issue=dataclasses.replace(article.issue, basis=DateBasis.CORRECTED))
    assert "（据更正，并非所印）" in slip_text(make_slip(dated, (), source, MADE))


def test_words_of_the_print_lead_to_what_they_have_become(story):
    filed, source = story
    text = filed.article.paragraphs[0].text
    article = mended(filed, Change(text[20:22], "甲乙丙", start=20), page_text=source.text)
    [passage] = passages_of(article.article, text[18:24])
    assert passage.span.of(article.article.paragraphs[0].text) == text[18:20] + "甲乙丙" + text[22:24]


def test_all_of_a_corrected_article_is_quoted(library):
    for filed in library.all_articles():
        if filed.article.paragraphs:
            source = library.source(filed.id)
            first = filed.article.paragraphs[0].text[0]
            article = mended(filed, Change(first, "甲乙"), page_text=source.text)
            slip = make_slip(article, (), source, MADE)
            assert verify(slip, held(slip)).verdict is Verdict.STANDS
            assert {quote.text for quote in slip.quotes} <= {quote.text for quote in whole(article.article)}
            assert len(as_printed(article.article)) == 1
