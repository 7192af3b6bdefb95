"""The commands by which articles leave: print, export, citation, evidence."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from pathlib import Path

from qtreader.citation.styles import DEFAULT, Style, cite_each
from qtreader.cli.choosing import chosen_book, suggested_name
from qtreader.cli.desk import DONE, AddCommand, language, open_desk, run
from qtreader.cli.output import to_json
from qtreader.evidence.checking import check_file, check_library
from qtreader.evidence.making import make_slip, passages_of
from qtreader.evidence.slip_json import slip_from, slip_json
from qtreader.evidence.slip_text import slip_text
from qtreader.evidence.verifying import Verdict
from qtreader.export.exporting import export_book, export_each
from qtreader.export.formats import WRITERS, Format
from qtreader.export.options import Options, Writer
from qtreader.library.finding import find_articles
from qtreader.library.intake import read_bytes

# What a passage has come to, as an exit status: 1 and 2 are those of every command
STATUSES = {Verdict.STANDS: DONE, Verdict.ELSEWHERE: 3, Verdict.FILE_DIFFERS: 4, Verdict.NOT_FOUND: 5}


def add_sending_commands(add: AddCommand) -> None:
    """In the order of the help."""
    added = add("pdf", pdf, "print an article (number) or an issue (date) as PDF")
    added.add_argument("what", metavar="ARTICLE|ISSUE", help="an article's number, or the day of an issue")
    words = "the PDF to write"
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=words)

    added = add("export", export, "write articles to a file that other programs read")
    _add_choice(added)
    formats = tuple(form.value for form in Format)
    added.add_argument("--format", choices=formats, required=True, metavar="FORMAT", help=", ".join(formats))
    words = "a file; or a folder (one that is there, or ends in /), for a file of a fitting name in it"
    added.add_argument("-o", "--output", required=True, metavar="PATH", help=words)
    added.add_argument("--each", action="store_true", help="a file for each article, in the folder PATH")
    added.add_argument("--source-punctuation", action="store_true", help="as the page text has it")
    added.add_argument("--style", choices=_prose(), default=DEFAULT.value, help="of the citations below")

    added = add("cite", cite, "print the citations of articles")
    _add_choice(added)
    styles = tuple(style.value for style in Style)
    added.add_argument(
        "--style", choices=styles, default=DEFAULT.value, help=f"of the citations ({DEFAULT.value})"
    )

    added = add("evidence", evidence, "print a slip that says where a passage stands in its source")
    added.add_argument("article", type=int, metavar="ARTICLE", help="its number, as search tells it")
    added.add_argument("passage", nargs="?", default="", metavar="PASSAGE", help="its words (all of them)")
    added.add_argument("--style", choices=_prose(), default=DEFAULT.value, help="of the citation in it")
    added.add_argument("--json", action="store_true", help="print JSON")

    words = "tell whether a passage still stands: status 0 it does, 3 elsewhere, 4 in another file, 5 nowhere"
    added = add("verify-evidence", verify_evidence, words)
    added.add_argument("slip", type=Path, metavar="SLIP", help="a file that evidence has printed")
    added.add_argument("--source", type=Path, metavar="FILE", help="instead of what the library holds")
    added.add_argument("--json", action="store_true", help="print JSON")


def pdf(options: argparse.Namespace) -> int:
    # Qt sets the pages; it is loaded for pages alone
    from qtreader.desktop.printing.output import write_pdf_without_window

    with open_desk(options) as desk:
        articles = find_articles(desk.library, options.what)
    write_pdf_without_window(articles, options.output)
    print(options.output)
    return DONE


def export(options: argparse.Namespace) -> int:
    form, output = Format(options.format), Path(options.output)
    shown = Options(
        full_width=not options.source_punctuation, language=language(), style=Style(options.style)
    )
    with open_desk(options) as desk:
        book = chosen_book(desk, options)
        if options.each:
            files = run(export_each(book, output, _writer(form), form.suffix, shown))
            print(
                f"{output}  {len(files)} 个文件"
                if shown.language == "zh"
                else f"{output}  {len(files)} files"
            )
            return DONE
        in_folder = output.is_dir() or options.output.endswith(("/", os.sep))
        target = output / suggested_name(book, form.suffix) if in_folder else output
        print(run(export_book(book, target, _writer(form), shown)))
    return DONE


def cite(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        articles = (piece.article for piece in chosen_book(desk, options).pieces)
        for cited in cite_each(articles, Style(options.style), language()):
            sys.stdout.write(cited)
    return DONE


def evidence(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        filed = desk.library.article(options.article)
        source = desk.library.source(options.article)
    passages = passages_of(filed.article, options.passage)
    slip = make_slip(filed, passages, source, dt.datetime.now(dt.UTC), Style(options.style))
    print(to_json(slip_json(slip)) if options.json else slip_text(slip, language()).rstrip("\n"))
    return DONE


def verify_evidence(options: argparse.Namespace) -> int:
    slip = slip_from(read_bytes(options.slip).decode("utf-8", errors="replace"), options.slip.name)
    if options.source is not None:
        found = check_file(slip, options.source)
    else:
        with open_desk(options) as desk:
            found = check_library(slip, desk.library)
    sentence = found.sentence(language())
    told = {
        "verdict": found.verdict.value,
        "same_file": found.same_file,
        "source": found.source,
        "places": [[span.start, span.end] for span in found.places],
        "altered": found.altered,
        "sentence": sentence,
    }
    print(to_json(told) if options.json else sentence)
    return STATUSES[found.verdict]


def _add_choice(added: argparse.ArgumentParser) -> None:
    words = "article numbers, issue dates, or “all”"
    added.add_argument("what", nargs="*", metavar="ARTICLE|ISSUE|all", help=words)
    added.add_argument("--search", metavar="QUERY", help="the articles that a search finds, best first")


def _prose() -> tuple[str, ...]:
    return tuple(style.value for style in Style if style.is_prose)


def _writer(form: Format) -> Writer:
    if form is not Format.PDF:
        return WRITERS[form]
    # Qt sets the pages; it is loaded for pages alone
    from qtreader.desktop.printing.output import write_book_without_window

    return write_book_without_window
