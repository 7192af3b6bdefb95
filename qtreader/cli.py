"""The command line beside the window: for people who script, and for tests that need no screen."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from qtreader import shipped
from qtreader.citation.styles import Style, cite
from qtreader.cli_output import (
    answer_json,
    answer_table,
    facets_table,
    index_line,
    issues_json,
    issues_table,
    page_table,
    report_json,
    report_table,
    to_json,
)
from qtreader.errors import Trouble
from qtreader.folders import folders_under, user_folders
from qtreader.library.finding import find_articles
from qtreader.library.intake import read_anything, read_bytes, take_in
from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle
from qtreader.progress import Progress
from qtreader.render.html import article_html
from qtreader.render.markdown import article_markdown
from qtreader.render.page_json import page_json
from qtreader.render.text import article_text
from qtreader.search.answer import Basis, Sort
from qtreader.search.certificate import SAMPLE, certificate_text
from qtreader.search.engine import IndexState, SearchEngine

DONE, TROUBLE = 0, 1  # 2, wrong usage, is argparse's
Value = TypeVar("Value")

FORMATS: dict[str, Callable[[FiledArticle], str]] = {
    "text": article_text,
    "html": article_html,
    "markdown": article_markdown,
    "citation": cite,
    **{style.value: partial(cite, style=style) for style in Style},
}


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # whatever the locale, what is printed is UTF-8
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code: int = options.command(options)
    except Trouble as trouble:
        print(trouble.sentence(_language()), file=sys.stderr)
        return TROUBLE
    except BrokenPipeError:  # `| head` has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return code


@dataclass(frozen=True, slots=True)
class Desk:
    """What a command works with."""

    library: Library
    engine: SearchEngine


@contextmanager
def _open_desk(options: argparse.Namespace, *, fill: bool = True) -> Iterator[Desk]:
    """Opens library and index. A library that never held a page is filled from the seeds first,
    as the window's first launch does, unless the command brings pages itself."""
    folders = user_folders() if options.data is None else folders_under(options.data)
    folders.make()
    with (
        closing(Library.open(folders.data)) as library,
        closing(SearchEngine(folders.cache, library)) as engine,
    ):
        if fill and library.is_new():
            _run(take_in(library, [shipped.seeds()]))
            _run(engine.bring_up_to_date())
        yield Desk(library, engine)


# The commands, in the order of the help


def parse(options: argparse.Namespace) -> int:
    page = read_anything(read_bytes(options.file), options.file.name)
    if page.remark:
        print(page.remark + "。", file=sys.stderr)
    print(to_json(page_json(page)) if options.json else page_table(page))
    return DONE


def import_pages(options: argparse.Namespace) -> int:
    with _open_desk(options, fill=False) as desk:
        report = _run(take_in(desk.library, options.paths))
        _run(desk.engine.bring_up_to_date())
    language = _language()
    print(to_json(report_json(report, language)) if options.json else report_table(report, language))
    return TROUBLE if report.refused and not report.taken else DONE


def issues(options: argparse.Namespace) -> int:
    with _open_desk(options) as desk:
        entries, gaps = desk.library.issues(), desk.library.gaps()
    print(to_json(issues_json(entries, gaps)) if options.json else issues_table(entries, gaps))
    return DONE


def show(options: argparse.Namespace) -> int:
    with _open_desk(options) as desk:
        article = desk.library.article(options.article)
    print(FORMATS[options.format](article).rstrip("\n"))
    return DONE


def search(options: argparse.Namespace) -> int:
    with _open_desk(options) as desk:
        answer = desk.engine.search(
            options.query, limit=options.limit, offset=options.offset, sort=Sort(options.sort)
        )
        facets = desk.engine.facets(options.query) if options.json or options.facets else None
        others = desk.engine.suggestions(options.query)
    if answer.basis is Basis.SCAN:
        print("索引未就绪，本次逐篇扫描原文，结果同样完整。", file=sys.stderr)
    if options.json:
        print(to_json(answer_json(answer, facets, others)))
    else:
        print(answer_table(answer, others))
    if facets and answer.total and not options.json:
        print("\n" + facets_table(facets))
    return DONE


def index(options: argparse.Namespace) -> int:
    with _open_desk(options, fill=not options.check) as desk:
        if options.rebuild:
            _run(desk.engine.build())
        elif not options.check:
            _run(desk.engine.bring_up_to_date())
        if options.verify:
            return _verify(desk.engine, options.sample, options.seed)
        state, articles = desk.engine.state(), desk.library.count()
        certificate = desk.engine.certificate()
    print(index_line(state, articles, certificate))
    return DONE if state is IndexState.READY else TROUBLE


def _verify(engine: SearchEngine, sample: int | None, seed: int | None) -> int:
    certificate = _run(engine.verify(sample, seed))
    print(certificate_text(certificate, _language()))
    return TROUBLE if certificate.wrong else DONE


def pdf(options: argparse.Namespace) -> int:
    # Qt sets the pages; it is loaded for this command alone
    from qtreader.desktop.printing.output import write_pdf_without_window

    with _open_desk(options) as desk:
        articles = find_articles(desk.library, options.what)
    write_pdf_without_window(articles, options.output)
    print(options.output)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("qtreader-cli", description=__doc__)
    _add_data_option(parser, default=None)
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        _add_data_option(added, default=argparse.SUPPRESS)
        added.set_defaults(command=run)
        return added

    def json_option(added: argparse.ArgumentParser) -> None:
        added.add_argument("--json", action="store_true", help="print JSON")

    added = command("parse", parse, "read one page text and print the page; touches no library")
    added.add_argument("file", type=Path, metavar="FILE")
    json_option(added)

    added = command("import", import_pages, "add page texts (files or folders) to the library")
    added.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    json_option(added)

    json_option(command("issues", issues, "the issues by date, and the gaps between them"))

    added = command("show", show, "one article by its number")
    added.add_argument("article", type=int, metavar="ARTICLE")
    added.add_argument("--format", choices=tuple(FORMATS), default="text")

    added = command("search", search, "search the articles; best hits first")
    added.add_argument("query", metavar="QUERY")
    added.add_argument("--limit", type=_count, default=50, metavar="N", help="hits to print (50)")
    added.add_argument("--offset", type=_count, default=0, metavar="N", help="hits to pass over (0)")
    added.add_argument("--sort", choices=tuple(sort.value for sort in Sort), default=Sort.RELEVANCE.value)
    added.add_argument("--facets", action="store_true", help="also count the hits by month, name, column …")
    json_option(added)

    added = command("index", index, "bring the index up to date with the library")
    added.add_argument("--rebuild", action="store_true", help="make it anew")
    added.add_argument("--check", action="store_true", help="only tell its state")
    added.add_argument("--verify", action="store_true", help="compare it with a literal search; certify it")
    words = f"passages to verify it by, or “all”: one of every paragraph and heading ({SAMPLE})"
    added.add_argument("--sample", type=_sample, default=SAMPLE, metavar="N", help=words)
    added.add_argument("--seed", type=int, metavar="N", help="of the choice of passages, to repeat a check")

    added = command("pdf", pdf, "print an article (number) or an issue (date) as PDF")
    added.add_argument("what", metavar="ARTICLE|ISSUE")
    added.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    return parser


def _add_data_option(parser: argparse.ArgumentParser, default: str | None) -> None:
    """Before the command or behind it; what is not said behind it leaves alone what was said before."""
    words = "put library and index under DIR instead of the user's folders"
    parser.add_argument("--data", type=Path, metavar="DIR", default=default, help=words)


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return number


def _sample(text: str) -> int | None:
    return None if text == "all" else _count(text)


def _run(work: Generator[Progress, None, Value]) -> Value:
    """Drives a long work to its end, telling how far it is where somebody watches."""
    watched = sys.stderr.isatty()
    while True:
        try:
            progress = next(work)
        except StopIteration as end:
            if watched:
                print("\r\x1b[K", end="", file=sys.stderr)
            return end.value  # type: ignore[no-any-return]
        if watched:
            print(f"\r\x1b[K{progress.done}/{progress.total} {progress.what}", end="", file=sys.stderr)


def _language() -> str:
    spoken = next(
        (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "zh"
    )
    return "en" if spoken.startswith("en") else "zh"


if __name__ == "__main__":
    sys.exit(main())
