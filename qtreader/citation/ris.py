"""Records for reference managers in the RIS form."""

from __future__ import annotations

from qtreader.citation.reference import reference
from qtreader.newspaper.holding import FiledArticle


def ris(filed: FiledArticle, language: str = "zh") -> str:
    """A ``NEWS`` record; its lines end in CR LF, as the form asks. The authors are whole names:
    a comma would part family and given name, which the print does not tell."""
    told = reference(filed, language)
    date = told.date
    fields = [
        ("TY", "NEWS"),
        *(("AU", name) for name in told.authors),
        ("TI", told.marked_title(language)),
        ("T2", told.newspaper),
        ("PY", str(date.year) if date else ""),
        ("DA", date.strftime("%Y/%m/%d") if date else ""),
        ("IS", str(told.issue_number or "")),
        ("SP", str(told.page or "")),
        ("LA", "zh"),
        ("N1", told.notes),
    ]
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])
