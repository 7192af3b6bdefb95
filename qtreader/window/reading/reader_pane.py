"""The article that is open, set like print, with the matches marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from qtreader.desktop.headline_fit import fit_headlines
from qtreader.desktop.theme import Look
from qtreader.desktop.typesetter import Typeset, typeset
from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Passage
from qtreader.render.binding import JOINER
from qtreader.render.sheet import Block, article_sheet
from qtreader.window.reading.article_set import (
    altered_words,
    passages_between,
    reference_ranges,
    type_style,
)
from qtreader.window.reading.matches import Matches
from qtreader.window.reading.notes import Notes, Signs, note_marks, signs_in
from qtreader.window.reading.overview import Overview

if TYPE_CHECKING:
    from qtreader.search.marks import Mark
    from qtreader.window.reading.altered_words import AlteredWords

translate = QCoreApplication.translate

PAGE_LINK = "page:"  # page:4 leads to page 4 of the issue
TOP, SIDE, BOTTOM = 28, 32, 64  # pixels around the article at 100 %; beside it at least
WORDS = 40  # of a selection, the most that is taken over as what to find


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader is: the character at the upper edge, and where the top of its line stands."""

    position: int
    top: int  # pixels below the edge, negative above it


class ReaderPane(QTextBrowser):
    page_asked = Signal(int)  # 详见第4版 was followed
    match_shown = Signal(int, int)  # which match is the current one, from 1 (0: none), and of how many

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.anchorClicked.connect(self._follow)
        self._look = Look()
        self._language = "zh"
        self._filed: FiledArticle | None = None
        self._set: Typeset | None = None
        self._places: dict[int, Place] = {}
        self._matches = Matches(self)
        self._overview = Overview(self, self._matches)
        self._overview.asked.connect(self.go_to_match)
        self._notes = Notes()
        self._signs = Signs()
        self.altered: AlteredWords | None = None  # the words of the article that were corrected

    # What is shown

    def show_article(self, filed: FiledArticle) -> None:
        """Shows an article where it was left, without marks."""
        self._keep_place()
        self._filed = filed
        self._matches.take((), None)
        self._notes = Notes()
        self._typeset()

    def set_look(self, look: Look) -> None:
        self._keep_place()
        self._look = look
        self._overview.set_look(look)
        self._place_overview()
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(look.theme.surface))
        self.setPalette(colours)
        self.verticalScrollBar().setStyleSheet(f"QScrollBar {{ background: {look.theme.surface}; }}")
        self._typeset()

    def set_language(self, language: str) -> None:
        """``language`` is that of the program's own words beside the article."""
        self.setAccessibleName(translate("ReaderPane", "文章"))
        if language != self._language:
            self._keep_place()
            self._language = language
            self._typeset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place()
        self._centre()
        super().resizeEvent(event)
        self._place_overview()
        self._go_to(place)

    def _typeset(self) -> None:
        if self._filed is None:
            return
        sheet = article_sheet(self._filed, full_width=self._look.full_width, language=self._language)
        before = self._set
        caption = self._filed.article.kind is Kind.PHOTO
        self._set = typeset(sheet, type_style(self._look, caption=caption))
        self._set.document.setParent(self)
        self.altered = altered_words(self._set, self._filed.article, self._look)
        self._link_references(self._set, self._filed.article)
        self._centre()
        self.setDocument(self._set.document)
        if before is not None:
            before.document.deleteLater()
        self._go_to(self._places.get(self._filed.id))
        self._signs = signs_in(self._notes, self._set)
        self._show_marks()

    def _link_references(self, made: Typeset, article: Article) -> None:
        """Underlines 详见第4版 and lets it be followed."""
        for start, end, page in reference_ranges(made, article):
            link = QTextCharFormat()
            link.setAnchor(True)
            link.setAnchorHref(f"{PAGE_LINK}{page}")
            link.setFontUnderline(True)
            self._cursor(start, end).mergeCharFormat(link)

    def _centre(self) -> None:
        """The measure stays when the window grows, and stands in its middle; a short article begins
        where a long one does, as if there were a scroll bar beside it too."""
        if self._set is None:
            return
        look = self._look
        bar = self.verticalScrollBar()
        spare = 0 if bar.isVisibleTo(self) else bar.sizeHint().width()
        room = self.viewport().width() - spare
        side = max(look.size(SIDE), int(room - type_style(look).measure) // 2)
        fit_headlines(self._set, room - 2 * side)
        frame = self._set.document.rootFrame().frameFormat()
        frame.setLeftMargin(side)
        frame.setRightMargin(side + spare)
        frame.setTopMargin(look.size(TOP))
        frame.setBottomMargin(look.size(BOTTOM))
        self._set.document.rootFrame().setFrameFormat(frame)

    # Where one is

    @property
    def place(self) -> Place:
        """Of the article that is open."""
        return self._place()

    def put_place(self, article_id: int, place: Place | None) -> None:
        """Where an article is shown when it is opened next; ``None`` for its beginning."""
        if place is None:
            self._places.pop(article_id, None)
        else:
            self._places[article_id] = place

    def _place(self) -> Place:
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        return Place(cursor.position(), self.cursorRect(cursor).top())

    def _keep_place(self) -> None:
        if self._filed is not None:
            self._places[self._filed.id] = self._place()

    def _go_to(self, place: Place | None) -> None:
        bar = self.verticalScrollBar()
        if place is None:
            bar.setValue(0)
        else:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(place.position, self.document().characterCount() - 1))
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - place.top)

    # What stands beside the words

    @property
    def made(self) -> Typeset | None:
        """The article as it is set; ``None`` before one is shown."""
        return self._set

    def show_notes(self, notes: Notes) -> None:
        """They go with the article they are of."""
        self._notes = notes
        if self._set is not None:
            self._signs = signs_in(notes, self._set)
            self._set_selections()
            self.viewport().update()

    def passages_between(self, start: int, end: int) -> tuple[Passage, ...]:
        """The stored text shown between two positions, paragraph by paragraph; at one position, an
        empty passage."""
        return tuple(passages_between(self._set, start, end)) if self._set else ()

    def passage_at_top(self) -> Passage | None:
        """What stands in the first whole line on the screen, or next below it."""
        first = self.cursorForPosition(QPoint(self.viewport().width() // 2, self._look.size(16)))
        end = self.document().characterCount()
        return next(iter(self.passages_between(first.position(), end)), None)

    def height_of(self, passage: Passage) -> int | None:
        """Where the passage begins, in pixels below the upper edge."""
        box = self._box(passage, at_end=False)
        return None if box is None else box.top()

    def sees(self, passage: Passage) -> bool:
        """Whether the passage begins on the screen."""
        top = self.height_of(passage)
        return top is not None and 0 <= top < self.viewport().height()

    def show_passage(self, passage: Passage) -> None:
        """Scrolls no more than is needed."""
        self._bring(self._box(passage, at_end=False))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._signs.paint(self, self._look)
        if self.altered is not None:
            self.altered.paint(self, self._look)

    # Matches

    @property
    def match_count(self) -> int:
        return len(self._matches)

    def mark(self, marks: Sequence[Mark], *, follow: bool = True, last: bool = False) -> None:
        """Marks what was found. The first match, or the ``last``, becomes the current one and is shown;
        without ``follow`` the text stays where it is, and the first on the screen is the current one."""
        self._matches.take(marks, self._set)
        if not follow:
            self._matches.go_to_screen()
        elif last:
            self._matches.current = len(self._matches) - 1
        self._show_marks()
        if follow:
            self._show_current()

    def step_match(self, by: int, *, around: bool = True) -> bool:
        """To the next match (1) or the one before (-1), ``around`` the end to the other end. Returns
        whether there was one."""
        found = self._matches.step(by, around=around)
        if found:
            self._show_marks()
            self._show_current()
        return found

    def go_to_match(self, number: int) -> None:
        """``number`` counts from 0."""
        self._matches.current = number
        self._show_marks()
        self._show_current()

    def _show_marks(self) -> None:
        self._set_selections()
        self._overview.update()
        self.match_shown.emit(self._matches.current + 1, len(self._matches))

    def _set_selections(self) -> None:
        """Marks lie over notes: what was found must be seen."""
        made, theme = self._set, self._look.theme
        notes = note_marks(self._notes, made, self, theme) if made else ()
        self.setExtraSelections([*notes, *self._matches.selections(theme)])

    def _place_overview(self) -> None:
        """Beside the scroll bar, as long as the viewport."""
        self.setViewportMargins(0, 0, self._overview.width_wanted(), 0)
        beside = self.viewport().geometry()
        self._overview.setGeometry(
            beside.right() + 1, beside.top(), self._overview.width_wanted(), beside.height()
        )

    def _show_current(self) -> None:
        self._bring(self._matches.box(self._matches.current))

    def _box(self, passage: Passage, *, at_end: bool = True) -> QRect | None:
        """Where a passage ends, or begins, in the viewport."""
        place = self._set.range_of(passage) if self._set else None
        if place is None:
            return None
        at = place[1] if at_end else place[0]
        return self.cursorRect(self._cursor(at, at))

    def _bring(self, box: QRect | None) -> None:
        """Scrolls as little as is needed to show a place whole, with some room."""
        if box is None:
            return
        room = self.viewport().height() // 5
        bar = self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + box.top() - room)
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + box.bottom() - self.viewport().height() + room)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._set.document if self._set else self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # Copy, links

    def toPlainText(self) -> str:
        """What is read, a block a line, without the signs that hold numbers together."""
        return super().toPlainText().replace(JOINER, "")

    def selected_words(self) -> str:
        """The selection, where it is short and in one paragraph: what a find bar begins with."""
        text = self.textCursor().selectedText().replace(JOINER, "")
        return text if len(text) <= WORDS and "\u2029" not in text and "\u2028" not in text else ""

    def selected_passages(self) -> tuple[Passage, ...]:
        """Where the selection stands in the article, in reading order; words of the program left out."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ()
        return self.passages_between(cursor.selectionStart(), cursor.selectionEnd())

    def selected_blocks(self) -> tuple[Block, ...]:
        """The selection as it is set: indents as in print, no colours of the screen."""
        if self._set is None:
            return ()
        cursor = self.textCursor()
        return self._set.excerpt(cursor.selectionStart(), cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying and dragging give."""
        from qtreader.window.sending.clipboard import blocks_mime  # not before something is copied

        return blocks_mime(self.selected_blocks())

    def _follow(self, link: QUrl) -> None:
        page = link.toString().removeprefix(PAGE_LINK)
        if page.isdigit():
            self.page_asked.emit(int(page))
