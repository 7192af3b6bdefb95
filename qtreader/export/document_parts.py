"""The elements of a document: paragraphs in their order, header, footer, page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qtreader.export.document_styles import FAINT, LATIN, SERIF
from qtreader.render.markup import printable
from qtreader.render.sheet import LINE_BREAK

if TYPE_CHECKING:
    from docx.document import Document

PLACE_MM, PAGE_NUMBER_MM = 48, 16  # kept free at the right of the contents: for day and page, for 第12版
SHORT_PLACE = 7  # characters
SMALL = 9  # points, of what stands beside the text
PAGE_MM, MARGIN_MM = (210, 297), (25, 28)  # A4; above and below, at the sides


class Flow:
    """Paragraphs one below the other. Each is put before the last element of the body at once:
    ``add_paragraph`` of python-docx looks through all that are there."""

    def __init__(self, document: Document, styles: dict[str, str]) -> None:
        self._end: Any = document.element.body.sectPr
        self._styles = styles
        self._marked = 0
        self._waiting: str = ""  # the mark that the next paragraph gets
        self.began = False

    def mark(self, name: str) -> None:
        """A place that links lead to, at the next paragraph."""
        self._waiting = name

    def add(self, style: str, text: str, *, new_page: bool = False, indent: bool = True) -> None:
        paragraph = self._paragraph(style, new_page=new_page, indent=indent)
        if self._waiting:
            self._marked += 1
            mark = _element("w:bookmarkStart", id=str(self._marked), name=self._waiting)
            paragraph.extend([mark, _element("w:bookmarkEnd", id=str(self._marked))])
            self._waiting = ""
        paragraph.append(_run(text))

    def add_link(self, style: str, text: str, place: str, to: str) -> None:
        """A line of the contents, ``place`` at its right end; it leads to a mark."""
        link = _element("w:hyperlink", anchor=to, history="1")
        link.append(_run(text))
        paragraph = self._paragraph(style)
        if place:
            _add_right_tab(paragraph.pPr, len(place))
            tab = _element("w:r")
            tab.append(_element("w:tab"))
            link.extend([tab, _run(place.replace(" ", "\u00a0"), small=True)])
        paragraph.append(link)

    def _paragraph(self, style: str, *, new_page: bool = False, indent: bool = True) -> Any:
        self.began = True
        paragraph = _element("w:p")
        properties = _element("w:pPr")
        properties.append(_element("w:pStyle", val=self._styles[style]))
        if new_page:
            properties.append(_element("w:pageBreakBefore"))
        if not indent:
            properties.append(_element("w:ind", firstLineChars="0", firstLine="0"))
        paragraph.append(properties)
        self._end.addprevious(paragraph)
        return paragraph


def _add_right_tab(properties: Any, characters: int) -> None:
    """At the right margin; the text before it keeps away from there."""
    tabs = _element("w:tabs")
    tabs.append(_element("w:tab", val="right", leader="dot", pos=_twips(PAGE_MM[0] - 2 * MARGIN_MM[1])))
    properties.extend(
        [tabs, _element("w:ind", right=_twips(PLACE_MM if characters > SHORT_PLACE else PAGE_NUMBER_MM))]
    )


def _twips(millimetres: float) -> str:
    return str(round(millimetres / 25.4 * 1440))


def shape_page(document: Document) -> None:
    from docx.shared import Mm

    [section] = document.sections
    section.page_width, section.page_height = Mm(PAGE_MM[0]), Mm(PAGE_MM[1])
    section.top_margin = section.bottom_margin = Mm(MARGIN_MM[0])
    section.left_margin = section.right_margin = Mm(MARGIN_MM[1])
    section.header_distance = section.footer_distance = Mm(13)


def add_header(document: Document, text: str) -> None:
    """One line at the right, above a rule."""
    paragraph = _line_of(document.sections[0].header, "right")
    border = _element("w:pBdr")
    border.append(_element("w:bottom", val="single", sz="4", space="4", color="BFB8AB"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    paragraph._p.append(_run(text, small=True))


def add_footer(document: Document, language: str) -> None:
    """第 x 页 / 共 y 页, counted by the word processor."""
    paragraph = _line_of(document.sections[0].footer, "center")._p
    words = ("第 ", " 页 / 共 ", " 页") if language.startswith("zh") else ("Page ", " of ", "")
    for word, field in zip(words, ("PAGE", "NUMPAGES", ""), strict=True):
        paragraph.append(_run(word, small=True))
        if field:
            counted = _element("w:fldSimple", instr=field)
            counted.append(_run("1", small=True))
            paragraph.append(counted)


def _line_of(part: Any, align: str) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = part.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.from_xml(align)
    return paragraph


def _run(text: str, *, small: bool = False) -> Any:
    from docx.oxml.ns import qn

    run = _element("w:r")
    properties = _element("w:rPr")
    properties.append(_element("w:rFonts", hint="eastAsia"))  # quotation marks and dots are Chinese ones
    if small:
        faces = {"ascii": LATIN, "hAnsi": LATIN, "eastAsia": SERIF, "hint": "eastAsia"}
        properties[0] = _element("w:rFonts", **faces)
        properties.extend([_element("w:color", val=FAINT), _element("w:sz", val=str(2 * SMALL))])
    run.append(properties)
    for number, line in enumerate(printable(text).split(LINE_BREAK)):
        if number:
            run.append(_element("w:br"))
        letters = _element("w:t")
        letters.text = line
        letters.set(qn("xml:space"), "preserve")
        run.append(letters)
    return run


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    return OxmlElement(tag, {qn(f"w:{name}"): value for name, value in attributes.items()})
