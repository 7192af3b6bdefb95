"""How articles lie on pages, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from qtreader.desktop.printing.paper import Paper
from qtreader.desktop.printing.setting import Leaf, Strip, leaves
from qtreader.export.chapters import Chapter, note_label
from qtreader.render.sheet import Block, Role

BETWEEN = 12.0  # millimetres between an article and the next on the same page


@dataclass(frozen=True, slots=True)
class Page:
    """What stands between header and footer."""

    chapters: tuple[Chapter, ...]  # that begin or go on here
    strips: tuple[Strip, ...]
    rules: tuple[float, ...]
    height: float  # pixels from the top of the body


class Layout:
    """The pages of a print while its chapters are set, one by one."""

    def __init__(self, paper: Paper, language: str) -> None:
        self._paper = paper
        self._language = language
        self.pages: list[Page] = []
        self.begins: list[int] = []  # of each chapter: its first page, from 0

    def add(self, chapter: Chapter) -> None:
        """Sets a chapter on new pages, or below the one before where it has room as a whole."""
        made = leaves(self._blocks(chapter), self._paper)
        if len(made) == 1 and self._has_room(chapter, made[0]):
            self.pages[-1] = self._joined(self.pages[-1], chapter, made[0])
            self.begins.append(len(self.pages) - 1)
            return
        self.begins.append(len(self.pages))
        self.pages += [Page((chapter,), leaf.strips, leaf.rules, leaf.height) for leaf in made]

    def _blocks(self, chapter: Chapter) -> list[Block]:
        """Those of the article, between its filing line and the notes to it. Without a filing line
        the day is told by the header."""
        blocks = [block for block in chapter.blocks if block.role is not Role.DATELINE]
        filing = [Block(Role.DATELINE, chapter.filing)] if chapter.filing else []
        return [*filing, *blocks, *self._notes(chapter)]

    def _notes(self, chapter: Chapter) -> list[Block]:
        colon = "：" if self._language.startswith("zh") else ": "
        label = note_label(self._language) + colon
        return [Block(Role.NOTE, note if n else label + note) for n, note in enumerate(chapter.note)]

    def _has_room(self, chapter: Chapter, leaf: Leaf) -> bool:
        if not self.pages:
            return False
        last = self.pages[-1]
        same_page = chapter.filing or _printed_page(last.chapters[-1]) == _printed_page(chapter)
        return bool(same_page) and self._next_place(last) + leaf.height <= self._paper.body.height()

    def _joined(self, page: Page, chapter: Chapter, leaf: Leaf) -> Page:
        down = self._next_place(page)
        moved = (replace(strip, corner=strip.corner + QPointF(0, down)) for strip in leaf.strips)
        return Page(
            (*page.chapters, chapter),
            (*page.strips, *moved),
            (*page.rules, *(rule + down for rule in leaf.rules)),
            down + leaf.height,
        )

    def _next_place(self, page: Page) -> float:
        return page.height + BETWEEN * self._paper.mm


def _printed_page(chapter: Chapter) -> tuple[int, int]:
    return chapter.filed.issue.id, chapter.filed.page
