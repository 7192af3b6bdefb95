"""The commands that read: pages, issues, articles, answers, the state of the index."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from qtreader.citation.styles import Style, cite
from qtreader.cli.desk import DONE, TROUBLE, AddCommand, language, open_desk, run
from qtreader.cli.output import (
    answer_json,
    answer_table,
    facets_table,
    index_line,
    issues_json,
    issues_table,
    page_table,
    to_json,
)
from qtreader.library.intake import read_anything, read_bytes
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.html import article_html
from qtreader.render.markdown import article_markdown
from qtreader.render.page_json import page_json
from qtreader.render.text import article_text
from qtreader.search.answer import Basis, Sort
from qtreader.search.certificate import SAMPLE, certificate_text
from qtreader.search.engine import IndexState, SearchEngine

FORMATS: dict[str, Callable[[FiledArticle], str]] = {
    "text": article_text,
    "html": article_html,
    "markdown": article_markdown,
    "citation": cite,
    **{style.value: partial(cite, style=style) for style in Style},
}


def add_reading_commands(add: AddCommand) -> None:
    """In the order of the help."""
    added = add("parse", parse, "read one page text and print the page; touches no library")
    added.add_argument("file", type=Path, metavar="FILE", help="a page text, in any form that is taken in")
    _json_option(added)

    _json_option(add("issues", issues, "the issues by date, and the gaps between them"))

    added = add("show", show, "one article by its number")
    added.add_argument("article", type=int, metavar="ARTICLE", help="its number, as search tells it")
    added.add_argument("--format", choices=tuple(FORMATS), default="text", help="how it is printed (text)")

    added = add("search", search, "search the articles; best hits first")
    words = (
        "words (all of them), “a passage”, OR 或, - NOT 非, ( ), * and ?, ~ (one character another), fields "
        "标题: 正文: 记者: 栏目: 类型: 版: 期: 日期:2022-01..2022-05, title: text: by: column: kind: page: …"
    )
    added.add_argument("query", metavar="QUERY", help=words)
    added.add_argument("--limit", type=_count, default=50, metavar="N", help="hits to print (50)")
    added.add_argument("--offset", type=_count, default=0, metavar="N", help="hits to pass over (0)")
    sorts = tuple(sort.value for sort in Sort)
    words = "the order of the hits (relevance)"
    added.add_argument("--sort", choices=sorts, default=Sort.RELEVANCE.value, help=words)
    added.add_argument("--facets", action="store_true", help="also count the hits by month, name, column …")
    _json_option(added)

    added = add("index", index, "bring the index up to date with the library")
    added.add_argument("--rebuild", action="store_true", help="make it anew")
    added.add_argument("--check", action="store_true", help="only tell its state")
    added.add_argument("--verify", action="store_true", help="compare it with a literal search; certify it")
    words = f"passages to verify it by, or “all”: one of every paragraph and heading ({SAMPLE})"
    added.add_argument("--sample", type=_sample, default=SAMPLE, metavar="N", help=words)
    added.add_argument("--seed", type=int, metavar="N", help="of the choice of passages, to repeat a check")


def parse(options: argparse.Namespace) -> int:
    page = read_anything(read_bytes(options.file), options.file.name)
    if page.remark:
        print(page.remark + "。", file=sys.stderr)
    print(to_json(page_json(page)) if options.json else page_table(page))
    return DONE


def issues(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        entries, gaps = desk.library.issues(), desk.library.gaps()
    print(to_json(issues_json(entries, gaps)) if options.json else issues_table(entries, gaps))
    return DONE


def show(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        article = desk.library.article(options.article)
    print(FORMATS[options.format](article).rstrip("\n"))
    return DONE


def search(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
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
    with open_desk(options, fill=not options.check) as desk:
        if options.rebuild:
            run(desk.engine.build())
        elif not options.check:
            run(desk.engine.bring_up_to_date())
        if options.verify:
            return _verify(desk.engine, options.sample, options.seed)
        state, articles = desk.engine.state(), desk.library.count()
        certificate = desk.engine.certificate()
    print(index_line(state, articles, certificate))
    return DONE if state is IndexState.READY else TROUBLE


def _verify(engine: SearchEngine, sample: int | None, seed: int | None) -> int:
    certificate = run(engine.verify(sample, seed))
    print(certificate_text(certificate, language()))
    return TROUBLE if certificate.wrong else DONE


def _json_option(added: argparse.ArgumentParser) -> None:
    added.add_argument("--json", action="store_true", help="print JSON")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return number


def _sample(text: str) -> int | None:
    return None if text == "all" else _count(text)
