"""The paragraph styles of an article in a word processor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qtreader.render.sheet import Role

if TYPE_CHECKING:  # loaded by who writes a document, not by who starts the program
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

SERIF, SANS = "SimSun", "SimHei"  # names that Word knows in every language
LATIN = "Times New Roman"
INK, SOFT, FAINT, RED = "1F1D1A", "5F584F", "6B645A", "A8322A"


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes and spaces in points."""

    name: str  # in the list of styles; one that every document has keeps its English name
    size: float
    color: str = INK
    bold: bool = False
    face: str = SERIF
    before: float = 0
    after: float = 0
    line: float = 1.25  # of the size
    indent: int = 0  # of the first line, in hundredths of a character
    align: str = "left"  # both, center, right
    with_next: bool = False  # no page ends below it
    together: bool = False  # no space between two of them


# Says of each face that it has serifs or none, so that another takes its place rightly where it is missing
FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:font w:name="{SERIF}"><w:altName w:val="宋体"/><w:panose1 w:val="02010600030101010101"/>
<w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="{SANS}"><w:altName w:val="黑体"/><w:panose1 w:val="02010609060101010101"/>
<w:charset w:val="86"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>
<w:font w:name="{LATIN}"><w:panose1 w:val="02020603050405020304"/>
<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>
</w:fonts>
"""

STYLES: dict[str, Look] = {
    "title": Look("Title", 26, bold=True, before=180, after=12, align="center"),
    "subtitle": Look("Subtitle", 13, SOFT, after=24, align="center"),
    "contents_heading": Look("目录标题", 14, RED, face=SANS, before=6, after=8, with_next=True),
    "contents": Look("目录条目", 11, after=5, line=1.4),
    "filing": Look("归档行", 9, FAINT, after=10, with_next=True),
    "remark": Look("批注", 10.5, SOFT, after=4, line=1.5),
    "citation": Look("引文出处", 9, FAINT, before=14),
    Role.DATELINE: Look("出版日期", 9, FAINT, after=10, with_next=True),
    Role.KICKER: Look("引题", 13, SOFT, after=2, with_next=True),
    Role.HEADLINE: Look("Heading 1", 20, bold=True, before=0, after=8, with_next=True),
    Role.STAND_IN: Look("代题", 16, SOFT, after=8, with_next=True),
    Role.SUBHEAD: Look("副题", 14, after=6, with_next=True),
    Role.COLUMN: Look("栏目", 10, RED, face=SANS, after=4, with_next=True),
    Role.BYLINE: Look("署名", 10, SOFT, after=9, with_next=True, together=True),
    Role.PARAGRAPH: Look("Body Text", 12, line=1.6, indent=200, align="both"),
    Role.REFERENCE: Look("参见", 10, SOFT, before=6, align="right"),
    Role.NOTE: Look("说明", 11, RED, before=6),
    Role.CORRECTIONS: Look("更正说明", 9, FAINT, before=14),
}


def make_styles(document: Document) -> dict[str, str]:
    """Founds the styles in ``document``; the ids by which paragraphs name them."""
    _write_chinese(document)
    return {key: _make(document, look) for key, look in STYLES.items()}


def _write_chinese(document: Document) -> None:
    """Makes Chinese the language of the document, for spelling, line ends and the width of quotes."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _make(document: Document, look: Look) -> str:
    from docx.enum.style import WD_STYLE_TYPE

    names = {style.name for style in document.styles}
    if look.name in names:
        style = document.styles[look.name]
    else:
        style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.quick_style = True
    _set_letters(style, look)
    _set_paragraph(style, look)
    return str(style.style_id)


def _set_letters(style: ParagraphStyle, look: Look) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.name, font.size, font.bold, font.italic = LATIN, Pt(look.size), look.bold, False
    font.color.rgb = RGBColor.from_string(look.color)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)  # a face of the theme would go before ours
    fonts.set(qn("w:eastAsia"), look.face)


def _set_paragraph(style: ParagraphStyle, look: Look) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement
    from docx.shared import Pt

    form = style.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.from_xml(look.align)
    form.space_before, form.space_after, form.line_spacing = Pt(look.before), Pt(look.after), look.line
    form.keep_with_next, form.keep_together, form.widow_control = look.with_next, False, True
    properties = style.element.get_or_add_pPr()
    if look.together:
        properties.insert_element_before(
            OxmlElement("w:contextualSpacing"), "w:mirrorIndents", "w:jc", "w:outlineLvl", "w:rPr"
        )
    for border in properties.findall(qn("w:pBdr")):  # the rule under the title of the template
        properties.remove(border)
    if look.indent:
        indent = properties.get_or_add_ind()
        indent.set(qn("w:firstLineChars"), str(look.indent))  # two characters at any size,
        indent.set(qn("w:firstLine"), str(round(look.indent / 100 * look.size * 20)))  # or as much in twips
