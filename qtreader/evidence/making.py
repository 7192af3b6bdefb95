"""Making a slip for a passage of an article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qtreader import __version__
from qtreader.citation.styles import DEFAULT, Style, cite
from qtreader.errors import NoSuchPassage
from qtreader.evidence.slip import FORMAT, PLAIN, Altered, Piece, Quoted, Slip, Source
from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import altered_in, as_printed
from qtreader.newspaper.clipping import Quote, quotes, whole
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.punctuation import WIDE
from qtreader.newspaper.span import Field, Passage, Span, merged
from qtreader.newspaper.tracing import Trace, trace

_WIDE = str.maketrans(WIDE)


def make_slip(
    filed: FiledArticle,
    passages: Sequence[Passage],
    source: PageSource,
    made: dt.datetime,
    style: Style = DEFAULT,
) -> Slip:
    """``source`` is the page text that ``filed`` was read from; ``made`` the time, in UTC. Without
    ``passages`` the slip is for all words of the article. Corrected words are taken whole. Raises
    ``NoSuchPassage`` for words that have no place in the page text."""
    article = filed.article
    widened = [_with_whole_words(article, passage) for passage in passages]
    quoted = quotes(article, widened) if passages else whole(article)
    traced = trace(article, source.text)
    found = [_quoted(article, quote, traced, source.text) for quote in quoted if quote.text.strip()]
    if not passages:  # a byline that stands in a paragraph is told by the paragraph
        found = [each for each in found if each.pieces]
    unsound = [each.text for each in found if not each.sound]
    if unsound or not found:
        raise NoSuchPassage(words="".join(unsound))
    issue = filed.issue
    return Slip(
        quotes=tuple(found),
        newspaper=issue.newspaper,
        date=issue.date.isoformat() if issue.date else "",
        date_basis=issue.basis.value,
        issue_number=issue.issue_number,
        page=filed.page,
        headline=" ".join(_printed(article, Field.HEADLINE)),
        byline=_printed(article, Field.BYLINE),
        citation=cite(filed, style).strip(),
        source=Source(source.file, source.sha256, source.size, source.encoding, len(source.text)),
        made=made.isoformat(timespec="seconds"),
        program=f"qtreader {__version__}",
        format=FORMAT if any(each.altered for each in found) else PLAIN,
    )


def passages_of(article: Article, words: str) -> tuple[Passage, ...]:
    """Where ``words`` first stand in the article, as corrected or else as printed, a passage for each line
    of them; punctuation of either width is the same. Raises ``NoSuchPassage`` where a line stands nowhere."""
    return tuple(_passage_of(article, line.strip()) for line in words.splitlines() if line.strip())


def _passage_of(article: Article, words: str) -> Passage:
    sought = words.translate(_WIDE)
    for field in (Field.PARAGRAPHS, *Field):  # rather in the body than in the head
        for index, text in enumerate(article.texts(field)):
            at = text.translate(_WIDE).find(sought)
            if at >= 0:
                return Passage(field, index, Span(at, at + len(words)))
    for form in as_printed(article):
        at = form.text.translate(_WIDE).find(sought)
        if at >= 0:
            return Passage(form.field, form.index, form.corrected(Span(at, at + len(words))))
    raise NoSuchPassage(words=words)


def _quoted(article: Article, quote: Quote, traced: Trace, page_text: str) -> Quoted:
    pieces = tuple(Piece(span, span.of(page_text)) for span in _spans(quote.passage, traced))
    start = quote.passage.span.start
    altered = tuple(
        Altered(Span(each.place.span.start - start, each.place.span.end - start), each.printed)
        for each in altered_in(article, [quote.passage])
    )
    return Quoted(quote.passage, quote.text, pieces, altered)


def _with_whole_words(article: Article, passage: Passage) -> Passage:
    """The passage with all of the corrected words that it touches: only as a whole have they a source."""
    spans = [passage.span, *(each.place.span for each in altered_in(article, [passage]))]
    return replace(passage, span=Span(min(s.start for s in spans), max(s.end for s in spans)))


def _printed(article: Article, part: Field) -> tuple[str, ...]:
    """The texts of a field before they were corrected."""
    texts = dict(enumerate(article.texts(part)))
    texts |= {form.index: form.text for form in as_printed(article) if form.field is part}
    return tuple(text for _, text in sorted(texts.items()))


def _spans(passage: Passage, traced: Trace) -> Iterator[Span]:
    """In reading order, what touches made one."""
    last: Span | None = None
    for span in traced.places_of(passage):
        if last is not None and last.end == span.start:
            last = merged([last, span])[0]
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
