"""Mends words and paragraphs of the open article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from qtreader.desktop.commands import Do
from qtreader.newspaper.correction import Act
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.window.actions import Reactions
from qtreader.window.correcting.asking import Asking, Question

if TYPE_CHECKING:
    from qtreader.window.correcting.pointing import Words
    from qtreader.window.correcting.words_body import WordsBody

translate = QCoreApplication.translate


class Rewording(QObject):
    def __init__(self, asking: Asking, note_of: Callable[[Sequence[Passage]], str]) -> None:
        """``note_of`` tells what was corrected at a place before."""
        super().__init__(asking)
        self._asking = asking
        self._reader = asking.desk.reader
        self._note_of = note_of

    def reactions(self) -> Reactions:
        return {Do.CORRECT: self.correct_words, Do.PART: self.part, Do.JOIN: self.join}

    # Words

    def correct_words(self) -> None:
        """Those that are selected, in the article or its source; else the sentence at the caret."""
        from qtreader.window.correcting import pointing

        filed = self._asking.open_article()
        if filed is None:
            return
        span = self._asking.selected_in_source()
        if span is not None:
            self._asking.read(
                lambda: self._asking.library.source(filed.id),
                done=lambda source: self._correct_in_source(filed, source, span),
            )
            return
        words = pointing.words(self._reader, filed.article)
        if words is None:
            self._asking.said.emit(translate("Correcting", "一次更正一段之内的文字：请在一段里选定。"))
        else:
            self._ask_words(filed, words)

    def _correct_in_source(self, filed: FiledArticle, source: PageSource, span: Span) -> None:
        from qtreader.window.correcting.offers import passages_in
        from qtreader.window.correcting.pointing import Words

        own = [held for held in source.articles if held.id == filed.id]
        passages = passages_in(own[0], source, span) if own else ()
        if len(passages) != 1:
            self._asking.said.emit(
                translate("Correcting", "这些字不在打开的文章里；按 Enter 可打开它们所在的文章。")
            )
            return
        text = filed.article.texts(passages[0].field)[passages[0].index]
        self._ask_words(filed, Words(passages[0], passages[0].span.of(text)))

    def _ask_words(self, filed: FiledArticle, words: Words) -> None:
        from qtreader.window.correcting.words_body import WordsBody

        body = WordsBody(words.text, self._note_of((words.passage,)))
        confirm = partial(self._reword, filed, words, body)
        title = translate("Correcting", "更正文字")
        if not self._asking.ask(filed, Question(title, _where(words.passage), Act.TEXT, confirm), body):
            return
        if words.caret is None:
            body.select_all()
        else:
            body.place_caret(words.caret)
        self._asking.show_place(words.passage)

    def _reword(self, filed: FiledArticle, words: Words, body: WordsBody, reason: str) -> None:
        from qtreader.corrections import drafting

        text = body.words
        if text == words.text:
            self._asking.complain(translate("Correcting", "文字没有改动。"))
            return
        place = words.passage
        begin = replace(place, span=Span(place.span.start, place.span.start))
        self._asking.make(
            filed,
            lambda source: drafting.reworded(source, filed.id, place, text),
            translate("Correcting", "已更正，Ctrl+Z 撤回。"),
            at=begin,
            was=begin,
            reason=reason,
        )

    # Paragraphs

    def part(self) -> None:
        from qtreader.corrections import drafting

        filed, at = self._at_caret(translate("Correcting", "先把光标放在另起一段的地方：点一下，或按 F5。"))
        if filed is not None and at is not None:
            self._asking.make(
                filed,
                lambda source: drafting.parted(source, filed.id, at),
                translate("Correcting", "已另起一段，Ctrl+Z 撤回。"),
                at=Passage(at.field, at.index + 1, Span(0, 0)),
                was=replace(at, span=Span(at.span.start, at.span.start)),
            )

    def join(self) -> None:
        from qtreader.corrections import drafting

        filed, at = self._at_caret(translate("Correcting", "先把光标放在要接上去的一段：点一下，或按 F5。"))
        if filed is not None and at is not None:
            before = filed.article.texts(at.field)[at.index - 1] if at.index else ""
            self._asking.make(
                filed,
                lambda source: drafting.joined(source, filed.id, at.index),
                translate("Correcting", "已接到上一段，Ctrl+Z 撤回。"),
                at=Passage(at.field, max(0, at.index - 1), Span(len(before), len(before))),
                was=Passage(at.field, at.index, Span(0, 0)),
            )

    def _at_caret(self, without: str) -> tuple[FiledArticle | None, Passage | None]:
        from qtreader.window.correcting import pointing

        filed = self._asking.open_article()
        chosen = pointing.selected(self._reader)
        at = pointing.caret(self._reader) if not chosen else chosen[0]
        if filed is not None and (at is None or at.field is not Field.PARAGRAPHS):
            self._asking.said.emit(without)
            return filed, None
        return filed, at


def _where(passage: Passage) -> str:
    """第 3 段, or which other part of the article."""
    names = {
        Field.KICKER: translate("Correcting", "引题"),
        Field.HEADLINE: translate("Correcting", "标题"),
        Field.SUBHEADS: translate("Correcting", "副题"),
        Field.COLUMN: translate("Correcting", "栏目"),
        Field.BYLINE: translate("Correcting", "署名"),
    }
    paragraph = translate("Correcting", "第 {n} 段").format(n=passage.index + 1)
    return names.get(passage.field, paragraph)
