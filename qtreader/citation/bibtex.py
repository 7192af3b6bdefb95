"""Entries for BibTeX and for biblatex."""

from __future__ import annotations

from qtreader.citation.reference import Reference, reference
from qtreader.newspaper.holding import FiledArticle

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%",
    "&": r"\&", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def bibtex(filed: FiledArticle, language: str = "zh") -> str:
    """An ``@article`` for BibTeX, which knows no newspapers; most of its styles pass over the day."""
    told = reference(filed, language)
    date = told.date
    fields = {
        "author": _names(told),
        "title": _title(told, language),
        "journal": _braced(told.newspaper),
        "year": f"{{{date.year}}}" if date else "",
        "month": _MONTHS[date.month - 1] if date else "",  # a macro of every style: no braces
        "day": f"{{{date.day}}}" if date else "",
        "number": _braced(told.issue_number or ""),
        "pages": _braced(told.page or ""),
        "language": "{chinese}",
        "note": _braced(told.notes),
    }
    return _entry(told.key, fields)


def biblatex(filed: FiledArticle, language: str = "zh") -> str:
    """An ``@article`` of a newspaper for biblatex; an inferred day has the ``?`` of EDTF and a note."""
    told = reference(filed, language)
    date = f"{told.date.isoformat()}{'?' if told.inferred else ''}" if told.date else ""
    fields = {
        "author": _names(told),
        "title": _title(told, language),
        "journaltitle": _braced(told.newspaper),
        "date": _braced(date),
        "number": _braced(told.issue_number or ""),
        "pages": _braced(told.page or ""),
        "entrysubtype": "{newspaper}",
        "langid": "{chinese}",
        "note": _braced(told.notes),
    }
    return _entry(told.key, fields)


def _entry(key: str, fields: dict[str, str]) -> str:
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{key},", *lines, "}", ""])


def _names(told: Reference) -> str:
    """Each name in braces: a Chinese name has no blank at which BibTeX could part it."""
    return _braced_tex(" and ".join(f"{{{_tex(name)}}}" for name in told.authors))


def _title(told: Reference, language: str) -> str:
    return f"{{{{{_tex(told.marked_title(language))}}}}}"  # twice in braces: capitals stay as they are


def _braced(value: object) -> str:
    return _braced_tex(_tex(str(value)))


def _braced_tex(tex: str) -> str:
    return f"{{{tex}}}" if tex else ""


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in text)
