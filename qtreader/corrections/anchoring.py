"""Anchors in a page text: words with what stands around them."""

from __future__ import annotations

from qtreader.corrections.numbering import text_hash
from qtreader.newspaper.correction import CONTEXT, Anchor, PageMark
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Span

SHORT = 8  # characters that name a place, where the act needs no more than the place


def mark_of(source: PageSource) -> PageMark:
    """What every library knows the page by."""
    if source.mark is not None:
        return source.mark
    return PageMark(text_hash(source.text), source.issue.newspaper, source.issue.date, source.page)


def anchor(span: Span, text: str) -> Anchor:
    """Of a span without white space at its ends."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return Anchor(span, span.of(text), before, text[span.end : span.end + CONTEXT])


def stripped(span: Span, text: str) -> Span | None:
    """Without white space at its ends; ``None`` where it is nothing else."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def opening(span: Span, text: str) -> Anchor:
    """Of its first characters. ``span`` begins with one that is not white space."""
    first = stripped(Span(span.start, min(span.end, span.start + SHORT)), text)
    return anchor(first or span, text)


def closing(span: Span, text: str) -> Anchor:
    """Of its last characters. ``span`` ends with one that is not white space."""
    last = stripped(Span(max(span.start, span.end - SHORT), span.end), text)
    return anchor(last or span, text)
