"""What in the open article is meant: the selection, the place of the caret, else what stands at the top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from qtreader.desktop.typesetter import Typeset
from qtreader.newspaper.article import Article
from qtreader.newspaper.sentences import sentence_at
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.window.reading.reader_pane import ReaderPane

_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of one text of an article, and where in it the caret stands."""

    passage: Passage
    text: str
    caret: int | None = None  # in ``text``; None where the stretch was selected


def selected(reader: ReaderPane) -> tuple[Passage, ...]:
    """The selection in reading order; nothing where there is none."""
    return tuple(passage for passage in reader.selected_passages() if len(passage.span))


def caret(reader: ReaderPane) -> Passage | None:
    """Where somebody clicked, or went with the keys; empty. On a line that is no text of the article it is
    what comes next. ``None`` where nobody did, or where it was scrolled away since."""
    cursor = reader.textCursor()
    by_keys = bool(reader.textInteractionFlags() & _BY_KEYS)
    if cursor.hasSelection() or (cursor.position() == 0 and not by_keys):
        return None
    at = next(iter(reader.passages_between(cursor.position(), cursor.position())), None)
    if at is None:
        at = _next(reader, cursor.position())
    return at if at is not None and reader.sees(_beside(at)) else None


def words(reader: ReaderPane, article: Article) -> Words | None:
    """The words to correct: those selected in one text, else the sentence of the caret, else the first on
    the screen. ``None`` where several texts are selected, or none of the article is shown."""
    chosen = selected(reader)
    if chosen:
        return _words(article, chosen[0]) if len(chosen) == 1 else None
    at = caret(reader)
    place = at or reader.passage_at_top()
    if place is None:
        return None
    whole = _sentence(article, place)
    return replace(_words(article, whole), caret=at.span.start - whole.span.start if at else 0)


def paragraphs(passages: Sequence[Passage], article: Article) -> tuple[Passage, ...]:
    """Those of the body; blanks at the ends of each are left out."""
    found = (_trimmed(passage, article) for passage in passages if passage.field is Field.PARAGRAPHS)
    return tuple(passage for passage in found if len(passage.span))


def whole_paragraph(article: Article, index: int) -> Passage:
    return Passage(Field.PARAGRAPHS, index, Span(0, len(article.paragraphs[index].text)))


def to_the_end(article: Article, index: int) -> tuple[Passage, ...]:
    """The paragraphs from ``index`` on."""
    return tuple(whole_paragraph(article, number) for number in range(index, len(article.paragraphs)))


def _next(reader: ReaderPane, position: int) -> Passage | None:
    """Before the first character behind a position."""
    behind = next(iter(reader.passages_between(position, reader.document().characterCount())), None)
    return replace(behind, span=Span(behind.span.start, behind.span.start)) if behind is not None else None


def _beside(at: Passage) -> Passage:
    """The characters before and behind the caret: an empty place is not shown."""
    return replace(at, span=Span(max(0, at.span.start - 1), at.span.start + 1))


def point_at(reader: ReaderPane, passages: Sequence[Passage]) -> None:
    """Selects them in the article, from the first to the last; with an empty one, the caret stands there.
    Scrolls no more than is needed."""
    made = reader.made
    places = [] if made is None else [place for each in passages if (place := _range(made, each))]
    if made is None or not places:
        return
    cursor = QTextCursor(made.document)
    cursor.setPosition(places[0][0])
    cursor.setPosition(places[-1][1], QTextCursor.MoveMode.KeepAnchor)
    top = reader.verticalScrollBar().value()
    reader.setTextCursor(cursor)  # which would scroll by itself, to an edge
    reader.verticalScrollBar().setValue(top)
    reader.show_passage(_beside(passages[0]) if not len(passages[0].span) else passages[0])


def _range(made: Typeset, passage: Passage) -> tuple[int, int] | None:
    """In the document, of an empty place too."""
    if len(passage.span):
        return made.range_of(passage)
    at = passage.span.start
    if behind := made.range_of(replace(passage, span=Span(at, at + 1))):
        return behind[0], behind[0]
    before = made.range_of(replace(passage, span=Span(max(0, at - 1), at)))
    return (before[1], before[1]) if before else None


def _words(article: Article, passage: Passage) -> Words:
    text = article.texts(passage.field)[passage.index]
    return Words(passage, passage.span.of(text))


def _sentence(article: Article, passage: Passage) -> Passage:
    """Of a heading or byline, all of it."""
    text = article.texts(passage.field)[passage.index]
    if passage.field is not Field.PARAGRAPHS:
        return replace(passage, span=Span(0, len(text)))
    return replace(passage, span=sentence_at(text, min(passage.span.start, max(0, len(text) - 1))))


def _trimmed(passage: Passage, article: Article) -> Passage:
    words = passage.span.of(article.texts(passage.field)[passage.index])
    start = passage.span.start + len(words) - len(words.lstrip())
    return replace(passage, span=Span(start, start + len(words.strip())))
