"""Articles and issues to rows of the library's tables and back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from qtreader.newspaper.article import Alteration, Article, Kind, Paragraph, Person, Places, Reference
from qtreader.newspaper.holding import ArticleEntry, Excerpt, IssueEntry
from qtreader.newspaper.issue import DateBasis, Dating, Evidence, Masthead
from qtreader.newspaper.span import Field, Passage, Span

PLACES = ("kicker", "headline", "subheads", "column", "byline", "refs")
MASTHEAD = tuple(Masthead.__dataclass_fields__)


def to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def span_pairs(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def masthead_json(masthead: Masthead) -> str:
    fields = {name: getattr(masthead, name) for name in MASTHEAD}
    return to_json({name: value for name, value in fields.items() if value is not None})


def evidence_json(dating: Dating) -> str:
    return to_json([[e.quote, e.span.start, e.span.end, iso(e.date)] for e in dating.evidence])


def evidence(text: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(quote, Span(start, end), dt.date.fromisoformat(date))
        for quote, start, end, date in json.loads(text)
    )


ARTICLE_COLUMNS = (
    "kind",
    "kicker",
    "headline",
    "column_name",
    "source",
    "confidence",
    "length",
    "stand_in",
    "subheads",
    "byline",
    "people",
    "refs",
    "places",
    "altered",
)


def article_row(article: Article) -> tuple[Any, ...]:
    """In the order of ``ARTICLE_COLUMNS``."""
    return (
        article.kind.value,
        article.kicker,
        article.headline,
        article.column,
        article.source,
        article.confidence,
        article.length,
        "" if article.headline else article.stand_in,
        to_json(article.subheads),
        to_json(article.byline),
        to_json([[person.role, person.name, person.org] for person in article.people]),
        to_json([[ref.text, ref.page] for ref in article.refs]),
        to_json({name: span_pairs(getattr(article.places, name)) for name in PLACES}),
        to_json([_alteration_row(alteration) for alteration in article.altered]),
    )


def _alteration_row(alteration: Alteration) -> list[Any]:
    source = alteration.source
    return [
        *passage_row(alteration.place),
        alteration.printed,
        source.start,
        source.end,
        alteration.correction,
    ]


def _alteration(row: Sequence[Any]) -> Alteration:
    return Alteration(passage(row[:4]), row[4], Span(row[5], row[6]), row[7])


def passage_row(place: Passage) -> list[Any]:
    return [place.field.value, place.index, place.span.start, place.span.end]


def passage(row: Sequence[Any]) -> Passage:
    field, index, start, end = row
    return Passage(Field(field), index, Span(start, end))


def paragraph_row(paragraph: Paragraph) -> tuple[str, str, str]:
    return (
        paragraph.text,
        to_json(span_pairs(paragraph.pieces)),
        to_json(paragraph.probable_breaks),
    )


def article(row: Any, paragraphs: Iterable[Any]) -> Article:
    places = json.loads(row["places"])
    return Article(
        kind=Kind(row["kind"]),
        headline=row["headline"],
        kicker=row["kicker"],
        subheads=tuple(json.loads(row["subheads"])),
        column=row["column_name"],
        byline=tuple(json.loads(row["byline"])),
        people=tuple(Person(*person) for person in json.loads(row["people"])),
        source=row["source"],
        refs=tuple(Reference(*ref) for ref in json.loads(row["refs"])),
        paragraphs=tuple(
            Paragraph(p["text"], spans(json.loads(p["pieces"])), tuple(json.loads(p["breaks"])))
            for p in paragraphs
        ),
        places=Places(**{name: spans(places[name]) for name in PLACES}),
        confidence=row["confidence"],
        altered=tuple(_alteration(each) for each in json.loads(row["altered"])),
    )


def excerpt(row: Any, paragraphs: Mapping[int, str]) -> Excerpt:
    texts = {
        Field.KICKER: _one(row["kicker"]),
        Field.HEADLINE: _one(row["headline"]),
        Field.SUBHEADS: tuple(json.loads(row["subheads"])),
        Field.COLUMN: _one(row["column_name"]),
        Field.BYLINE: tuple(json.loads(row["byline"])),
    }
    return Excerpt(row["kicker"], row["headline"], row["stand_in"], texts, paragraphs)


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def article_entry(row: Any) -> ArticleEntry:
    return ArticleEntry(
        id=row["id"],
        issue_id=row["issue_id"],
        page=row["number"] or 0,
        kind=Kind(row["kind"]),
        kicker=row["kicker"],
        headline=row["headline"],
        stand_in=row["stand_in"],
        byline=tuple(json.loads(row["byline"])),
        length=row["length"],
    )


def issue_entry(row: Any) -> IssueEntry:
    basis = _basis(row)
    return IssueEntry(
        id=row["id"],
        newspaper=row["newspaper"],
        date=day(row["date"]),
        basis=basis,
        issue_number=row["issue_number"],
        pages=tuple(sorted({int(number) for number in row["pages"].split(",")})),
        pages_printed=row["pages_printed"],
        articles=row["articles"],
        earliest=day(row["earliest"]),
        latest=day(row["latest"]),
        evidence=evidence(row["evidence"]) if basis in (DateBasis.INFERRED, DateBasis.NONE) else (),
    )


def _basis(row: Any) -> DateBasis:
    """A page that prints the day decides it for its issue, one by which it was corrected before one by
    which it was inferred."""
    if row["printed"]:
        return DateBasis.PRINTED
    if row["corrected"]:
        return DateBasis.CORRECTED
    return DateBasis.INFERRED if row["date"] else DateBasis.NONE
