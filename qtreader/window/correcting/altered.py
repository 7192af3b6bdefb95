"""What stood in print where words were corrected: told under the mouse and at the caret."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from qtreader.desktop.jobs import Jobs
from qtreader.library.store import Library
from qtreader.models import correction_words, wording
from qtreader.newspaper.article import Alteration
from qtreader.newspaper.correction import Correction
from qtreader.newspaper.correction_entry import CorrectionEntry
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage
from qtreader.render.altered import printed_as
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.reading.reader_pane import ReaderPane


class Altered(QObject):
    said = Signal(str)

    def __init__(
        self, library: Library, browsing: Browsing, reader: ReaderPane, jobs: Jobs, appearance: Appearance
    ) -> None:
        super().__init__(reader)
        self._appearance = appearance
        self._library = library
        self._browsing = browsing
        self._reader = reader
        self._jobs = jobs
        self._known: dict[str, Correction] = {}  # of the open article, by number
        self._told: Alteration | None = None
        browsing.article_opened.connect(self.read)
        reader.cursorPositionChanged.connect(self._pointed)
        reader.viewport().installEventFilter(self)
        if browsing.article is not None:
            self.read(browsing.article)

    def read(self, filed: FiledArticle) -> None:
        """Who corrected what in this article is looked up off the GUI thread."""
        self._known, self._told = {}, None
        if filed.article.altered:
            self._jobs.run(
                lambda: self._library.corrections.of_article(filed.id),
                done=lambda entries: self._take(filed.id, entries),
            )

    def note_of(self, passages: Sequence[Passage]) -> str:
        """What was corrected at a place before, a line each; empty where nothing was."""
        return "\n".join(dict.fromkeys(self._words(each) for each in self._at(passages)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.note_of(self._under(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), wording.hint(*words.split("\n")), self._reader)
                return True
        return False

    def _under(self, place: QPoint) -> tuple[Passage, ...]:
        """The character under the mouse."""
        cursor = self._reader.cursorForPosition(place)
        first = cursor.position() - (place.x() < self._reader.cursorRect(cursor).left())
        return self._reader.passages_between(max(0, first), max(0, first) + 1)

    def _take(self, article_id: int, entries: Sequence[CorrectionEntry]) -> None:
        if self._browsing.article is not None and self._browsing.article.id == article_id:
            self._known = {entry.correction.number: entry.correction for entry in entries}

    def _pointed(self) -> None:
        """Once, when the caret comes to corrected words."""
        cursor = self._reader.textCursor()
        at = cursor.position()
        nobody = at == 0 or cursor.hasSelection()
        there = () if nobody else self._reader.passages_between(at, at)
        found = next(self._at(there), None)
        if found is not None and found != self._told:
            self.said.emit(self._words(found))
        self._told = found

    def _words(self, alteration: Alteration) -> str:
        """What is printed there; by whom, when and why it was corrected, as soon as that is known."""
        filed = self._browsing.article
        if filed is None:
            return ""
        printed = printed_as(alteration, filed.article, full_width=self._appearance.look.full_width)
        told = wording.altered_words(printed, struck=not alteration.place.span)
        correction = self._known.get(alteration.correction)
        return wording.joined(told, correction_words.who(correction) if correction else "")

    def _at(self, passages: Sequence[Passage]) -> Iterator[Alteration]:
        filed = self._browsing.article
        for alteration in filed.article.altered if filed is not None else ():
            if any(_touches(passage, alteration.place) for passage in passages):
                yield alteration


def _touches(one: Passage, other: Passage) -> bool:
    """A place without extent touches what begins or ends there."""
    if (one.field, one.index) != (other.field, other.index):
        return False
    if len(one.span) and len(other.span):
        return one.span.start < other.span.end and other.span.start < one.span.end
    return one.span.start <= other.span.end and other.span.start <= one.span.end
