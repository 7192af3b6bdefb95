"""What a page shows of an article when it is set again: a story, its rank, the room it needs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from qtreader.newspaper.article import Kind
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.sheet import LINE_BREAK, Block, Role, article_sheet

LINE = 1.5  # of a body line, in body characters
HEADLINE_LINE = 1.35  # of a headline's line, in its own size
SMALL_LINE = 1.35  # of a line of kicker or byline, in body characters
GAP = 0.5  # between the parts of a head, in body characters
OPENING = 3  # lines of the text that a story shows at least
INDENT = 2  # characters


class Rank(Enum):
    """How large a headline is, in body characters."""

    LEAD = 2.5
    MAJOR = 1.85
    MINOR = 1.5
    SMALL = 1.2

    @property
    def size(self) -> float:
        return float(self.value)


@dataclass(frozen=True, slots=True)
class Story:
    """What a page shows of an article. The texts are as they are displayed."""

    id: int
    rank: Rank
    headline: tuple[str, ...]  # printed lines; the program's words where it is lost
    kicker: str = ""
    subhead: str = ""
    byline: str = ""
    paragraphs: tuple[str, ...] = ()
    note: str = ""  # where there is no body: what the program says, or the pointer that is printed
    lost: bool = False  # the headline
    length: int = 0  # characters of the body


@dataclass(frozen=True, slots=True)
class Grid:
    """The room for the stories, in pixels."""

    width: float
    height: float
    columns: int
    gutter: float  # between two columns
    character: float  # width of a character of the body

    @property
    def column(self) -> float:
        return (self.width - (self.columns - 1) * self.gutter) / self.columns

    def across(self, columns: int) -> float:
        """The width of so many columns, with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter


@dataclass(frozen=True, slots=True)
class Need:
    """Heights of a story, or of some: with the head and the opening alone, and with all of the text."""

    least: float
    full: float

    def __add__(self, other: Need) -> Need:
        return Need(self.least + other.least, self.full + other.full)


def stories(articles: Sequence[FiledArticle], *, full_width: bool, language: str) -> tuple[Story, ...]:
    """The articles of one page, in its order, ranked among each other."""
    longest = max((filed.article.length for filed in articles), default=0)
    lead = next((filed.id for filed in articles if _may_lead(filed)), None)
    return tuple(
        _story(
            filed.id,
            Rank.LEAD if filed.id == lead else _rank(filed, longest),
            article_sheet(filed, full_width=full_width, language=language),
            filed.article.length,
        )
        for filed in articles
    )


def _may_lead(filed: FiledArticle) -> bool:
    return bool(filed.article.paragraphs) and filed.article.kind in (Kind.NEWS, Kind.FEATURE)


def _rank(filed: FiledArticle, longest: int) -> Rank:
    article = filed.article
    if not article.paragraphs or article.kind in (Kind.GUIDE, Kind.NOTICE):
        return Rank.SMALL
    if article.kind is Kind.PHOTO:
        return Rank.MINOR
    return Rank.MAJOR if article.length >= 0.7 * longest else Rank.MINOR


def _story(number: int, rank: Rank, blocks: Sequence[Block], length: int) -> Story:
    def texts(*roles: Role) -> tuple[str, ...]:
        return tuple(block.text for block in blocks if block.role in roles)

    headline = next(block for block in blocks if block.role in (Role.HEADLINE, Role.STAND_IN))
    body = texts(Role.PARAGRAPH)
    pointers = texts(Role.REFERENCE)
    return Story(
        id=number,
        rank=rank,
        headline=tuple(headline.text.split(LINE_BREAK)),
        kicker=" ".join(texts(Role.KICKER) or texts(Role.COLUMN)),
        subhead=" ".join(texts(Role.SUBHEAD)),
        byline=" ".join(texts(Role.BYLINE)),
        paragraphs=body,
        note="" if body else " ".join(pointers or texts(Role.NOTE)),
        lost=headline.role is Role.STAND_IN,
        length=length,
    )


def head_lines(story: Story, width: float, character: float) -> int:
    """Lines of the headline in a width: the printed ones, or more where they do not fit."""
    room = max(1, int(width / (character * story.rank.size)))
    return sum(max(1, math.ceil(len(line) / room)) for line in story.headline)


def story_need(story: Story, columns: int, grid: Grid) -> Need:
    width = grid.across(columns)
    em = grid.character
    small = SMALL_LINE * em * sum(map(bool, (story.kicker, story.subhead, story.byline, story.note)))
    headline = head_lines(story, width, em) * story.rank.size * HEADLINE_LINE * em
    head = headline + small + 4 * GAP * em
    room = max(1, int(grid.column / em))
    lines = sum(math.ceil((len(text) + INDENT) / room) for text in story.paragraphs)
    in_column = math.ceil(lines / columns)
    return Need(
        head + min(OPENING, in_column) * LINE * em,
        head + in_column * LINE * em,
    )
