"""What people may do with two libraries of the same pages: pages come, are replaced and go; words, paragraphs
and pieces are corrected, corrections taken back and exchanged."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from correcting import PAGE, file, sources, take

from qtreader.corrections import drafting
from qtreader.errors import Trouble
from qtreader.library.store import Library
from qtreader.newspaper.correction import Draft
from qtreader.newspaper.page_source import PageArticle, PageSource
from qtreader.newspaper.remarks import remarks
from qtreader.newspaper.span import Field, Passage, Span

Drafts = tuple[Draft, ...]
WORDS = ("", "甲乙", "新", "丙丁戊己")
OTHERS = (
    lambda text: text,
    lambda text: text.replace("沿线公交", "沿线公車"),
    lambda text: text.replace("\n\n据悉", "据悉").replace("只要五分钟,", "只要五分钟，"),
    lambda text: text.replace("步道", "走道").replace("新学校九月开学\n", "新学校 九月开学\n", 1),
)


def page_text(number: int, reading: int) -> str:
    """A page of a day of its own, in one of four readings."""
    text = PAGE.replace("3月5日 星期五", f"3月{number + 1}日").replace("三百", f"{'三四五六'[number % 4]}百")
    return OTHERS[reading](text)


class Reader:
    """Does whatever chance has it do, in one library or the other."""

    def __init__(self, chance: random.Random, folder: Path, libraries: list[Library]) -> None:
        self._chance = chance
        self._folder = folder
        self._libraries = libraries
        self._imports: list[tuple[Library, int]] = []

    def act(self) -> Library:
        """The library in which something may have changed."""
        library = self._chance.choice(self._libraries)
        often = {self._take: 3, self.correct: 12, self._withdraw: 3, self._merge: 2, self._undo: 1}
        [deed] = self._chance.choices(list(often), list(often.values()))
        deed(library)
        return library

    def _take(self, library: Library) -> None:
        number, reading = self._chance.randrange(2), self._chance.randrange(len(OTHERS))
        made = file(self._folder, page_text(number, reading), f"{number}-{reading}.txt")
        self._imports.append((library, take(library, made)))

    def _undo(self, library: Library) -> None:
        mine = [number for held, number in self._imports if held is library]
        if mine:
            for _ in library.imports.undo(self._chance.choice(mine)):
                pass

    def _merge(self, library: Library) -> None:
        for other in self._libraries:
            library.corrections.merge(other.corrections.known())

    def _withdraw(self, library: Library) -> None:
        known = library.corrections.known()
        if known:
            library.corrections.withdraw([self._chance.choice(known).number], "乙")

    def correct(self, library: Library) -> None:
        held = sources(library)
        if not held:
            return
        source = self._chance.choice(held)
        try:
            drafts = self._drafts(source, self._chance.choice(source.articles))
        except Trouble:  # not everything can be done everywhere
            return
        library.corrections.add(drafts, "甲")

    def _drafts(self, source: PageSource, held: PageArticle) -> Drafts:
        paragraphs = held.article.paragraphs
        ways: list[Callable[[], Drafts]] = [
            lambda: self._reworded(source, held),
            lambda: self._headed(source, held),
            lambda: self._dismissed(source),
        ]
        if paragraphs:
            index = self._chance.randrange(len(paragraphs))
            whole = Passage(Field.PARAGRAPHS, index, Span(0, len(paragraphs[index].text)))
            at = self._chance.randrange(len(whole.span))
            to = self._chance.choice(source.articles)
            after = self._chance.randrange(-1, len(to.article.paragraphs))
            ways += [
                lambda: drafting.parted(source, held.id, Passage(Field.PARAGRAPHS, index, Span(at, at + 1))),
                lambda: drafting.joined(source, held.id, index),
                lambda: drafting.moved(source, held.id, [whole], None, -1),
                lambda: drafting.moved(source, held.id, [whole], to.id, after),
            ]
        return self._chance.choice(ways)()

    def _reworded(self, source: PageSource, held: PageArticle) -> Drafts:
        field = self._chance.choice([each for each in Field if held.article.texts(each)])
        index = self._chance.randrange(len(held.article.texts(field)))
        start = self._chance.randrange(len(held.article.texts(field)[index]))
        end = min(len(held.article.texts(field)[index]), start + self._chance.randrange(6))
        passage = Passage(field, index, Span(start, end))
        return drafting.reworded(source, held.id, passage, self._chance.choice(WORDS))

    def _headed(self, source: PageSource, held: PageArticle) -> Drafts:
        start = self._chance.randrange(len(source.text) - 5)
        return drafting.headed(source, held.id, Span(start, start + 5))

    def _dismissed(self, source: PageSource) -> Drafts:
        found = remarks(source)
        return drafting.dismissed(source, self._chance.choice(found)) if found else ()
