"""A slip as JSON, under a seal that tells whether it was changed since."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from qtreader.errors import SlipAltered, SlipTooNew, SlipUnreadable
from qtreader.evidence.slip import FORMAT, Altered, Piece, Quoted, Slip, Source
from qtreader.newspaper.span import Field, Passage, Span

_PLAIN = (
    "newspaper",
    "date",
    "date_basis",
    "issue_number",
    "page",
    "headline",
    "citation",
    "made",
    "program",
)


def slip_json(slip: Slip) -> dict[str, Any]:
    """The slip as plain values; offsets are characters of the decoded source, ends exclusive."""
    record: dict[str, Any] = {"evidence_format": slip.format, "passage": slip.text}
    if slip.altered:
        record["passage_as_printed"] = slip.printed
    record |= {name: getattr(slip, name) for name in _PLAIN}
    record["byline"] = list(slip.byline)
    record["source"] = {name: getattr(slip.source, name) for name in Source.__dataclass_fields__}
    record["quotes"] = [_quoted_json(quoted) for quoted in slip.quotes]
    record["seal"] = _seal(record)
    return record


def slip_from(written: str, file: str) -> Slip:
    """The slip in a text that has it as JSON, alone or below the lines for people; ``file`` is the
    name under which troubles tell of it.

    Raises ``SlipUnreadable``, ``SlipTooNew`` or ``SlipAltered``.
    """
    record = _record(written, file)
    form = record.get("evidence_format")
    if isinstance(form, int) and form > FORMAT:
        raise SlipTooNew(file=file, found=form, known=FORMAT)
    if record.pop("seal", None) != _seal(record):
        raise SlipAltered(file=file)
    try:
        slip = _slip(record)
    except (KeyError, TypeError, ValueError) as error:  # well sealed, but not what a slip is made of
        raise SlipUnreadable(file=file) from error
    if not slip.quotes or not all(quoted.sound for quoted in slip.quotes):
        raise SlipAltered(file=file)  # and sealed anew: the words are not those of the places
    return slip


def _record(written: str, file: str) -> dict[str, Any]:
    begin = 0 if written.lstrip("\ufeff \n\r\t").startswith("{") else written.find("\n{") + 1
    try:
        record, _ = json.JSONDecoder().raw_decode(written[begin:].lstrip("\ufeff \n\r\t"))
    except (ValueError, RecursionError) as error:
        raise SlipUnreadable(file=file) from error
    if not isinstance(record, dict) or "evidence_format" not in record:
        raise SlipUnreadable(file=file)
    return record


def _slip(record: dict[str, Any]) -> Slip:
    return Slip(
        quotes=tuple(_quoted(each) for each in record["quotes"]),
        byline=tuple(record["byline"]),
        source=Source(**record["source"]),
        format=record["evidence_format"],
        **{name: record[name] for name in _PLAIN},
    )


def _quoted(record: dict[str, Any]) -> Quoted:
    passage = Passage(Field(record["field"]), record["index"], Span(*record["span"]))
    pieces = (Piece(Span(each["start"], each["end"]), each["text"]) for each in record["pieces"])
    altered = (
        Altered(Span(each["start"], each["end"]), each["printed"]) for each in record.get("altered", ())
    )
    return Quoted(passage, record["text"], tuple(pieces), tuple(altered))


def _quoted_json(quoted: Quoted) -> dict[str, Any]:
    passage = quoted.passage
    record: dict[str, Any] = {
        "field": passage.field.value,
        "index": passage.index,
        "span": [passage.span.start, passage.span.end],
        "text": quoted.text,
        "pieces": [
            {"start": piece.span.start, "end": piece.span.end, "text": piece.text} for piece in quoted.pieces
        ],
    }
    if quoted.altered:
        record["altered"] = [
            {"start": each.span.start, "end": each.span.end, "printed": each.printed}
            for each in quoted.altered
        ]
    return record


def _seal(record: dict[str, Any]) -> str:
    """SHA-256 of the record without its seal, written in one way only."""
    plain = json.dumps(record, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()
