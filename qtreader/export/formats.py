"""Every format in which articles can be exported, under the name by which it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from qtreader.citation.styles import Style
from qtreader.export.document import write_docx
from qtreader.export.epub import write_epub
from qtreader.export.lines import write_markdown, write_text
from qtreader.export.options import Writer
from qtreader.export.records import citations_writer, write_bulk, write_csv, write_json, write_json_lines
from qtreader.export.web import write_html


class Format(StrEnum):
    """The value is the name on the command line and in the settings."""

    EPUB = "epub"
    HTML = "html"
    DOCX = "docx"
    MARKDOWN = "markdown"
    TEXT = "text"
    PDF = "pdf"
    JSON = "json"
    JSON_LINES = "jsonl"
    BULK = "opensearch"
    CSV = "csv"
    GB2025 = Style.GB2025.value
    GB2015 = Style.GB2015.value
    FOOTNOTE = Style.FOOTNOTE.value
    BIBTEX = Style.BIBTEX.value
    BIBLATEX = Style.BIBLATEX.value
    RIS = Style.RIS.value
    CSL = Style.CSL.value

    @property
    def suffix(self) -> str:
        """Of a file of this format."""
        if self.value in _STYLES:
            return _STYLES[self.value].suffix
        return _SUFFIXES.get(self, f".{self.value}")


_STYLES = {style.value: style for style in Style}
_SUFFIXES = {Format.MARKDOWN: ".md", Format.TEXT: ".txt", Format.BULK: ".ndjson"}

# PDF is missing: its pages are set by Qt, which this room does not know. Who has Qt adds a writer of his own.
WRITERS: Mapping[Format, Writer] = {
    Format.EPUB: write_epub,
    Format.HTML: write_html,
    Format.DOCX: write_docx,
    Format.MARKDOWN: write_markdown,
    Format.TEXT: write_text,
    Format.JSON: write_json,
    Format.JSON_LINES: write_json_lines,
    Format.BULK: write_bulk,
    Format.CSV: write_csv,
    **{Format(style.value): citations_writer(style) for style in Style},
}
