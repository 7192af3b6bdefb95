"""The number of a correction: the SHA-256 of all it says, written in one way only."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from qtreader.newspaper.correction import Anchor, Correction, Draft, PageMark


def text_hash(text: str) -> str:
    """What ``PageMark.text`` is of a decoded page text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def numbered(
    draft: Draft, author: str, time: dt.datetime, reason: str = "", over: tuple[str, ...] = ()
) -> Correction:
    """``time`` is put into UTC and cut to whole seconds, ``over`` into order."""
    time = time.astimezone(dt.UTC).replace(microsecond=0)
    bare = Correction("", draft, author, time, reason, tuple(sorted(set(over))))
    return Correction(number_of(bare), draft, author, time, reason, bare.over)


def number_of(correction: Correction) -> str:
    """Hexadecimal; whatever ``correction.number`` says."""
    canonical = json.dumps(facts(correction), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def facts(correction: Correction) -> Mapping[str, Any]:
    """All a correction says but its number, in the plain values of JSON. What is empty is left out."""
    draft = correction.draft
    said = {
        "act": draft.act.value,
        "page": _page(draft.page),
        "places": [_anchor(place) for place in draft.places],
        "to": _anchor(draft.to) if draft.to else None,
        "text": draft.text,
        "author": correction.author,
        "time": correction.time.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20),
        "reason": correction.reason,
        "over": list(correction.over),
    }
    return {name: value for name, value in said.items() if value or name == "author"}


def _page(page: PageMark) -> dict[str, Any]:
    return {
        "text": page.text,
        "newspaper": page.newspaper,
        "date": page.date.isoformat() if page.date else None,
        "number": page.number,
    }


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "words": anchor.words,
        "before": anchor.before,
        "after": anchor.after,
    }
