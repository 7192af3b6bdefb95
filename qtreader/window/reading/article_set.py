"""An article as the reader pane sets it: the type of the look, the places of its passages and pointers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qtreader.desktop.theme import Look
from qtreader.desktop.typesetter import Typeset, TypeStyle
from qtreader.newspaper.article import Article
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.sheet import Role

if TYPE_CHECKING:
    from qtreader.window.reading.altered_words import AlteredWords


def passages_between(made: Typeset, start: int, end: int) -> Iterator[Passage]:
    """The stored text shown between two positions, paragraph by paragraph; at one position, an empty
    passage."""
    for piece in made.pieces:
        first, last = max(start, piece.start), min(end, piece.end)
        if piece.block.field is not None and (first < last or first == last == start == end):
            passage = made.passage_of(first, last)
            if passage is not None:
                yield passage


def altered_words(made: Typeset, article: Article, look: Look) -> AlteredWords | None:
    """Marks the words that were corrected; ``None`` where none was."""
    if not article.altered:
        return None
    from qtreader.window.reading.altered_words import mark_altered  # few articles have any

    return mark_altered(made, article, look)


def type_style(look: Look, *, caption: bool = False) -> TypeStyle:
    """``caption`` sets the body as that of a photo."""
    theme = look.theme
    return TypeStyle(
        serif=look.serif,
        sans=look.sans,
        ink=theme.ink,
        soft=theme.soft,
        faint=theme.faint,
        red=theme.red,
        rule=theme.hairline,
        face=look.face,
        size=look.scale,
        characters=look.characters,
        leading=look.leading,
        caption=caption,
        unbroken=True,
    )


def reference_ranges(made: Typeset, article: Article) -> Iterator[tuple[int, int, int]]:
    """Start and end in the document, and the page, of every pointer to a page that is shown."""
    for number, reference in enumerate(article.refs):
        if reference.page is None:
            continue
        for piece in made.pieces:
            if piece.block.role is Role.REFERENCE and piece.block.index == number:
                yield piece.start, piece.end, reference.page
        for index, paragraph in enumerate(article.paragraphs):
            at = paragraph.text.find(reference.text)
            span = Span(at, at + len(reference.text))
            place = made.range_of(Passage(Field.PARAGRAPHS, index, span)) if at >= 0 else None
            if place is not None:
                yield *place, reference.page
