"""An article set for paper: its lines, in one column or two, parted into pages.

Qt's own printing of a document cuts lines at the foot of a page and knows neither columns nor
header nor footer; so the pages are made here, of the lines that Qt has set.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from qtreader.desktop.headline_fit import fit_headlines
from qtreader.desktop.printing.paper import Paper, tighter
from qtreader.desktop.typesetter import HEAD, Typeset, typeset
from qtreader.render.paging import PrintLine, balanced, frames, pages
from qtreader.render.sheet import Block, Role

TIGHTER = 0.92  # of the line height, for an article that else has a few lines on a page of their own
FEW_LINES = 4  # of a column
SHORT_BODY = 6  # lines of a column; a body that is shorter is not parted into columns
HEAD_GAP = 3.0  # millimetres between the head, the line below it, and the columns


@dataclass(frozen=True, slots=True)
class Flow:
    """A set text as the lines of one endless column. It lives as long as this value does."""

    text: Typeset
    places: tuple[tuple[QTextBlock, int], ...]  # of each line: its paragraph, its number in it
    lines: tuple[PrintLine, ...]  # pixels of the printer


@dataclass(frozen=True, slots=True)
class Strip:
    """Lines of a flow at a place of a page; pixels of the printer from the corner of its body."""

    flow: Flow
    lines: range
    corner: QPointF

    @property
    def bottom(self) -> float:
        lines = self.flow.lines
        return self.corner.y() + lines[self.lines[-1]].bottom - lines[self.lines[0]].top


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one page holds of an article; beginning at the top of the page's body."""

    strips: tuple[Strip, ...]
    rules: tuple[float, ...] = ()  # lines across the page: how far down they are

    @property
    def height(self) -> float:
        return max(strip.bottom for strip in self.strips)

    @property
    def line_count(self) -> int:
        """Of its longest column."""
        return max(len(strip.lines) for strip in self.strips)


def leaves(blocks: Sequence[Block], paper: Paper) -> list[Leaf]:
    """The article's pages, set tighter if that spares a page that would hold a few lines only."""
    made = _leaves(blocks, paper)
    if len(made) > 1 and made[-1].line_count <= FEW_LINES:
        closer = _leaves(blocks, tighter(paper, TIGHTER))
        if len(closer) < len(made):
            return closer
    return made


def _leaves(blocks: Sequence[Block], paper: Paper) -> list[Leaf]:
    if paper.columns > 1:
        head = next((n for n, block in enumerate(blocks) if block.role not in HEAD), len(blocks))
        body = _flow(blocks[head:], paper, paper.column_width, compact=True)
        if len(body.lines) >= SHORT_BODY:
            return _in_columns(_flow(blocks[:head], paper, paper.body.width()), body, paper)
    flow = _flow(blocks, paper, paper.body.width())
    return [Leaf((Strip(flow, lines, QPointF(0, 0)),)) for lines in pages(flow.lines, paper.body.height())]


def _in_columns(head: Flow, body: Flow, paper: Paper) -> list[Leaf]:
    """The head across the page, the body in columns below it; those of the last page equally long."""
    gap = HEAD_GAP * paper.mm
    top = head.lines[-1].bottom + 2 * gap if head.lines else 0.0
    height = paper.body.height()
    heights = chain(repeat(height - top, paper.columns), repeat(height))
    filled = list(frames(body.lines, heights, height))
    made = [filled[at : at + paper.columns] for at in range(0, len(filled), paper.columns)]
    last = next(lines.start for lines in made[-1] if lines)
    made[-1] = balanced(body.lines, last, paper.columns, height - (top if len(made) == 1 else 0))
    first = _columns(body, made[0], top, paper)
    if head.lines:
        titled = (Strip(head, range(len(head.lines)), QPointF(0, 0)), *first)
        begin = Leaf(titled, rules=(top - gap,))
    else:
        begin = Leaf(first)
    return [begin, *(Leaf(_columns(body, columns, 0, paper)) for columns in made[1:])]


def _columns(body: Flow, columns: Iterable[range], top: float, paper: Paper) -> tuple[Strip, ...]:
    width = paper.column_width + paper.gutter
    return tuple(
        Strip(body, lines, QPointF(number * width, top)) for number, lines in enumerate(columns) if lines
    )


def _flow(blocks: Sequence[Block], paper: Paper, width: float, *, compact: bool = False) -> Flow:
    """``compact``: without room between paragraphs, so that lines of columns stand side by side."""
    text = typeset(blocks, paper.type, paper.printer)
    if compact:
        _close_up(text)
    fit_headlines(text, width)
    text.document.setTextWidth(width)
    text.document.size()  # sets the lines
    places, lines = _lines(text)
    return Flow(text, tuple(places), tuple(lines))


def _close_up(text: Typeset) -> None:
    closer = QTextBlockFormat()
    closer.setBottomMargin(0)
    cursor = QTextCursor(text.document)
    for piece in text.pieces:
        if piece.block.role is Role.PARAGRAPH:
            cursor.setPosition(piece.start)
            cursor.mergeBlockFormat(closer)


def _lines(text: Typeset) -> tuple[list[tuple[QTextBlock, int]], list[PrintLine]]:
    """Every line of a set text, and what paging wants to know of it.

    A paragraph keeps two lines on each side of a page's end. A head needs no such care: an
    article begins at the top of a page, or stands on one as a whole.
    """
    places: list[tuple[QTextBlock, int]] = []
    lines: list[PrintLine] = []
    if not text.pieces:  # a document is never without a paragraph
        return places, lines
    block = text.document.begin()
    while block.isValid():
        count = block.layout().lineCount()
        for number in range(count):
            rect = line_rect(block, number)
            keeps_next = number < count - 1 and number in (0, count - 2)
            places.append((block, number))
            lines.append(PrintLine(rect.top(), rect.bottom(), keeps_next))
        block = block.next()
    return places, lines


def line_rect(block: QTextBlock, line: int) -> QRectF:
    """In the document's own coordinates."""
    return block.layout().lineAt(line).rect().translated(block.layout().position())
