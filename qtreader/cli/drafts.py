"""From the words of a command line to drafts of corrections."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TypeVar

from qtreader.corrections import drafting
from qtreader.corrections.troubles import NowhereToMove
from qtreader.errors import NoSuchPassage, Trouble
from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Field, Passage, Span

MOVE = "move"
# What may be done to an article, and how many words that takes; of moving any number from 1
ACTS = {"text": 2, "part": 1, "join": 1, MOVE: 1, "headline": 1, "date": 1}
Place = TypeVar("Place", Passage, Span)


class SeveralTimes(Trouble):
    chinese = "“{words}”在这里有 {count} 处，请用 --nth 指明是第几处。"
    english = "“{words}” stands here {count} times; say with --nth which one is meant."


class NotANumber(Trouble):
    chinese = "“{words}”不是段落的序号（1 到 {count}）。"
    english = "“{words}” is not the number of a paragraph (1 to {count})."


class NotADay(Trouble):
    chinese = "“{words}”不是日期，请写成 2022-01-28 这样。"
    english = "“{words}” is no day; please write it as in 2022-01-28."


def drafts(source: PageSource, options: argparse.Namespace) -> tuple[Draft, ...]:
    """What ``options.act`` does with ``options.words`` to ``options.article``, an article of ``source``.

    Raises ``NoSuchPassage``, ``SeveralTimes``, ``NotANumber``, ``NotADay`` and the troubles of drafting.
    """
    article = next(each.article for each in source.articles if each.id == options.article)
    first = options.words[0]
    match options.act:
        case "text":
            passage = _passage(article, first, options.nth)
            return drafting.reworded(source, options.article, passage, options.words[1])
        case "part":
            return drafting.parted(source, options.article, _passage(article, first, options.nth))
        case "join":
            return drafting.joined(source, options.article, _paragraph(article, first))
        case "headline":
            return drafting.headed(source, options.article, _place(source, first, options.nth))
        case "date":
            return drafting.dated(source, _day(first))
        case _:
            return _moving(source, article, options)


def _moving(source: PageSource, article: Article, options: argparse.Namespace) -> tuple[Draft, ...]:
    moved = [_paragraph(article, words) for words in options.words]
    passages = [
        Passage(Field.PARAGRAPHS, index, Span(0, len(article.paragraphs[index].text))) for index in moved
    ]
    if options.to is None:
        return drafting.moved(source, options.article, passages, None, -1)
    heir = next((each.article for each in source.articles if each.id == options.to), None)
    if heir is None:
        raise NowhereToMove
    after = len(heir.paragraphs) if options.after is None else options.after
    return drafting.moved(source, options.article, passages, options.to, after - 1)


def _passage(article: Article, words: str, nth: int | None) -> Passage:
    found = [
        Passage(field, index, span)
        for field in Field
        for index, text in enumerate(article.texts(field))
        for span in _places(text, words)
    ]
    return _only(found, words, nth)


def _place(source: PageSource, words: str, nth: int | None) -> Span:
    return _only(list(_places(source.text, words)), words, nth)


def _places(text: str, words: str) -> Iterator[Span]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)


def _only(found: Sequence[Place], words: str, nth: int | None) -> Place:
    if not found or (nth is not None and not 1 <= nth <= len(found)):
        raise NoSuchPassage(words=words)
    if nth is None and len(found) > 1:
        raise SeveralTimes(words=words, count=len(found))
    return found[(nth or 1) - 1]


def _paragraph(article: Article, words: str) -> int:
    """Counted from 0."""
    count = len(article.paragraphs)
    if not words.isdecimal() or not 1 <= int(words) <= count:
        raise NotANumber(words=words, count=count)
    return int(words) - 1


def _day(words: str) -> dt.date:
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise NotADay(words=words) from error
