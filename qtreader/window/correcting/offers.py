"""What of a page can be moved where, and which of its lines may be headlines. Made off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from qtreader.models import wording
from qtreader.models.remark_words import shortened
from qtreader.newspaper.article import Article
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.span import Field, Passage, Span, merged
from qtreader.newspaper.tracing import trace
from qtreader.window.correcting.headline_body import Line
from qtreader.window.correcting.move_body import Piece, Target
from qtreader.window.correcting.pointing import to_the_end, whole_paragraph

translate = QCoreApplication.translate

OPENING = 10  # characters of a paragraph by which it is known
LONGEST = 40  # characters of a line that may be a headline
ENDS = ("。", "；", "，", ",", ";", "、", "：", ":")  # of lines that are running text


@dataclass(frozen=True, slots=True)
class MoveOffer:
    source: PageSource
    pieces: tuple[Piece, ...]
    targets: tuple[Target, ...]
    at: int  # the target that is the likeliest


@dataclass(frozen=True, slots=True)
class HeadlineOffer:
    source: PageSource
    lines: tuple[Line, ...]


def move_offer(
    source: PageSource, article_id: int, chosen: Sequence[Passage], at: Passage | None
) -> MoveOffer | None:
    """Of what is chosen in an article, or stands at the caret; ``None`` where there is nothing."""
    article = _held(source, article_id).article
    pieces: list[Piece] = []
    if chosen:
        words = "".join(passage.span.of(article.texts(passage.field)[passage.index]) for passage in chosen)
        told = translate("Correcting", "选定的“{words}”").format(words=shortened(words))
        pieces.append(_piece(source, article_id, told, tuple(chosen)))
    elif at is not None and at.field is Field.PARAGRAPHS:
        pieces += _from_caret(source, article_id, article, at.index)
    elif at is not None:
        text = article.texts(at.field)[at.index]
        whole = Passage(at.field, at.index, Span(0, len(text)))
        pieces.append(_piece(source, article_id, f"“{shortened(text)}”", (whole,)))
    return _offer(source, tuple(pieces), article_id) if pieces else None


def take_in_offer(source: PageSource, article_id: int | None, span: Span) -> MoveOffer:
    """Of words of the page text, whether they are in an article or in none: then ``article_id`` takes them,
    without it the article they stand behind."""
    told = f"“{shortened(span.of(source.text))}”"
    for held in source.articles:
        passages = passages_in(held, source, span)
        if passages:
            return _offer(source, (Piece(told, span.start, held.id, passages),), held.id)
    likely = _before(source, span) if article_id is None else article_id
    return _offer(source, (Piece(told, span.start, None, (), span),), None, likely)


def passages_in(held: PageArticle, source: PageSource, span: Span) -> tuple[Passage, ...]:
    """The stretches of an article that stand in a stretch of the page text."""
    found: list[Passage] = []
    for run in trace(held.article, source.text).runs:
        start, end = max(span.start, run.source.start), min(span.end, run.source.end)
        if start < end:
            first = run.start - run.source.start
            found.append(Passage(run.field, run.index, Span(first + start, first + end)))
    return tuple(found)


def span_of(source: PageSource, article_id: int, chosen: Sequence[Passage]) -> Span | None:
    """The stretch of the page text that has what is chosen in an article, if it is one."""
    places = trace(_held(source, article_id).article, source.text)
    spans = merged(span for passage in chosen for span in places.places_of(passage))
    return spans[0] if len(spans) == 1 else None


def headline_offer(source: PageSource, article_id: int, chosen: Span | None) -> HeadlineOffer:
    """``chosen`` words of the page text come first, then the headlines, then what is in no article and
    other short lines."""
    lines: dict[Span, Line] = {}
    candidates: list[Span] = [chosen] if chosen is not None and len(chosen) else []
    for held in source.articles:
        candidates += _headline_spans(held.article, source.text)
    candidates += [span for span in source.unassigned if len(span) <= LONGEST]
    candidates += _short_lines(source.text)
    for span in candidates:
        if not any(_overlap(span, other) and span != chosen for other in lines):
            lines[span] = Line(span, " ".join(span.of(source.text).split()), _whose(source, article_id, span))
    return HeadlineOffer(source, tuple(lines.values()))


def title(article: Article) -> str:
    """Of an article in a list; a lost headline's stand-in is not shown as printed."""
    headline = " ".join(article.headline.split())
    return wording.headline(headline or article.stand_in, lost=not headline)


def _offer(
    source: PageSource, pieces: tuple[Piece, ...], owner: int | None, likely: int | None = None
) -> MoveOffer:
    """In the order of the page, the own article among them; then an article of its own."""
    targets = [_target(held, own=held.id == owner) for held in source.articles]
    numbers = [target.article for target in targets]
    targets.append(Target(None, translate("Correcting", "自成一篇")))
    if likely in numbers:
        at = numbers.index(likely)
    else:
        here = numbers.index(owner) if owner in numbers else 0
        at = here + 1 if here + 1 < len(targets) else here
    return MoveOffer(source, pieces, tuple(targets), at)


def _before(source: PageSource, span: Span) -> int | None:
    starts = [
        (piece.start, held.id)
        for held in source.articles
        for paragraph in held.article.paragraphs
        for piece in paragraph.pieces
        if piece.start < span.start
    ]
    return max(starts)[1] if starts else None


def _from_caret(source: PageSource, article_id: int, article: Article, index: int) -> Iterator[Piece]:
    text = article.paragraphs[index].text.strip()
    this = translate("Correcting", "这一段“{words}”").format(words=shortened(text))
    yield _piece(source, article_id, this, (whole_paragraph(article, index),))
    rest = to_the_end(article, index)
    if len(rest) > 1:
        told = translate("Correcting", "从这一段到文末，共 %n 段", None, len(rest))
        yield _piece(source, article_id, told, rest)


def _piece(source: PageSource, article_id: int, words: str, passages: tuple[Passage, ...]) -> Piece:
    places = trace(_held(source, article_id).article, source.text)
    starts = [span.start for passage in passages for span in places.places_of(passage)]
    return Piece(words, min(starts, default=0), article_id, passages)


def _target(held: PageArticle, *, own: bool) -> Target:
    paragraphs = held.article.paragraphs
    name = translate("Correcting", "本文《{title}》") if own else translate("Correcting", "《{title}》")
    return Target(
        held.id,
        name.format(title=title(held.article)),
        tuple(_opening(paragraph.text) for paragraph in paragraphs),
        tuple(paragraph.pieces[0].start if paragraph.pieces else 0 for paragraph in paragraphs),
    )


def _headline_spans(article: Article, text: str) -> list[Span]:
    """One for a headline of several lines that follow each other."""
    spans = list(article.places.headline)
    if spans and not any(text[a.end : b.start].strip() for a, b in pairwise(spans)):
        return [Span(spans[0].start, spans[-1].end)]
    return spans


def _short_lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        words = line.strip()
        if 1 < len(words) <= LONGEST and not words.endswith(ENDS):
            start = at + line.index(words)
            yield Span(start, start + len(words))
        at += len(line) + 1


def _whose(source: PageSource, article_id: int, span: Span) -> str:
    for held in source.articles:
        article = held.article
        is_headline = any(_overlap(span, own) for own in article.places.headline)
        if is_headline and held.id == article_id:
            return translate("Correcting", "现在的标题")
        if is_headline:
            body = article.text.strip()[:OPENING]
            return translate("Correcting", "现在是“{words}…”一文的标题").format(words=body)
        if passages_in(held, source, span):
            own = held.id == article_id
            told = (
                translate("Correcting", "本文中的字句") if own else translate("Correcting", "在《{title}》里")
            )
            return told.format(title=shortened(title(article)))
    if any(_overlap(span, other) for other in source.unassigned):
        return translate("Correcting", "没有归入文章")
    return translate("Correcting", "版面上的字")


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _held(source: PageSource, article_id: int) -> PageArticle:
    return next(held for held in source.articles if held.id == article_id)


def _opening(text: str) -> str:
    line = text.strip()
    return line if len(line) <= OPENING else f"{line[:OPENING]}…"
