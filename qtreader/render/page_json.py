"""A page as ``parse --json`` prints it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from qtreader.newspaper.article import Article, Places
from qtreader.newspaper.issue import Fragment, Page
from qtreader.newspaper.span import Span


def page_json(page: Page) -> dict[str, Any]:
    """The page as plain values for ``json.dump``; the form is that of the command line."""
    return {
        "file": page.file,
        "issue": _issue(page),
        "articles": [_article(article) for article in page.articles],
        "furniture": [_fragment(fragment) for fragment in page.furniture],
        "unassigned": [_fragment(fragment) for fragment in page.unassigned],
        "doubts": [
            {
                "start": doubt.span.start,
                "end": doubt.span.end,
                "seen": doubt.seen,
                "likely": doubt.likely,
                "why": doubt.why,
            }
            for doubt in page.doubts
        ],
        "days": [
            {
                "start": day.span.start,
                "end": day.span.end,
                "text": day.span.of(page.text),
                "date": day.date.isoformat()[: len("2022-12") if day.month else None],
            }
            for day in page.days
        ],
    }


def _issue(page: Page) -> dict[str, Any]:
    masthead, dating = page.masthead, page.dating
    return {
        "newspaper": masthead.newspaper,
        "date": _iso(dating.date),
        "date_basis": dating.basis.value,
        "date_range": [_iso(dating.earliest), _iso(dating.latest)] if dating.earliest else None,
        "weekday": masthead.weekday,
        "lunar": masthead.lunar,
        "issue_number": masthead.issue_number,
        "pages_in_issue": masthead.pages_in_issue,
        "page": masthead.page,
        "sponsor": masthead.sponsor,
        "publisher": masthead.publisher,
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "kind": article.kind.value,
        "kicker": article.kicker,
        "headline": article.headline,
        "subheads": list(article.subheads),
        "column": article.column,
        "byline": list(article.byline),
        "people": [{"role": each.role, "name": each.name, "org": each.org} for each in article.people],
        "source": article.source,
        "refs": [{"text": reference.text, "page": reference.page} for reference in article.refs],
        "paragraphs": [
            {"text": paragraph.text, "pieces": _spans(paragraph.pieces)} for paragraph in article.paragraphs
        ],
        "spans": _places(article.places),
    }


def _places(places: Places) -> dict[str, list[list[int]]]:
    names = ("kicker", "headline", "subheads", "column", "byline", "refs")
    return {name: _spans(getattr(places, name)) for name in names}


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _fragment(fragment: Fragment) -> dict[str, Any]:
    return {"start": fragment.span.start, "end": fragment.span.end, "text": fragment.text}


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None
