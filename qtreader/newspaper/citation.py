"""How an article is cited: GB/T 7714-2015, BibTeX, RIS."""

from __future__ import annotations

from qtreader.newspaper.article import Article
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.punctuation import full_width

NAMED_AUTHORS = 3  # GB/T 7714-2015 8.1.2: of more than three, three are named


def citation(filed: FiledArticle, language: str = "zh") -> str:
    """作者. 题名[N]. 钱塘新区报, 2022-01-28(1).

    After GB/T 7714-2015: 8.1 for authors, the form of a newspaper article for the rest.
    Without an author the title stands first. What is not printed stands in square brackets,
    as 8.4.3.3 has it for estimated years: the first words of an article whose headline is
    lost, and an inferred day, which says 推断 besides, since the standard knows estimated
    years but no estimated days. ``language`` is that of 推断 and 等.
    """
    chinese = language.startswith("zh")
    named = ", ".join(authors(filed.article)[:NAMED_AUTHORS])
    if len(authors(filed.article)) > NAMED_AUTHORS:
        named += ", 等" if chinese else ", et al"
    page = f"({filed.page})" if filed.page else ""
    place = f"{filed.issue.newspaper}, {_cited_day(filed, chinese)}{page}"
    parts = [named, f"{title(filed.article, language)}[N]", place]
    return ". ".join(part for part in parts if part) + "."


def bibtex(filed: FiledArticle) -> str:
    """An ``@article`` for BibTeX and biblatex; an inferred day has the ``?`` of EDTF and a note."""
    names = (_tex(name) for name in authors(filed.article))
    date = filed.issue.date
    fields = {
        "author": " and ".join(f"{{{name}}}" if " " in name else name for name in names),
        "title": f"{{{_tex(title(filed.article))}}}",  # braces keep capitals as they are
        "journal": _tex(filed.issue.newspaper),
        "date": f"{date.isoformat()}{'?' if _is_inferred(filed) else ''}" if date else "",
        "year": str(date.year) if date else "",
        "number": str(filed.issue.issue_number or ""),
        "pages": str(filed.page or ""),
        "entrysubtype": "newspaper",
        "langid": "chinese",
        "note": INFERRED_NOTE if _is_inferred(filed) else "",
    }
    key = f"{date.isoformat() if date else 'undated'}-p{filed.page}-a{filed.id}"
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@article{{{key},", *lines, "}", ""])


def ris(filed: FiledArticle) -> str:
    """A ``NEWS`` record for reference managers; its lines end in CR LF, as the form asks."""
    date = filed.issue.date
    fields = [
        ("TY", "NEWS"),
        *(("AU", name) for name in authors(filed.article)),
        ("TI", title(filed.article)),
        ("T2", filed.issue.newspaper),
        ("PY", str(date.year) if date else ""),
        ("DA", date.strftime("%Y/%m/%d") if date else ""),
        ("IS", str(filed.issue.issue_number or "")),
        ("SP", str(filed.page or "")),
        ("LA", "zh"),
        ("N1", INFERRED_NOTE if _is_inferred(filed) else ""),
    ]
    lines = [f"{tag}  - {value}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


def authors(article: Article) -> tuple[str, ...]:
    """The names of the byline in order, each once, without roles and papers."""
    names = (_one_line(person.name) for person in article.people)
    return tuple(dict.fromkeys(name for name in names if name))


def title(article: Article, language: str = "zh") -> str:
    """The headline in the punctuation of print; if it is lost, the first words in square brackets."""
    headline = _one_line(full_width(article.headline))
    if headline:
        return headline
    nothing = "无题" if language.startswith("zh") else "No headline"
    return f"[{_one_line(full_width(article.stand_in)) or nothing}]"


INFERRED_NOTE = "日期为推断，报头未印"
_TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "#": r"\#", "$": r"\$", "%": r"\%",
    "&": r"\&", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _cited_day(filed: FiledArticle, chinese: bool) -> str:
    if filed.issue.date is None:
        return "[日期不详]" if chinese else "[date not known]"
    day = filed.issue.date.isoformat()
    if _is_inferred(filed):
        return f"[{day} 推断]" if chinese else f"[{day}, inferred]"
    return day


def _is_inferred(filed: FiledArticle) -> bool:
    return filed.issue.date is not None and filed.issue.basis is not DateBasis.PRINTED


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in text)


def _one_line(text: str) -> str:
    return " ".join(text.split())
