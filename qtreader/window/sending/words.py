"""Names of formats and styles, as a reader knows them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qtreader.citation.styles import Style
from qtreader.export.formats import Format

translate = QCoreApplication.translate


def format_words(form: Format) -> str:
    """Word 文档 (.docx)"""
    names = {
        Format.DOCX: translate("Sending", "Word 文档"),
        Format.PDF: translate("Sending", "PDF 文档"),
        Format.EPUB: translate("Sending", "EPUB 电子书"),
        Format.HTML: translate("Sending", "网页（单个文件）"),
        Format.MARKDOWN: "Markdown",
        Format.TEXT: translate("Sending", "纯文本"),
        Format.CSV: translate("Sending", "CSV 表格"),
        Format.JSON: "JSON",
        Format.JSON_LINES: "JSON Lines",
        Format.BULK: translate("Sending", "OpenSearch 批量导入"),
        Format.BIBTEX: translate("Sending", "BibTeX 引文"),
        Format.BIBLATEX: translate("Sending", "biblatex 引文"),
        Format.RIS: translate("Sending", "RIS 引文"),
        Format.CSL: translate("Sending", "CSL-JSON 引文"),
    }
    return f"{names[form]} ({form.suffix})"


def style_words(style: Style | None) -> str:
    if style is None:
        return translate("Sending", "不附引用")
    names = {
        Style.GB2025: "GB/T 7714—2025",
        Style.GB2015: "GB/T 7714—2015",
        Style.FOOTNOTE: translate("Sending", "中文脚注（《钱塘新区报》2022年10月31日，第1版）"),
        Style.BIBTEX: "BibTeX",
        Style.BIBLATEX: "biblatex",
        Style.RIS: "RIS",
        Style.CSL: "CSL-JSON",
    }
    return names[style]
