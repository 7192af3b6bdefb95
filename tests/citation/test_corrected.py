"""How an article is cited of which headline, byline or day were corrected."""

import dataclasses
import json

import pytest
from altered_articles import Change, corrected

from qtreader.citation.reference import title
from qtreader.citation.styles import Style, cite
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field


@pytest.fixture
def article(filed):
    made = filed("张三", headline="江边新乔通车", basis=DateBasis.CORRECTED)
    changes = Change("乔", "桥", Field.HEADLINE), Change("张三", "张山", Field.BYLINE)
    article = corrected(made.article, *changes)
    people = tuple(dataclasses.replace(person, name="张山") for person in article.people)
    return dataclasses.replace(made, article=dataclasses.replace(article, people=people))


@pytest.mark.parametrize(
    ("style", "language", "cited"),
    [
        (Style.GB2025, "zh", "张山. 江边新桥通车[更正][N]. 江边日报, [2022-01-28 更正] (1)."),
        (Style.GB2015, "en", "张山. 江边新桥通车[corrected][N]. 江边日报, [2022-01-28, corrected](1)."),
        (Style.FOOTNOTE, "zh", "张山：《江边新桥通车》[更正]，《江边日报》2022年1月28日（更正），第1版。"),
        (
            Style.FOOTNOTE,
            "en",
            "张山：《江边新桥通车》[corrected]，《江边日报》2022年1月28日 (corrected)，第1版。",
        ),
    ],
)
def test_prose_tells_what_was_corrected(article, style, language, cited):
    assert cite(article, style, language) == cited


@pytest.mark.parametrize("style", [Style.BIBTEX, Style.BIBLATEX, Style.RIS, Style.CSL])
def test_records_have_the_corrected_words_and_a_note_of_the_printed_ones(article, style):
    record = cite(article, style)
    assert "江边新桥通车[更正]" in record and "张山" in record
    for told in (
        "日期据更正，并非所印",
        "题名据更正，原印作“江边新乔通车”",
        "署名据更正，原印作“■首席记者 张三”",
    ):
        assert told in record


def test_a_corrected_day_is_no_estimate(article):
    assert "circa" not in json.loads(cite(article, Style.CSL))[0]["issued"]
    assert "{2022-01-28}" in cite(article, Style.BIBLATEX)


def test_what_was_corrected_elsewhere_changes_no_citation(filed):
    made = filed("张三", body="昨日新乔通车。")
    mended = dataclasses.replace(made, article=corrected(made.article, Change("乔", "桥")))
    for style in Style:
        assert cite(mended, style) == cite(made, style)


def test_the_title_of_a_file_tells_it_too(article):
    assert title(article.article) == "江边新桥通车[更正]"


def test_a_headline_that_was_struck_out_is_cited_as_lost(filed):
    made = filed("张三", headline="乔", body="昨日新桥通车。")
    mended = dataclasses.replace(made, article=corrected(made.article, Change("乔", "", Field.HEADLINE)))
    assert cite(mended, Style.GB2015).startswith("张三. [昨日新桥通车][N].")
