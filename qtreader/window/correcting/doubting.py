"""The doubts of the whole library as a queue: one after the other is accepted, dismissed or passed over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.jobs import Jobs
from qtreader.errors import NoSuchArticle
from qtreader.library.store import Library
from qtreader.models import remark_words, wording
from qtreader.newspaper.correction import Draft
from qtreader.newspaper.correction_entry import OpenDoubt
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Remark, Topic
from qtreader.newspaper.span import Passage, Span
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.correcting.pointing import point_at
from qtreader.window.correcting.writing import Wish, Writing
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.window.correcting.doubt_bar import DoubtBar

translate = QCoreApplication.translate

BATCH = 300  # doubts that are known ahead

Draw = Callable[[PageSource, Remark], Sequence[Draft]]


class Doubting(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        browsing: Browsing,
        desk: Desk,
        writing: Writing,
        jobs: Jobs,
        appearance: Appearance,
        actions: Actions,
    ) -> None:
        super().__init__(desk)
        self._library = library
        self._browsing = browsing
        self._desk = desk
        self._writing = writing
        self._jobs = jobs
        self._appearance = appearance
        self._actions = actions
        self._doubts: list[OpenDoubt] = []  # those that are open, as far as they are known
        self._at = 0
        self._more = False  # there are more behind them
        self._last = ""  # the turn of the last one settled
        self._on = False
        self._writes = False  # what changes now was asked here
        self._inside = True  # the article has the doubtful words
        self.sheet_is_open: Callable[[], bool] = lambda: False  # below the queue: it is closed before it
        self._settle_view = QTimer(self)
        self._settle_view.setSingleShot(True)
        self._settle_view.setInterval(0)
        self._settle_view.timeout.connect(self._bring_into_sight)
        writing.changed.connect(self._changed)
        writing.undone.connect(self._undone)

    def reactions(self) -> Reactions:
        return {Do.DOUBTS: self.switch}

    def switch(self) -> None:
        if self._on:
            self.leave()
        else:
            self._on = True
            self._desk.leave_front()
            self._read("")
        self._actions.check(Do.DOUBTS, self._on)

    def leave(self) -> None:
        self._on = False
        self._bar.hide()
        self._actions.check(Do.DOUBTS, False)
        self._desk.focus_reader()

    @property
    def current(self) -> OpenDoubt | None:
        return self._doubts[self._at] if self._on and self._at < len(self._doubts) else None

    @property
    def left(self) -> int:
        """Doubts that are open, as far as they are known."""
        return len(self._doubts)

    # What is asked

    def accept(self) -> None:
        from qtreader.corrections import drafting

        self._settle(drafting.accepted, translate("Doubting", "已采纳，Ctrl+Z 撤回。"))

    def dismiss(self) -> None:
        from qtreader.corrections import drafting

        self._settle(drafting.dismissed, translate("Doubting", "已记为无误，Ctrl+Z 撤回。"))

    def step(self, by: int) -> None:
        """Round the end to the other end, when all are known."""
        if self._bar.waits or not self._doubts:
            return
        at = self._at + by
        if at >= len(self._doubts) and self._more:
            self._read_on(at)
        else:
            self._at = at % len(self._doubts)
            self._show()

    def correct(self) -> None:
        """By hand: the doubtful words are selected in the article; those of no article may be taken in."""
        if self.current is not None:
            self._actions[Do.CORRECT if self._inside else Do.MOVE].trigger()

    def outside(self) -> Span | None:
        """The doubtful words, where they are in no article and the queue has the keyboard."""
        doubt = self.current
        if doubt is None or self._inside:
            return None
        focused = self._desk.window().focusWidget()
        here = focused is not None and (focused is self._bar or self._bar.isAncestorOf(focused))
        return doubt.remark.span if here else None

    def give_up_waiting(self) -> None:
        """What was asked has met a bug, which is told of elsewhere."""
        if self._on and self._writes:
            self._writes = False
            self._show()

    def _settle(self, draw: Draw, told: str) -> None:
        doubt = self.current
        if doubt is None or self._bar.waits:
            return

        def failed(sentence: str) -> None:
            self._writes = False
            self._show()
            self._desk.notice.say(sentence)

        def begun() -> None:
            self._writes = True
            self._bar.wait()

        self._writing.make(
            Wish(
                lambda: draw(self._library.source(doubt.article), doubt.remark),
                told,
                doubt.article,
                done=lambda _: self._settled(doubt),
                failed=failed,
                begun=begun,
            )
        )

    # The queue

    def _settled(self, doubt: OpenDoubt) -> None:
        self._writes = False
        self._last = doubt.turn
        self._doubts = [other for other in self._doubts if other.turn != doubt.turn]
        if self._at >= len(self._doubts) and self._more:
            self._read_on(self._at)
        else:
            self._at = self._at if self._at < len(self._doubts) else 0
            self._show()

    def _changed(self) -> None:
        """Somebody corrected by hand, or took something back: what is open is looked up anew."""
        if self._on and not self._writes:
            doubt = self.current
            self._read(doubt.turn if doubt else "")

    def _undone(self, _step: object) -> None:
        """Back to the doubt that was settled last: it is open again."""
        if self._on:
            self._read(self._last)

    def _read(self, turn: str) -> None:
        """All from the beginning; at the doubt of ``turn``, or where it was."""

        def take(found: list[OpenDoubt]) -> None:
            turns = [doubt.turn for doubt in found]
            self._at = turns.index(turn) if turn in turns else min(self._at, max(0, len(found) - 1))
            self._doubts, self._more = found, len(found) == BATCH
            self._show()

        self._jobs.run(lambda: self._library.corrections.open_doubts(BATCH), done=take)

    def _read_on(self, at: int) -> None:
        last = self._doubts[-1].turn if self._doubts else self._last

        def take(found: list[OpenDoubt]) -> None:
            self._doubts += found
            self._more = len(found) == BATCH
            self._at = at if at < len(self._doubts) else 0
            self._show()

        self._jobs.run(lambda: self._library.corrections.open_doubts(BATCH, last), done=take)

    def _show(self) -> None:
        """The current doubt, in its article."""
        doubt = self.current
        if not self._on:
            return
        if doubt is None:
            self._bar.show_none(translate("Doubting", "报库里没有待核对的存疑了。"))
            self._present()
            return
        self._jobs.run(lambda: _places(self._library, doubt), done=lambda found: self._show_at(doubt, found))

    def _show_at(self, doubt: OpenDoubt, passages: tuple[Passage, ...]) -> None:
        if self.current != doubt:
            return
        remark = doubt.remark
        self._inside = bool(passages)
        self._browsing.open_article(doubt.article)
        beyond = max(0, len(remark.seen) - len(remark.span))  # a break is a character, told with more words
        self._bar.show_doubt(
            remark_words.sentence(remark),
            (doubt.before, remark.seen, doubt.after[beyond:]),
            self._count(doubt),
            likely=bool(remark.likely) or remark.topic is Topic.BREAK,
            inside=bool(passages),
        )
        self._present()
        point_at(self._desk.reader, passages)
        self._settle_view.start()  # the bar takes its room first

    def _bring_into_sight(self) -> None:
        """Whatever is selected."""
        selected = self._desk.reader.selected_passages()
        if self._on and selected:
            self._desk.reader.show_passage(selected[0])

    def _present(self) -> None:
        was_hidden = self._bar.isHidden()
        self._bar.show()
        if was_hidden or not self._typing_elsewhere():
            self._bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typing_elsewhere(self) -> bool:
        """Somebody has gone into the article, or opened a sheet."""
        focused = self._desk.window().focusWidget()
        return focused is not None and focused is not self._bar and self._desk.isAncestorOf(focused)

    def _count(self, doubt: OpenDoubt) -> str:
        left = translate("Doubting", "还有 %n 处", None, len(self._doubts))
        if self._more:
            left = translate("Doubting", "还有 {n} 多处").format(n=len(self._doubts))
        day = wording.full_day(doubt.date) if doubt.date else ""
        page = wording.page_number(doubt.page) if doubt.page else ""
        return wording.joined(left, day, page)

    @cached_property
    def _bar(self) -> DoubtBar:
        from qtreader.window.correcting.doubt_bar import DoubtBar

        bar = DoubtBar(self._desk)
        bar.set_look(self._appearance.look)
        self._appearance.changed.connect(bar.set_look)
        bar.accepted.connect(self.accept)
        bar.dismissed.connect(self.dismiss)
        bar.corrected.connect(self.correct)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)
        self._desk.add_below(bar)
        self._desk.panes.join(bar)
        self._desk.way_back.join(lambda: self._on and not self.sheet_is_open(), self.leave)
        return bar


def _places(library: Library, doubt: OpenDoubt) -> tuple[Passage, ...]:
    """Off the GUI thread: where the article has the doubtful words."""
    from qtreader.window.correcting.offers import passages_in

    try:
        source = library.source(doubt.article)
    except NoSuchArticle:  # its page was replaced meanwhile
        return ()
    held = next(held for held in source.articles if held.id == doubt.article)
    span, seen = doubt.remark.span, doubt.remark.seen
    return passages_in(held, source, Span(span.start, max(span.end, span.start + len(seen))))
