"""The open article read aloud: the sentence that is spoken is marked and kept on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import Look
from qtreader.desktop.typesetter import Typeset
from qtreader.newspaper.span import Passage
from qtreader.window.actions import Actions, Reactions
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk

if TYPE_CHECKING:
    from qtreader.desktop.speech import Speech
    from qtreader.render.sentences import Sentence

translate = QCoreApplication.translate


class ReadingAloud(QObject):
    troubled = Signal(str)

    def __init__(
        self, browsing: Browsing, desk: Desk, actions: Actions, appearance: Appearance, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._look = appearance.look
        self._sentences: tuple[Sentence, ...] = ()
        self._speech: Speech | None = None  # made when something is first read
        appearance.changed.connect(self._set_look)
        browsing.article_opened.connect(lambda _filed: self.stop())
        browsing.emptied.connect(self.stop)
        desk.way_back.join(self.is_on, self.stop)

    def reactions(self) -> Reactions:
        return {Do.READ_ALOUD: self.switch}

    def is_on(self) -> bool:
        return self._speech is not None and self._speech.speaking

    def stop(self) -> None:
        if self._speech is not None:
            self._speech.stop()

    def switch(self) -> None:
        """Starts from the selection, or without one from the beginning; stops where it is on."""
        made = self._desk.reader.made
        if self.is_on():
            self.stop()
        elif made is not None:
            self._start(made)
        self._show_state()

    def _made(self) -> Speech:
        from qtreader.desktop.speech import Speech

        speech = Speech(self)
        speech.began.connect(self._show)
        speech.ended.connect(self._end)
        speech.failed.connect(self._fail)
        return speech

    def _start(self, made: Typeset) -> None:
        from qtreader.render.sentences import sentences

        self._speech = self._speech or self._made()
        cursor = self._desk.reader.textCursor()
        at = cursor.selectionStart()
        place = made.passage_of(at, at) if cursor.hasSelection() else None
        self._sentences = from_place(place, sentences(piece.block for piece in made.pieces))
        if not self._speech.speak([sentence.text for sentence in self._sentences]):
            sentence = translate(
                "ReadingAloud", "这台电脑上没有朗读程序；装上 speech-dispatcher 后即可朗读。"
            )
            self.troubled.emit(sentence)

    def _show(self, number: int) -> None:
        from qtreader.window.reading.spoken_mark import hide_spoken, show_spoken

        made, passage = self._desk.reader.made, self._sentences[number].passage
        hide_spoken(self._desk.reader.document())
        place = made.range_of(passage) if made is not None and passage is not None else None
        if place is not None:
            show_spoken(self._desk.reader, *place, self._look.theme)

    def _end(self) -> None:
        from qtreader.window.reading.spoken_mark import hide_spoken

        hide_spoken(self._desk.reader.document())
        self._show_state()

    def _fail(self) -> None:
        self.troubled.emit(translate("ReadingAloud", "系统的朗读程序没有应答，朗读已停止。"))

    def _show_state(self) -> None:
        self._actions.check(Do.READ_ALOUD, self.is_on())

    def _set_look(self, look: Look) -> None:
        self._look = look


def from_place(place: Passage | None, whole: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The sentences from the one on in which ``place`` begins; all of them without a place."""
    for number, sentence in enumerate(whole):
        passage = sentence.passage
        if place is None or passage is None or passage.index != place.index:
            continue
        if passage.field is place.field and passage.span.end > place.span.start:
            return whole[number:]
    return whole
