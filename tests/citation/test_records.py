"""The forms that programs read, read back by programs of others."""

import json
import re

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from qtreader.citation.reference import INFERRED_NOTE, reference
from qtreader.citation.styles import Style, cite, cite_each

TEX = {r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^"}


def plain(tex: str) -> str:
    """What TeX would print."""
    for macro, character in TEX.items():
        tex = tex.replace(macro, character)
    return re.sub(r"\\([{}#$%&_])", r"\1", re.sub(r"(?<!\\)[{}]", "", tex))


@pytest.fixture(params=["one author", "three authors", "four authors", "no author", "inferred", "undated",
                        "no page", "headline lost", "nothing at all", "markup"])  # fmt: skip
def article(kinds, request):
    return kinds[request.param]


@pytest.mark.parametrize("style", [Style.BIBTEX, Style.BIBLATEX])
def test_pybtex_reads_a_bibtex_entry(article, style):
    told = reference(article)
    [(key, entry)] = parse_string(cite(article, style), "bibtex").entries.items()
    names = [plain(str(person)) for person in entry.persons.get("author", [])]
    assert (key, entry.type) == (told.key, "article")
    assert tuple(names) == told.authors
    assert plain(entry.fields["title"]) == told.marked_title()
    assert entry.fields.get("pages", "") == str(told.page or "")


def test_biblatex_has_the_newspaper_and_the_day(article):
    told = reference(article)
    [entry] = parse_string(cite(article, Style.BIBLATEX), "bibtex").entries.values()
    fields = entry.fields
    assert plain(fields["journaltitle"]) == told.newspaper
    day = told.date.isoformat() if told.date else None
    assert fields.get("date") == (f"{day}?" if told.inferred else day)
    assert fields.get("note", "") == told.notes


def test_bibtex_gives_the_month_as_the_macro_of_its_styles(kinds):
    [entry] = parse_string(cite(kinds["one author"], Style.BIBTEX), "bibtex").entries.values()
    assert (entry.fields["year"], entry.fields["month"], entry.fields["day"]) == ("2022", "January", "28")


def test_rispy_reads_a_ris_record(article):
    told = reference(article)
    [record] = rispy.loads(cite(article, Style.RIS))
    assert record["type_of_reference"] == "NEWS"
    assert tuple(record.get("authors", ())) == told.authors
    assert record["title"] == told.marked_title()
    assert record["secondary_title"] == told.newspaper
    assert record.get("date") == (told.date.strftime("%Y/%m/%d") if told.date else None)
    assert record.get("number") == str(told.issue_number)
    assert record.get("start_page", "") == str(told.page or "")
    assert (INFERRED_NOTE in "".join(record.get("notes", []))) == told.inferred


def test_ris_lines_end_as_the_form_asks(article):
    assert re.fullmatch(r"(?:[A-Z][A-Z0-9]  - [^\r\n]*\r\n)+", cite(article, Style.RIS))


def test_citeproc_sets_a_csl_item(article):
    told = reference(article)
    source = CiteProcJSON(json.loads(cite(article, Style.CSL)))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(told.key)]))
    [entry] = bibliography.bibliography()
    for fact in (*told.authors[:1], told.title, told.newspaper):
        assert fact in str(entry)
    assert told.date is None or str(told.date.year) in str(entry)


def test_an_inferred_day_is_about_that_day_in_csl(kinds):
    [printed] = json.loads(cite(kinds["one author"], Style.CSL))
    [inferred] = json.loads(cite(kinds["inferred"], Style.CSL))
    assert printed["issued"] == {"date-parts": [[2022, 1, 28]]}
    assert inferred["issued"] == {"date-parts": [[2022, 1, 28]], "circa": True}
    assert (printed.get("note"), inferred["note"]) == (None, INFERRED_NOTE)


def test_a_file_of_many_is_read_whole(kinds):
    articles = list(kinds.values())
    files = {style: "".join(cite_each(articles, style)) for style in Style}
    assert len(json.loads(files[Style.CSL])) == len(articles)
    assert len(rispy.loads(files[Style.RIS])) == len(articles)
    assert files[Style.GB2025].splitlines() == [cite(article, Style.GB2025) for article in articles]
    assert json.loads("".join(cite_each([], Style.CSL))) == []
    assert files[Style.BIBTEX].count("@article{") == len(articles)
