"""Corrections as a JSON file, to be taken to another machine and merged there."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from qtreader.corrections.in_force import in_order
from qtreader.corrections.numbering import facts, number_of
from qtreader.corrections.soundness import fault
from qtreader.corrections.troubles import (
    CorrectionAltered,
    CorrectionMalformed,
    CorrectionsTooLarge,
    CorrectionsTooNew,
    NotCorrections,
)
from qtreader.errors import Trouble
from qtreader.newspaper.correction import Act, Anchor, Correction, Draft, PageMark
from qtreader.newspaper.span import Span

FORMAT = "qtreader corrections"
VERSION = 1
MOST_BYTES = 32 * 2**20
MOST = 50_000  # corrections of one file

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAMES = {"number", "act", "page", "places", "to", "text", "author", "time", "reason", "over"}
_PAGE_NAMES = {"text", "newspaper", "date", "number"}
_ANCHOR_NAMES = {"start", "end", "words", "before", "after"}

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds, each once, in the order of time. Those refused have a trouble each, in the order
    of the file."""

    corrections: tuple[Correction, ...]
    refused: tuple[Trouble, ...] = ()


class _MalformedError(Exception):
    """With the name of what is."""


def write(corrections: Iterable[Correction]) -> str:
    """In the order of time, one a line: the same corrections make the same file."""
    lines = ",\n".join(
        json.dumps({"number": each.number, **facts(each)}, ensure_ascii=False)
        for each in in_order(corrections)
    )
    head = f'{{"format": {json.dumps(FORMAT)}, "version": {VERSION}, "corrections": [\n'
    return f"{head}{lines}\n]}}\n"


def read(raw: bytes, file: str) -> Read:
    """``file`` is its name for those who read of a trouble. What is not sound is refused one by one; the
    number of each is checked. Raises ``NotCorrections``, ``CorrectionsTooNew`` or ``CorrectionsTooLarge`` of
    the whole."""
    if len(raw) > MOST_BYTES:
        raise _too_large(file)
    found: list[Correction] = []
    refused: list[Trouble] = []
    for place, record in enumerate(_records(raw, file), start=1):
        try:
            found.append(_correction(record, place))
        except Trouble as trouble:
            refused.append(trouble)
    return Read(tuple(in_order(found)), tuple(refused))


def _records(raw: bytes, file: str) -> list[Any]:
    try:
        whole = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotCorrections(file=file) from None
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise NotCorrections(file=file)
    version, records = whole.get("version"), whole.get("corrections")
    if type(version) is int and version > VERSION:
        raise CorrectionsTooNew(file=file, found=version, known=VERSION)
    if type(version) is not int or version < VERSION or not isinstance(records, list):
        raise NotCorrections(file=file)
    if len(records) > MOST:
        raise _too_large(file)
    return records


def _too_large(file: str) -> CorrectionsTooLarge:
    return CorrectionsTooLarge(file=file, megabytes=MOST_BYTES // 2**20, count=MOST)


def _correction(record: Any, place: int) -> Correction:
    """``place`` is that in the file, from 1."""
    try:
        correction = _read(record)
    except _MalformedError as malformed:
        raise CorrectionMalformed(place=place, what=malformed) from None
    what = fault(correction)
    if what:
        raise CorrectionMalformed(place=place, what=what)
    if number_of(correction) != correction.number:
        raise CorrectionAltered(place=place)
    return correction


def _read(record: Any) -> Correction:
    known = _mapping(record, "correction", _NAMES)
    act = _string(known, "act")
    if act not in list(Act):
        raise _MalformedError("act")
    to = known.get("to")
    draft = Draft(
        act=Act(act),
        page=_page(known.get("page")),
        places=tuple(_anchor(each, "places") for each in _list(known, "places")),
        to=None if to is None else _anchor(to, "to"),
        text=_string(known, "text", ""),
    )
    return Correction(
        number=_string(known, "number"),
        draft=draft,
        author=_string(known, "author"),
        time=_when(_string(known, "time"), "time", _TIME, _utc),
        reason=_string(known, "reason", ""),
        over=tuple(_typed(each, str, "over") for each in _list(known, "over")),
    )


def _page(value: Any) -> PageMark:
    page = _mapping(value, "page", _PAGE_NAMES)
    date = page.get("date")
    return PageMark(
        text=_string(page, "text"),
        newspaper=_string(page, "newspaper"),
        date=None if date is None else _when(date, "date", _DAY, dt.date.fromisoformat),
        number=_typed(page.get("number"), int, "page"),
    )


def _anchor(value: Any, name: str) -> Anchor:
    anchor = _mapping(value, name, _ANCHOR_NAMES)
    span = Span(_typed(anchor.get("start"), int, name), _typed(anchor.get("end"), int, name))
    words, before, after = (_typed(anchor.get(key), str, name) for key in ("words", "before", "after"))
    return Anchor(span, words, before, after)


def _mapping(value: Any, name: str, names: set[str]) -> Mapping[str, Any]:
    """Raises where it has names that mean nothing."""
    mapping = _typed(value, dict, name)
    if not mapping.keys() <= names:
        raise _MalformedError(name)
    return mapping


def _string(mapping: Mapping[str, Any], name: str, otherwise: str | None = None) -> str:
    return _typed(mapping.get(name, otherwise), str, name)


def _list(mapping: Mapping[str, Any], name: str) -> list[Any]:
    return _typed(mapping.get(name, []), list, name)


def _typed(value: Any, kind: type[T], name: str) -> T:
    if type(value) is not kind:  # a bool is no number
        raise _MalformedError(name)
    return value


def _when(text: Any, name: str, form: re.Pattern[str], made: Callable[[str], T]) -> T:
    if not form.fullmatch(_typed(text, str, name)):
        raise _MalformedError(name)
    try:
        return made(text)
    except ValueError:
        raise _MalformedError(name) from None


def _utc(text: str) -> dt.datetime:
    return dt.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC)
