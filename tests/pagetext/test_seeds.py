"""The five seed pages against their true reading: nothing may differ but the names of what is unread."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import Page
from qtreader.pagetext.page import read_page
from qtreader.render.page_json import page_json

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))


@pytest.fixture(params=GOLD, ids=lambda path: path.stem[:3])
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads(request.param.read_text("utf-8"))


@pytest.fixture
def page(truth: dict[str, Any]) -> Page:
    return read_page((ROOT / "seeds" / truth["file"]).read_bytes(), truth["file"])


def test_headings_are_the_printed_ones(page: Page, truth: dict[str, Any]) -> None:
    assert [_heading(article) for article in page.articles] == [
        (each["kind"], each["kicker"], each["headline"], tuple(each["subheads"]), each["column"])
        for each in truth["articles"]
    ]


def _heading(article: Article) -> tuple[str, str, str, tuple[str, ...], str]:
    return (article.kind.value, article.kicker, article.headline, article.subheads, article.column)


def test_everybody_who_signed_is_named(page: Page, truth: dict[str, Any]) -> None:
    assert [article.byline for article in page.articles] == [
        tuple(each["byline"]) for each in truth["articles"]
    ]
    assert [[(p.role, p.name, p.org) for p in article.people] for article in page.articles] == [
        [(p["role"], p["name"], p.get("org", "")) for p in each["people"]] for each in truth["articles"]
    ]


def test_sources_and_references_are_found(page: Page, truth: dict[str, Any]) -> None:
    assert [article.source for article in page.articles] == [each["source"] for each in truth["articles"]]
    assert [[(ref.text, ref.page) for ref in article.refs] for article in page.articles] == [
        [(ref["text"], ref["page"]) for ref in each["refs"]] for each in truth["articles"]
    ]


def test_paragraphs_are_whole_and_stand_where_they_stand(page: Page, truth: dict[str, Any]) -> None:
    assert [_paragraphs(article) for article in page.articles] == [
        [(p["text"], [tuple(piece) for piece in p["pieces"]]) for p in each["paragraphs"]]
        for each in truth["articles"]
    ]


def _paragraphs(article: Article) -> list[tuple[str, list[tuple[int, int]]]]:
    return [(p.text, [(piece.start, piece.end) for piece in p.pieces]) for p in article.paragraphs]


def test_the_head_says_what_is_printed(page: Page, truth: dict[str, Any]) -> None:
    issue = truth["issue"]
    if issue["date"] is None:  # two pages print no head
        assert page.masthead.weekday is None
        assert page.masthead.issue_number is None
        return
    for name in ("newspaper", "weekday", "lunar", "issue_number", "pages_in_issue", "page"):
        assert getattr(page.masthead, name) == issue[name], name
    for name in ("sponsor", "publisher", "hotline", "email"):
        assert getattr(page.masthead, name) == issue[name], name


def test_the_day_is_the_printed_one_or_inferred_from_the_events(page: Page, truth: dict[str, Any]) -> None:
    issue = truth["issue"]
    assert str(page.dating.date) == issue["date_inferred"]
    assert page.dating.basis.value == ("printed" if issue["date"] else "inferred")
    assert [str(page.dating.earliest), str(page.dating.latest)] == issue["date_range"]
    assert page.dating.evidence
    for evidence in page.dating.evidence:
        assert evidence.span.of(page.text) == evidence.quote


def test_the_rest_of_the_page_is_kept_apart(page: Page, truth: dict[str, Any]) -> None:
    furniture = [fragment for fragment in page.furniture if fragment.text.strip("#")]
    assert [(each.span.start, each.span.end) for each in furniture] == [
        (each["start"], each["end"]) for each in truth["furniture"]
    ]
    assert [(each.span.start, each.span.end) for each in page.unassigned] == [
        (each["start"], each["end"]) for each in truth["unassigned"]
    ]


def test_what_is_doubted_is_doubtful(page: Page, truth: dict[str, Any]) -> None:
    known = [(each["start"], each["end"]) for each in truth["ocr_doubts"] + truth["unassigned"]]
    wrong = [
        doubt
        for doubt in page.doubts
        if not any(doubt.span.start < end and start < doubt.span.end for start, end in known)
    ]
    assert len(wrong) <= 1


def test_the_form_of_the_command_line_names_every_place(page: Page, truth: dict[str, Any]) -> None:
    printed = json.loads(json.dumps(page_json(page), ensure_ascii=False))
    assert list(printed) == ["file", "issue", "articles", "furniture", "unassigned", "doubts", "days"]
    assert printed["file"] == truth["file"]
    for day in printed["days"]:
        assert page.text[day["start"] : day["end"]] == day["text"]
    for article in printed["articles"]:
        for name in ("kicker", "headline", "column"):
            places = " ".join(page.text[start:end] for start, end in article["spans"][name])
            assert places == article[name]
        for paragraph in article["paragraphs"]:
            assert "".join(page.text[start:end] for start, end in paragraph["pieces"]) == paragraph["text"]
