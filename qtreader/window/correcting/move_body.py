"""Which piece goes to which article of the page, and where in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qtreader.desktop.theme import Look
from qtreader.newspaper.span import Passage, Span
from qtreader.window.correcting.form_rows import choice, fill, form, set_fonts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Piece:
    """Passages of the article ``owner``; or, without one, a stretch of the page text in no article."""

    words: str  # as it is offered
    start: int  # in the page text
    owner: int | None = None
    passages: tuple[Passage, ...] = ()
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Target:
    article: int | None  # None: an article of its own
    words: str
    paragraphs: tuple[str, ...] = ()  # how each begins
    starts: tuple[int, ...] = ()  # where each begins in the page text

    def place_of(self, start: int) -> int:
        """After which paragraph words at ``start`` of the page text stand in reading order; -1 before all."""
        return max((n for n, own in enumerate(self.starts) if own < start), default=-1)


class MoveBody(QWidget):
    def __init__(self, pieces: Sequence[Piece], targets: Sequence[Target], at: int) -> None:
        """``at`` is the target that is chosen at first."""
        super().__init__()
        self._pieces = pieces
        self._targets = targets
        self._chosen_at_first = at
        what, where, place = (
            translate("Correcting", "移动"),
            translate("Correcting", "移到"),
            translate("Correcting", "放在"),
        )
        self._what = choice([piece.words for piece in pieces], 0, what, self)
        self._where = choice([target.words for target in targets], at, where, self)
        self._place = choice((), -1, place, self)
        rows = form(self)
        for label, field in (
            (translate("Correcting", "移动(&W)"), self._what),
            (translate("Correcting", "移到(&T)"), self._where),
            (translate("Correcting", "放在(&P)"), self._place),
        ):
            rows.addRow(label, field)
        self._what.currentIndexChanged.connect(lambda _: self._offer_places())
        self._where.currentIndexChanged.connect(lambda _: self._offer_places())
        self._offer_places()

    @property
    def piece(self) -> Piece:
        return self._pieces[self._what.currentIndex()]

    @property
    def target(self) -> Target:
        return self._targets[self._where.currentIndex()]

    @property
    def after(self) -> int:
        """The paragraph of the target it comes after; -1 before all."""
        return self._place.currentIndex() - 1

    @property
    def begun(self) -> bool:
        return self._where.currentIndex() != self._chosen_at_first or self._what.currentIndex() > 0

    def first(self) -> QWidget:
        return self._where

    def widget(self) -> QWidget:
        return self

    def set_look(self, look: Look) -> None:
        set_fonts(self, look)

    def _offer_places(self) -> None:
        """Where the piece stands in reading order is chosen at first."""
        target = self.target
        self._place.setEnabled(bool(target.paragraphs))
        words = [translate("Correcting", "文首")] if target.article is not None else []
        after = translate("Correcting", "第 {n} 段“{words}”之后")
        words += [after.format(n=n + 1, words=text) for n, text in enumerate(target.paragraphs)]
        if target.paragraphs:
            end = translate("Correcting", "文末，“{words}”之后")
            words[-1] = end.format(words=target.paragraphs[-1])
        fill(self._place, words, target.place_of(self.piece.start) + 1 if words else -1)
