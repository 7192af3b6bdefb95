"""Whatever a reader may do to a page, by chance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from random import Random

from mending import Reader

from qtreader.corrections import drafting
from qtreader.errors import Trouble
from qtreader.newspaper.article import Article
from qtreader.newspaper.correction import Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import remarks
from qtreader.newspaper.span import Field, Passage, Span

Drafts = tuple[Draft, ...]
Act = Callable[[Random, PageSource], Drafts]


def any_article(chance: Random, source: PageSource) -> tuple[int, Article]:
    held = chance.choice(source.articles)
    return held.id, held.article


def any_passage(chance: Random, article: Article) -> Passage:
    parts = [part for part in Field if article.texts(part)]
    part = chance.choice([*parts, Field.PARAGRAPHS] if Field.PARAGRAPHS in parts else parts)
    texts = article.texts(part)
    index = chance.randrange(len(texts))
    start = chance.randint(0, len(texts[index]))
    longest = chance.choice((0, 1, 3, 40, 2000))
    end = min(len(texts[index]), start + chance.randint(0, longest))
    return Passage(part, index, Span(start, end))


def reword(chance: Random, source: PageSource) -> Drafts:
    number, article = any_article(chance, source)
    words = "".join(chance.choices("甲乙丙丁 。,“”7a", k=chance.choice((0, 0, 1, 2, 5, 30))))
    return drafting.reworded(source, number, any_passage(chance, article), words)


def part(chance: Random, source: PageSource) -> Drafts:
    number, article = any_article(chance, source)
    return drafting.parted(source, number, any_passage(chance, article))


def join(chance: Random, source: PageSource) -> Drafts:
    number, _ = any_article(chance, source)
    return drafting.joined(source, number, chance.randint(0, 4))


def move(chance: Random, source: PageSource) -> Drafts:
    number, article = any_article(chance, source)
    passages = [any_passage(chance, article) for _ in range(chance.randint(1, 3))]
    if chance.random() < 0.4:
        passages = [each for each in drafting.whole(article) if chance.random() < 0.8]
    other, target = any_article(chance, source)
    after = chance.randint(-1, len(target.paragraphs) - 1)
    return drafting.moved(source, number, passages, chance.choice((other, other, None)), after)


def take_in(chance: Random, source: PageSource) -> Drafts:
    spans = [*source.furniture, *source.unassigned] or [Span(0, 1)]
    other, _ = any_article(chance, source)
    first, last = chance.choice(spans), chance.choice(spans)
    return drafting.taken_in(
        source, Span(first.start, max(first.end, last.end)), chance.choice((other, None)), -1
    )


def head(chance: Random, source: PageSource) -> Drafts:
    number, _ = any_article(chance, source)
    _, other = any_article(chance, source)
    spans = [*other.places.headline, *other.places.headline, *other.places.kicker, *other.places.subheads]
    start = chance.randint(0, len(source.text) - 1)
    spans += [Span(start, start + chance.randint(1, 60))] if chance.random() < 0.4 or not spans else []
    return drafting.headed(source, number, chance.choice(spans))


def date(chance: Random, source: PageSource) -> Drafts:
    return drafting.dated(source, dt.date(2022, chance.randint(1, 12), 1))


def answer(chance: Random, source: PageSource) -> Drafts:
    found = remarks(source)
    if not found:
        return ()
    remark = chance.choice(found)
    return chance.choice((drafting.dismissed, drafting.accepted))(source, remark)


ACTS: tuple[Act, ...] = (reword, reword, part, join, move, move, take_in, head, date, answer)


def do_something(chance: Random, reader: Reader) -> None:
    """One act, or the withdrawal of a few."""
    if reader.known and chance.random() < 0.15:
        some = chance.sample(reader.known, min(len(reader.known), chance.randint(1, 3)))
        reader.withdraw(each.number for each in some)
        return
    source = reader.source
    if not source.articles:
        return
    try:
        reader.add(chance.choice(ACTS)(chance, source))
    except Trouble:  # it cannot be done here
        return
