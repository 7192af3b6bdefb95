"""Moves pieces to other articles of a page; chooses headlines; sets the day of a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qtreader.desktop.commands import Do
from qtreader.newspaper.correction import Act, Draft
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.page_source import PageSource
from qtreader.window.actions import Reactions
from qtreader.window.correcting.asking import Asking, Question
from qtreader.window.correcting.writing import Wish

if TYPE_CHECKING:
    from qtreader.window.correcting.date_body import DateBody
    from qtreader.window.correcting.headline_body import HeadlineBody
    from qtreader.window.correcting.move_body import MoveBody
    from qtreader.window.correcting.offers import HeadlineOffer, MoveOffer

translate = QCoreApplication.translate


class Arranging(QObject):
    def __init__(self, asking: Asking) -> None:
        super().__init__(asking)
        self._asking = asking
        self._reader = asking.desk.reader

    def reactions(self) -> Reactions:
        return {Do.MOVE: self.move, Do.HEADLINE: self.choose_headline, Do.REDATE: self.set_date}

    # Pieces

    def move(self) -> None:
        """What is selected, or stands at the caret; or words selected in the source."""
        from qtreader.window.correcting import offers, pointing

        filed = self._asking.open_article()
        if filed is None:
            return
        span = self._asking.selected_in_source()
        taker = filed.id if self._asking.desk.shows_source else None
        chosen, at = pointing.selected(self._reader), pointing.caret(self._reader)

        def offer() -> MoveOffer | None:
            source = self._asking.library.source(filed.id)
            if span is not None:
                return offers.take_in_offer(source, taker, span)
            return offers.move_offer(source, filed.id, chosen, at)

        self._asking.read(offer, done=lambda made: self._ask_where(filed, made))

    def _ask_where(self, filed: FiledArticle, offer: MoveOffer | None) -> None:
        from qtreader.window.correcting.move_body import MoveBody

        if offer is None:
            self._asking.said.emit(translate("Correcting", "先选定要移走的文字，或把光标放在那一段。"))
            return
        body = MoveBody(offer.pieces, offer.targets, offer.at)
        title = translate("Correcting", "移到另一篇")
        self._asking.ask(filed, Question(title, "", Act.MOVE, partial(self._move, filed, body)), body)

    def _move(self, filed: FiledArticle, body: MoveBody, reason: str) -> None:
        from qtreader.corrections import drafting

        piece, target, after = body.piece, body.target, body.after
        if target.article is None:
            told = translate("Correcting", "已自成一篇，Ctrl+Z 撤回。")
        else:
            told = translate("Correcting", "已移动，Ctrl+Z 撤回。")

        def drafts(source: PageSource) -> Sequence[Draft]:
            if piece.span is not None:
                return drafting.taken_in(source, piece.span, target.article, after)
            owner = piece.owner if piece.owner is not None else filed.id
            return drafting.moved(source, owner, piece.passages, target.article, after)

        self._asking.make(filed, drafts, told, reason=reason)

    # Headline and day

    def choose_headline(self) -> None:
        from qtreader.window.correcting import offers, pointing

        filed = self._asking.open_article()
        if filed is None:
            return
        span = self._asking.selected_in_source()
        chosen = pointing.selected(self._reader)

        def offer() -> HeadlineOffer:
            source = self._asking.library.source(filed.id)
            words = span or offers.span_of(source, filed.id, chosen)
            return offers.headline_offer(source, filed.id, words)

        self._asking.read(offer, done=lambda made: self._ask_headline(filed, made))

    def _ask_headline(self, filed: FiledArticle, offer: HeadlineOffer) -> None:
        from qtreader.window.correcting.headline_body import HeadlineBody

        body = HeadlineBody(offer.lines)
        title = translate("Correcting", "另选标题")
        self._asking.ask(filed, Question(title, "", Act.HEADLINE, partial(self._head, filed, body)), body)

    def _head(self, filed: FiledArticle, body: HeadlineBody, reason: str) -> None:
        from qtreader.corrections import drafting

        line = body.chosen
        if line is None:
            self._asking.complain(translate("Correcting", "没有这样的一行。"))
            return
        self._asking.make(
            filed,
            lambda source: drafting.headed(source, filed.id, line.span),
            translate("Correcting", "已换标题，Ctrl+Z 撤回。"),
            reason=reason,
        )

    def set_date(self) -> None:
        from qtreader.models import wording
        from qtreader.window.correcting.date_body import DateBody

        filed = self._asking.open_article()
        if filed is None:
            return
        issue = filed.issue
        known = wording.how_dated(issue)
        body = DateBody(known, issue.date or issue.latest or dt.date.today(), len(issue.pages))
        page = wording.page_number(filed.page) if filed.page else ""
        title = translate("Correcting", "改定日期")
        self._asking.ask(filed, Question(title, page, Act.DATE, partial(self._redate, filed, body)), body)

    def _redate(self, filed: FiledArticle, body: DateBody, reason: str) -> None:
        from qtreader.corrections import drafting

        day, whole = body.day, body.whole_issue

        def drafts() -> Sequence[Draft]:
            sources = (
                self._asking.library.sources(filed.issue.id)
                if whole
                else [self._asking.library.source(filed.id)]
            )
            return [draft for source in sources for draft in drafting.dated(source, day)]

        told = translate("Correcting", "已改定日期，Ctrl+Z 撤回。")
        self._asking.wish(Wish(drafts, told, filed.id, reason=reason))
