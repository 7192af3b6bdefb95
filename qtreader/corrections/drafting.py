"""From what a reader does with an article to drafts of corrections.

All functions take the page with its articles as corrected, passages are those of an article as corrected,
and ``article_id`` is that of a ``PageArticle`` of ``source``. They raise a ``Trouble`` where it cannot be
done.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from qtreader.corrections.anchoring import anchor, mark_of, opening, stripped
from qtreader.corrections.destinations import destination, places_of_all
from qtreader.corrections.rewording import rewordings
from qtreader.corrections.soundness import DOUBTS, LONGEST_TEXT, LONGEST_WORDS
from qtreader.corrections.taking import has_words
from qtreader.corrections.troubles import (
    NoHeadlineThere,
    NoSuchDay,
    NothingBefore,
    NothingToAccept,
    NothingToDismiss,
    NothingToPart,
    NotInPrint,
    NowhereToMove,
    TooMuchText,
)
from qtreader.errors import NoSuchArticle
from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import BEFORE, Act, Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Remark, Topic
from qtreader.newspaper.span import Field, Passage, Span, merged
from qtreader.newspaper.tracing import trace

LONGEST_HEADLINE = 300  # characters of the page text
FIRST_YEAR, LAST_YEAR = 1800, 2199  # of newspapers
_LINE_END = re.compile(r"\s*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def reworded(source: PageSource, article_id: int, passage: Passage, text: str) -> tuple[Draft, ...]:
    """The passage is to read ``text``: a draft for each place where it does not yet, of as few characters
    as can be; nothing where it reads so. Line ends in ``text`` count as blanks.

    An empty ``passage`` is a place where something is put in. Raises ``NotInPrint`` for what has no place
    in the page text, ``TooMuchText``."""
    article = article_of(source, article_id)
    wanted = _ODD.sub("", _LINE_END.sub(" ", text))
    if len(wanted) > LONGEST_TEXT:
        raise TooMuchText(limit=LONGEST_TEXT)
    passage = _in_paragraph(article, passage, source.text)
    texts = article.texts(passage.field)
    whole = texts[passage.index] if passage.index < len(texts) else ""
    new = whole[: passage.span.start] + wanted + whole[passage.span.end :]
    runs = [
        run
        for run in trace(article, source.text).runs
        if run.field is passage.field and run.index == passage.index
    ]
    changes = rewordings(whole, runs, new, source.text)
    mark = mark_of(source)
    return tuple(Draft(Act.TEXT, mark, (anchor(span, source.text),), text=words) for span, words in changes)


def _in_paragraph(article: Article, passage: Passage, text: str) -> Passage:
    """A byline that stands inside of a paragraph is corrected there."""
    if passage.field is not Field.BYLINE or trace(article, text).places_of(passage):
        return passage
    byline = article.byline[passage.index]
    for index in dict.fromkeys((0, len(article.paragraphs) - 1)):
        at = article.paragraphs[index].text.find(byline) if article.paragraphs and byline else -1
        if at >= 0:
            span = Span(at + passage.span.start, at + passage.span.end)
            return Passage(Field.PARAGRAPHS, index, span)
    return passage


def parted(source: PageSource, article_id: int, passage: Passage) -> tuple[Draft, ...]:
    """A paragraph begins where ``passage`` does. Raises ``NothingToPart`` outside of the paragraphs and at
    the ends of one."""
    article = article_of(source, article_id)
    if passage.field is not Field.PARAGRAPHS:
        raise NothingToPart
    words = article.paragraphs[passage.index].text
    rest = words[passage.span.start :]
    at = len(words) - len(rest.lstrip())
    if not words[:at].strip() or at == len(words):
        raise NothingToPart
    for run in trace(article, source.text).runs:
        if run.field is not Field.PARAGRAPHS or run.index != passage.index or not run.start <= at < run.end:
            continue
        if run.altered is not None and at > run.start:
            raise NotInPrint
        place = opening(run.source_of(at, run.end), source.text)
        return (Draft(Act.PART, mark_of(source), (place,)),)
    raise NotInPrint


def joined(source: PageSource, article_id: int, paragraph: int) -> tuple[Draft, ...]:
    """The paragraph of this index goes on the one before it. Raises ``NothingBefore``."""
    article = article_of(source, article_id)
    if not 0 < paragraph < len(article.paragraphs):
        raise NothingBefore
    first = article.paragraphs[paragraph].pieces[0]
    return (Draft(Act.JOIN, mark_of(source), (opening(first, source.text),)),)


def moved(
    source: PageSource,
    article_id: int,
    passages: Sequence[Passage],
    to_article: int | None,
    after: int,
) -> tuple[Draft, ...]:
    """The words of ``passages`` go to ``to_article``, behind its paragraph of the index ``after`` (counted
    as it is now, before anything moves; -1: before all), or become an article of their own.

    It may be the same article. Words of one paragraph stay one paragraph. A byline joins the bylines there,
    a reference the references; kicker, headline, subheads and column keep their part in an article of their
    own, and where they come before all of an article that has none of it; else they become paragraphs.
    With all paragraphs of an article the references below them go. Raises ``NotInPrint``,
    ``NowhereToMove``.
    """
    article = article_of(source, article_id)
    spans = places_of_all(article, passages, source.text)
    if to_article == article_id and _stays(passages, article, after):
        raise NowhereToMove
    if to_article is None and not _leaves(article, spans, source.text):
        raise NowhereToMove
    return (_move(source, spans, to_article, after),)


def whole(article: Article) -> tuple[Passage, ...]:
    """All that an article has in places of its own, to be moved."""
    return tuple(
        Passage(part, index, Span(0, len(text)))
        for part in Field
        for index, text in enumerate(article.texts(part))
        if text
    )


def _stays(passages: Sequence[Passage], article: Article, after: int) -> bool:
    """Whether these are whole paragraphs in a row that stand there already."""
    indexes = sorted(each.index for each in passages)
    are_whole = all(
        each.field is Field.PARAGRAPHS and len(each.span) >= len(article.paragraphs[each.index].text)
        for each in passages
    )
    in_a_row = indexes == list(range(indexes[0], indexes[-1] + 1))
    return are_whole and in_a_row and indexes[0] - 1 <= after <= indexes[-1]


def _leaves(article: Article, spans: Sequence[Span], text: str) -> bool:
    """Whether anything of an article stays when these are gone."""
    own = [*trace(article, text).spans(), *article.places.refs]
    gone = merged(spans)
    return any(
        not any(each.start <= at < each.end for each in gone) and not text[at].isspace()
        for span in own
        for at in range(span.start, span.end)
    )


def _move(source: PageSource, spans: Sequence[Span], to_article: int | None, after: int) -> Draft:
    if max(map(len, spans)) > LONGEST_WORDS:
        raise TooMuchText(limit=LONGEST_WORDS)
    places = tuple(anchor(span, source.text) for span in spans)
    if to_article is None:
        return Draft(Act.MOVE, mark_of(source), places)
    to, before = destination(article_of(source, to_article), after, spans, source.text)
    return Draft(Act.MOVE, mark_of(source), places, to, BEFORE if before else "")


def taken_in(source: PageSource, span: Span, to_article: int | None, after: int) -> tuple[Draft, ...]:
    """Words of the page text that are in no article go to one, or become one; as ``moved``."""
    spans = []
    worded = (fragment for fragment in source.furniture if has_words(fragment, source.text))
    for fragment in sorted((*worded, *source.unassigned)):
        start, end = max(fragment.start, span.start), min(fragment.end, span.end)
        inside = stripped(Span(start, end), source.text) if start < end else None
        if inside is not None:
            spans.append(inside)
    if not spans:
        raise NotInPrint
    return (_move(source, spans, to_article, after),)


def headed(source: PageSource, article_id: int, span: Span) -> tuple[Draft, ...]:
    """The article has the words of the page text at ``span`` as its headline: another article's, words of a
    paragraph, or such as are in no article. An article whose whole headline they were gets the old one,
    each with kicker and subheads. Nothing where it is so already. Raises ``NoHeadlineThere``."""
    article = article_of(source, article_id)
    chosen = stripped(span, source.text)
    if chosen is None or len(chosen) > LONGEST_HEADLINE or span.start < 0:
        raise NoHeadlineThere
    if merged(article.places.headline) == [chosen] and article.confidence == 1.0:
        return ()
    places = article.places
    own = [
        *(piece for paragraph in article.paragraphs for piece in paragraph.pieces),
        *places.byline,
        *places.refs,
        *places.headline,
        *places.kicker,
        *places.subheads,
        *places.column,
    ]
    free = (each for each in own if each.end <= chosen.start or chosen.end <= each.start)
    place = next(free, own[0] if own else None)
    if place is None:
        raise NoHeadlineThere
    anchors = (opening(place, source.text),)
    return (Draft(Act.HEADLINE, mark_of(source), anchors, anchor(chosen, source.text)),)


def dated(source: PageSource, day: dt.date) -> tuple[Draft, ...]:
    """The page is of this day. Raises ``NoSuchDay`` of one before there were newspapers, or far off."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise NoSuchDay(day=day.isoformat())
    return (Draft(Act.DATE, mark_of(source), text=day.isoformat()),)


def dismissed(source: PageSource, remark: Remark) -> tuple[Draft, ...]:
    """The doubt is none: the words are right (DOUBT), the paragraph goes on (BREAK), the words belong to no
    article (UNASSIGNED; they are furniture then). Raises ``NothingToDismiss`` of other topics."""
    place = stripped(remark.span, source.text)
    if remark.topic not in DOUBTS or place is None:
        raise NothingToDismiss
    return (Draft(Act.DISMISS, mark_of(source), (anchor(place, source.text),), text=remark.topic.value),)


def accepted(source: PageSource, remark: Remark) -> tuple[Draft, ...]:
    """The doubted words read as is likely; a paragraph begins where one probably does.
    Raises ``NothingToAccept`` where nothing is proposed."""
    place = stripped(remark.span, source.text)
    if place is not None and remark.topic is Topic.BREAK:
        return (Draft(Act.PART, mark_of(source), (anchor(place, source.text),)),)
    if place is not None and remark.topic is Topic.DOUBT and remark.likely:
        likely = _ODD.sub("", _LINE_END.sub(" ", remark.likely))
        return (Draft(Act.TEXT, mark_of(source), (anchor(place, source.text),), text=likely),)
    raise NothingToAccept


def article_of(source: PageSource, article_id: int) -> Article:
    """Raises ``NoSuchArticle``."""
    for held in source.articles:
        if held.id == article_id:
            return held.article
    raise NoSuchArticle(article=article_id)
