"""Sets a page of the manual as a text document: headings in the serif, what the program says in the sans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from qtreader.desktop.theme import Look
from qtreader.manual.page import Block, Kind, Page, Row, Run, Runs, Voice

MEASURE = 660  # pixels of the lines at 100 %
THIN = "\u2009"  # around what has a ground, which would else end at its letters
JOINER = "\u2060"  # no line ends at it
ITEM_INDENT = 22  # pixels of the text of an item
CELL = (5, 8, 16)  # pixels above the text of a cell, below it, and at its right
WIDTHS = {1: (100,), 2: (34, 66), 3: (26, 48, 26)}  # of the columns of a table, in per cent


@dataclass(frozen=True, slots=True)
class Voicing:
    """How the text of one kind of block is set; pixels at 100 %."""

    pixels: int
    line: int
    above: int = 0
    below: int = 8
    colour: str = "ink"  # of the theme
    serif: bool = False
    bold: bool = False


VOICINGS = {
    Kind.TITLE: Voicing(28, 40, below=4, serif=True, bold=True),
    Kind.LEAD: Voicing(17, 30, below=20, colour="soft", serif=True),
    Kind.HEADING: Voicing(19, 30, above=24, below=8, serif=True, bold=True),
    Kind.PARAGRAPH: Voicing(15, 27),
    Kind.ITEM: Voicing(15, 27, below=3),
    Kind.STEP: Voicing(15, 27, below=3),
    Kind.REMARK: Voicing(14, 25, above=4, below=12, colour="soft"),
    Kind.CODE: Voicing(14, 24, above=2, below=12),
}
ABOVE = {Kind.ITEM: 8, Kind.STEP: 8}  # a paragraph that follows one of these
CELL_VOICING = Voicing(14, 23, below=0)
HEAD_VOICING = Voicing(12, 20, below=0, colour="soft")


@dataclass(frozen=True, slots=True)
class SetPage:
    document: QTextDocument
    places: dict[str, int]  # where the anchors are, in the document's own count


def set_page(page: Page, look: Look) -> SetPage:
    """The width of the document is not set."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    options = QTextOption()
    options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(options)
    setter = _Setter(QTextCursor(document), look)
    for before, block in pairwise((None, *page.blocks)):
        setter.add(block, before)  # type: ignore[arg-type]  # only the first of a pair is ever None
    return SetPage(document, setter.places)


def margins(look: Look, width: int, top: int, bottom: int) -> QTextFrameFormat:
    """Around the text of a view ``width`` pixels wide: the measure stays and stands in the middle."""
    side = max(look.size(32), (width - look.size(MEASURE)) // 2)
    frame = QTextFrameFormat()
    frame.setLeftMargin(side)
    frame.setRightMargin(side)
    frame.setTopMargin(look.size(top))
    frame.setBottomMargin(look.size(bottom))
    return frame


class _Setter:
    def __init__(self, cursor: QTextCursor, look: Look) -> None:
        self._cursor = cursor
        self._look = look
        self._fresh = True  # the cursor stands in a paragraph that is still empty
        self._formats: dict[tuple[Voice, Voicing, bool], QTextCharFormat] = {}
        self._cells = {each: self._cell_format(each) for each in (CELL_VOICING, HEAD_VOICING)}
        self.places: dict[str, int] = {}

    def add(self, block: Block, before: Block | None) -> None:
        if block.kind is Kind.TABLE:
            self._add_table(block)
            return
        voicing = VOICINGS[block.kind]
        self._begin(self._paragraph(block, before, voicing), self._characters(voicing))
        if block.anchor:
            self.places[block.anchor] = self._cursor.position()
        if block.kind in (Kind.ITEM, Kind.STEP):
            sign = f"{block.number}." if block.kind is Kind.STEP else "·"
            self._cursor.insertText(f"{sign}\t", self._characters(voicing, colour="faint"))
        self._insert(block.runs, voicing)

    def _begin(self, paragraph: QTextBlockFormat, characters: QTextCharFormat) -> None:
        if self._fresh:
            self._cursor.setBlockFormat(paragraph)
            self._cursor.setBlockCharFormat(characters)
        else:
            self._cursor.insertBlock(paragraph, characters)
        self._fresh = False

    def _paragraph(self, block: Block, before: Block | None, voicing: Voicing) -> QTextBlockFormat:
        size, kind = self._look.size, block.kind
        result = _lines(voicing, self._look)
        if kind in (Kind.HEADING, Kind.TITLE):
            result.setHeadingLevel(1 if kind is Kind.TITLE else 2)
        if kind in (Kind.ITEM, Kind.STEP):
            result.setLeftMargin(size(ITEM_INDENT))
            result.setTextIndent(-size(ITEM_INDENT))
            result.setTabPositions([QTextOption.Tab(size(ITEM_INDENT), QTextOption.TabType.LeftTab)])
        if kind in (Kind.REMARK, Kind.CODE):
            result.setLeftMargin(size(ITEM_INDENT))
        if kind is Kind.CODE:
            result.setBackground(QColor(self._look.theme.side))
        if before is not None and before.kind in ABOVE and kind is Kind.PARAGRAPH:
            result.setTopMargin(size(ABOVE[before.kind]))
        return result

    def _insert(self, runs: Runs, voicing: Voicing) -> None:
        for run in runs:
            format_ = self._run_format(run, voicing)
            grounded = format_.hasProperty(QTextFormat.Property.BackgroundBrush)
            shown = f"{THIN}{run.text}{THIN}" if grounded else run.text
            text = shown.replace("\n", "\u2028").replace("+[", f"+{JOINER}[")
            self._cursor.insertText(text, format_)

    def _run_format(self, run: Run, voicing: Voicing) -> QTextCharFormat:
        key = (run.voice, voicing, bool(run.to))
        if key not in self._formats:  # thousands of runs have a few formats
            self._formats[key] = self._made_format(*key)
        result = self._formats[key]
        if run.to:
            result = QTextCharFormat(result)
            result.setAnchorHref(run.to)
        return result

    def _made_format(self, voice: Voice, voicing: Voicing, linked: bool) -> QTextCharFormat:
        theme = self._look.theme
        bold = voicing.bold or voice in (Voice.STRONG, Voice.COMMAND)
        result = self._characters(voicing, bold=bold)
        if voice is Voice.KEY:
            result.setBackground(QColor(theme.selection))
        elif voice is Voice.CODE and voicing not in (VOICINGS[Kind.HEADING], VOICINGS[Kind.CODE]):
            result.setBackground(QColor(theme.side))
        if linked:
            result.setAnchor(True)
            result.setFontUnderline(voice is Voice.PLAIN)  # no colour alone tells a link among words
            result.setForeground(QColor(theme.red))
        return result

    def _characters(self, voicing: Voicing, *, bold: bool | None = None, colour: str = "") -> QTextCharFormat:
        look = self._look
        result = QTextCharFormat()
        heavy = voicing.bold if bold is None else bold
        font = (look.serif_font if voicing.serif else look.sans_font)(voicing.pixels, bold=heavy)
        font.setStyleHint(QFont.StyleHint.Serif if voicing.serif else QFont.StyleHint.SansSerif)
        font.setFeature(QFont.Tag("chws"), 1)  # marks in a row closer together
        result.setFont(font)
        result.setForeground(QColor(getattr(look.theme, colour or voicing.colour)))
        return result

    # Tables

    def _add_table(self, block: Block) -> None:
        rows = (*((block.head,) if block.head else ()), *block.rows)
        columns = len(rows[0].cells)
        table = self._cursor.insertTable(len(rows), columns, _table_format(columns, self._look))
        for number, row in enumerate(rows):
            is_head = row is block.head
            self._set_row(table, number, row, HEAD_VOICING if is_head else CELL_VOICING)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True  # a table has a paragraph behind it

    def _set_row(self, table: QTextTable, number: int, row: Row, voicing: Voicing) -> None:
        for column, runs in enumerate(row.cells):
            cell = table.cellAt(number, column)
            self._cursor = cell.firstCursorPosition()
            self._cursor.setBlockFormat(_lines(voicing, self._look))
            if row.anchor and not column:
                self.places[row.anchor] = self._cursor.position()
            self._insert(runs, voicing)
            cell.setFormat(self._cells[voicing])

    def _cell_format(self, voicing: Voicing) -> QTextTableCellFormat:
        """With a line below."""
        size = self._look.size
        made = QTextTableCellFormat()
        made.setFont(self._characters(voicing).font())
        made.setTopPadding(size(CELL[0]))
        made.setBottomPadding(size(CELL[1]))
        made.setRightPadding(size(CELL[2]))
        made.setBottomBorder(1)
        made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBottomBorderBrush(QBrush(QColor(self._look.theme.hairline)))
        return made


def _lines(voicing: Voicing, look: Look) -> QTextBlockFormat:
    result = QTextBlockFormat()
    result.setLineHeight(look.size(voicing.line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    result.setTopMargin(look.size(voicing.above) if voicing.above else 0)
    result.setBottomMargin(look.size(voicing.below) if voicing.below else 0)
    return result


def _table_format(columns: int, look: Look) -> QTextTableFormat:
    result = QTextTableFormat()
    result.setBorder(0)
    result.setCellPadding(0)
    result.setCellSpacing(0)
    result.setTopMargin(look.size(4))
    result.setBottomMargin(look.size(14))
    result.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    widths = WIDTHS.get(columns, (100 // columns,) * columns)
    result.setColumnWidthConstraints(
        [QTextLength(QTextLength.Type.PercentageLength, width) for width in widths]
    )
    return result


def text_ranges(document: QTextDocument, spans: Sequence[tuple[int, int]]) -> Iterator[QTextCursor]:
    """Cursors over places of the document, in its own count."""
    for start, end in spans:
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        yield cursor
