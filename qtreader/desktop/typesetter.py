"""Sets an article's blocks as a text document, for the reader pane and for print.

The document's paragraphs are the blocks, one for one and with the same characters, so that
every place in the stored text has its place in the document and the other way round.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPaintDevice,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextOption,
)

from qtreader.newspaper.span import Passage, Span
from qtreader.render.binding import JOINER, bound, bound_facts
from qtreader.render.crossheads import is_crosshead
from qtreader.render.sheet import Block, Role

SCREEN_DPI = 96  # the sizes below are pixels of 1/96 inch
MEASURE = 38  # characters of the body to a line of the screen
INDENT = 2  # characters


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """Families and colours of an article, and how large and wide it is set."""

    serif: str
    sans: str
    ink: str  # colours as #RRGGBB
    soft: str
    faint: str
    red: str
    rule: str  # of the line between head and body
    face: str = ""  # of the body, where it is not the serif
    size: float = 1.0  # 1 gives a body of 17 px
    characters: int = MEASURE
    leading: float = 1.0  # of the body's line height
    caption: bool = False  # the body is the caption of a photo
    unbroken: bool = False  # numbers stay with what they count, by signs that are in no copy
    marks_closer: bool = True  # marks in a row closer together; in a PDF it would break the text apart

    @property
    def measure(self) -> float:
        """The width of the body's lines, in pixels."""
        return self.characters * _pixels(VOICES[Role.PARAGRAPH].pixels, self.size)

    def on(self, device: QPaintDevice) -> TypeStyle:
        """The style with its sizes in the device's own pixels."""
        return replace(self, size=self.size * device.logicalDpiY() / SCREEN_DPI)


@dataclass(frozen=True, slots=True)
class Voice:
    """How the blocks of one role are set; sizes in pixels of 1/96 inch at size 1."""

    pixels: int
    line: int
    colour: str  # the name of one of the style's colours
    sans: bool = False
    bold: bool = False
    body: bool = False  # in the face of the body
    leaded: bool = False  # its lines as far apart as the style says
    indent: int = 0  # of its first line, in characters
    above: int = 0
    below: int = 0
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


VOICES = {
    Role.DATELINE: Voice(13, 20, "faint", sans=True, below=24),
    Role.KICKER: Voice(17, 26, "soft"),
    Role.HEADLINE: Voice(30, 42, "ink", bold=True, below=8),
    Role.STAND_IN: Voice(20, 32, "soft", sans=True, below=4),
    Role.SUBHEAD: Voice(20, 30, "soft", below=4),
    Role.COLUMN: Voice(13, 20, "red", sans=True, above=8),
    Role.BYLINE: Voice(13, 20, "soft", sans=True, above=4),
    Role.PARAGRAPH: Voice(
        17, 31, "ink", below=8, body=True, leaded=True, indent=INDENT, alignment=Qt.AlignmentFlag.AlignJustify
    ),
    Role.REFERENCE: Voice(15, 26, "soft", above=4, below=4, body=True),
    Role.NOTE: Voice(15, 26, "soft", sans=True, below=8),
    Role.CORRECTIONS: Voice(13, 20, "soft", sans=True, above=12, below=4),
}
CROSSHEAD = Voice(17, 31, "ink", bold=True, above=12, below=4, leaded=True)
CAPTION = Voice(
    15, 27, "ink", below=8, body=True, leaded=True, indent=INDENT, alignment=Qt.AlignmentFlag.AlignJustify
)
HEAD = frozenset(
    {Role.DATELINE, Role.KICKER, Role.HEADLINE, Role.STAND_IN, Role.SUBHEAD, Role.COLUMN, Role.BYLINE}
)
RULE_ABOVE, RULE_BELOW = 16, 12  # pixels between the head, the line below it, and the body


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and where the document has it, in the document's own count (UTF-16 units). Before the
    characters at ``joiners`` the document has a sign that keeps the line from ending there."""

    block: Block
    start: int
    end: int
    joiners: tuple[int, ...] = ()

    def position(self, offset: int, *, end: bool = False) -> int:
        """Where the character at ``offset`` of the block begins, or where the one before it ends."""
        passed = (bisect_left if end else bisect_right)(self.joiners, offset)
        return self.start + _units(self.block.text, offset) + passed

    def offset(self, position: int) -> int:
        """How many characters of the block begin before a position of the document."""
        units = max(0, position - self.start)
        text = self.block.text
        joined = [_units(text, joiner) + number for number, joiner in enumerate(self.joiners)]
        return _characters(text, units - bisect_left(joined, units))


@dataclass(frozen=True, slots=True)
class Typeset:
    """A set article. The document lives as long as this value does."""

    document: QTextDocument
    pieces: tuple[Piece, ...]

    def range_of(self, passage: Passage) -> tuple[int, int] | None:
        """Where the document shows a passage of the stored text; ``None`` where it shows nothing of it."""
        for piece in self.pieces:
            block = piece.block
            if block.field is passage.field and block.index == passage.index:
                start = max(passage.span.start - block.offset, 0)
                end = min(passage.span.end - block.offset, len(block.text))
                if start < end:
                    return piece.position(start), piece.position(end, end=True)
        return None

    def passage_of(self, start: int, end: int) -> Passage | None:
        """The stored text that the document shows from ``start`` to ``end``, as far as it stands in the
        paragraph of ``start``; with ``start == end`` an empty span that marks the place. ``None`` in
        words of the program."""
        piece = self._piece_at(start)
        if piece is None or piece.block.field is None:
            return None
        first = piece.block.offset + piece.offset(start)
        last = piece.block.offset + piece.offset(min(end, piece.end))
        return Passage(piece.block.field, piece.block.index, Span(first, max(first, last)))

    def excerpt(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks, or the parts of them, that the document shows from ``start`` to ``end``: what a
        selection copies, through render.text, render.html or render.markdown."""
        cuts = (_cut(piece, start, end) for piece in self.pieces)
        return tuple(block for block in cuts if block is not None)

    def _piece_at(self, position: int) -> Piece | None:
        return next((piece for piece in self.pieces if piece.start <= position <= piece.end), None)


def typeset(blocks: Sequence[Block], style: TypeStyle, device: QPaintDevice | None = None) -> Typeset:
    """The blocks as a document in the size of the screen, or of ``device``. Its width is not set."""
    sized = style if device is None else style.on(device)
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(device is not None)
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.WordWrap)  # keeps 避头尾; any other mode breaks it
    document.setDefaultTextOption(options)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    pieces = []
    for number, block in enumerate(blocks):
        if number and block.role not in HEAD and blocks[number - 1].role in HEAD:
            _begin_block(cursor, _rule_format(sized), QTextCharFormat())
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        pieces.append(_insert(cursor, block, _voice(block, following, sized), sized))
    cursor.endEditBlock()
    return Typeset(document, tuple(pieces))


def is_rule(block: QTextBlock) -> bool:
    """Whether this paragraph of a document is the line between head and body; it has no text."""
    return block.blockFormat().hasProperty(_RULE)


_RULE = QTextFormat.Property.BlockTrailingHorizontalRulerWidth


def _voice(block: Block, following: Block | None, style: TypeStyle) -> Voice:
    if block.role is Role.PARAGRAPH and style.caption:
        return CAPTION
    return CROSSHEAD if is_crosshead(block, following) else VOICES[block.role]


def _insert(cursor: QTextCursor, block: Block, voice: Voice, style: TypeStyle) -> Piece:
    characters = _character_format(voice, style)
    _begin_block(cursor, _paragraph_format(block, voice, style), characters)
    start = cursor.position()
    binding = _BINDINGS.get(block.role) if style.unbroken else None
    joiners = binding(block.text) if binding else ()
    cursor.insertText(_joined(block.text, joiners), characters)
    piece = Piece(block, start, cursor.position(), joiners)
    _redden_basis(cursor, piece, style)
    return piece


_BINDINGS = {Role.PARAGRAPH: bound, Role.DATELINE: bound_facts}


def _joined(text: str, joiners: Sequence[int]) -> str:
    ends = zip((0, *joiners), (*joiners, len(text)), strict=True)
    return JOINER.join(text[start:end] for start, end in ends)


def _begin_block(cursor: QTextCursor, paragraph: QTextBlockFormat, characters: QTextCharFormat) -> None:
    if cursor.position() == 0:
        cursor.setBlockFormat(paragraph)  # a document has its first block from the beginning
        cursor.setBlockCharFormat(characters)
    else:
        cursor.insertBlock(paragraph, characters)


def _redden_basis(cursor: QTextCursor, piece: Piece, style: TypeStyle) -> None:
    """Show （推断） or （更正） in the dateline in the one colour that is kept for it."""
    block = piece.block
    found = _UNPRINTED.search(block.text) if block.role is Role.DATELINE else None
    if found is None:
        return
    red = QTextCharFormat()
    red.setForeground(QColor(style.red))
    place = QTextCursor(cursor)
    place.setPosition(piece.position(found.start()))
    place.setPosition(piece.position(found.end(), end=True), QTextCursor.MoveMode.KeepAnchor)
    place.mergeCharFormat(red)


_UNPRINTED = re.compile(r"（(?:推断|更正)）|\((?:inferred|corrected)\)")


def _rule_format(style: TypeStyle) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setProperty(_RULE, QTextLength(QTextLength.Type.PercentageLength, 100))
    result.setBackground(QColor(style.rule))  # Qt draws the line in this colour
    result.setLineHeight(_pixels(RULE_ABOVE, style.size), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    result.setBottomMargin(_pixels(RULE_BELOW, style.size))
    return result


def _paragraph_format(block: Block, voice: Voice, style: TypeStyle) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setAlignment(voice.alignment)
    leading = style.leading if voice.leaded else 1.0
    line = _pixels(voice.line * leading, style.size)
    result.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    result.setTopMargin(_pixels(voice.above, style.size))
    result.setBottomMargin(_pixels(voice.below, style.size))
    if voice.indent and not block.cut:
        result.setTextIndent(voice.indent * _pixels(voice.pixels, style.size))
    return result


def _character_format(voice: Voice, style: TypeStyle) -> QTextCharFormat:
    result = QTextCharFormat()
    font = QFont([style.face, style.serif] if voice.body and style.face else [_family(voice, style)])
    font.setStyleHint(QFont.StyleHint.SansSerif if voice.sans else QFont.StyleHint.Serif)
    font.setPixelSize(_pixels(voice.pixels, style.size))
    font.setBold(voice.bold)
    if style.marks_closer:
        font.setFeature(QFont.Tag("chws"), 1)
    result.setFont(font)
    result.setForeground(QColor(getattr(style, voice.colour)))
    return result


def _family(voice: Voice, style: TypeStyle) -> str:
    return style.sans if voice.sans else style.serif


def _pixels(length: float, size: float) -> int:
    return max(1, round(length * size)) if length else 0


def _cut(piece: Piece, start: int, end: int) -> Block | None:
    """The part of a block between two positions of the document; ``None`` where there is none."""
    block = piece.block
    first = piece.offset(max(start, piece.start))
    last = piece.offset(min(end, piece.end))
    if first >= last:
        return None
    text = block.text[first:last]
    return replace(block, text=text, offset=block.offset + first, cut=block.cut or first > 0)


def _units(text: str, characters: int) -> int:
    """How many UTF-16 units, as Qt counts, the first ``characters`` characters have."""
    return len(text[:characters].encode("utf-16-le", "surrogatepass")) // 2


def _characters(text: str, units: int) -> int:
    """How many characters begin in the first ``units`` UTF-16 units."""
    if text.isascii() or max(text) <= "\uffff":
        return max(0, units)
    return next((n for n in range(len(text) + 1) if _units(text, n) >= units), len(text))
