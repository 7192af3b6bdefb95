#!/usr/bin/env python3
"""How well the parser reads pages whose true reading is known.

    score_pages.py TRUTH [PAGES]

TRUTH is a folder of JSON files in the form of tests/gold; PAGES the folder of the page texts
they name (the same folder where it is left out). Prints one line a page and the sums.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from qtreader.newspaper.article import Article
from qtreader.newspaper.issue import DateBasis, Page
from qtreader.pagetext.coverage import left_over, spans_of
from qtreader.pagetext.page import read_page

MASTHEAD = ("weekday", "lunar", "issue_number", "pages_in_issue", "sponsor", "publisher")
SAME_BODY = 0.9  # overlap of two bodies that are the same article


def main(arguments: list[str]) -> int:
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    truth_folder, pages_folder = Path(arguments[0]), Path(arguments[-1])
    sums: Counter[str] = Counter()
    for file in sorted(truth_folder.glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        raw = (pages_folder / truth["file"]).read_bytes()
        started = time.process_time()
        page = read_page(raw, truth["file"])
        counts = _count(page, truth)
        sums.update(counts)
        sums["ns"] += int((time.process_time() - started) * 1e9)
        print(f"{file.stem[:24]:24} {_row(counts)}")
    print(f"{'all':24} {_row(sums)}")
    return 0


def _row(counts: Counter[str]) -> str:
    shares = [
        f"{name} {_f1(counts, name):6.1%}"
        for name in ("article", "heading", "kicker", "people", "paragraph", "join")
    ]
    shares += [f"{name} {counts[name + ' right']}/{counts[name]}" for name in ("head", "date")]
    shares += [f"{name} {counts[name]}" for name in ("leaked", "uncovered", "unassigned")]
    return "  ".join(shares)


def _f1(counts: Counter[str], name: str) -> float:
    wanted, found, both = (counts[f"{name} {kind}"] for kind in ("wanted", "found", "both"))
    return 2 * both / (wanted + found) if wanted + found else 1.0


def _count(page: Page, truth: dict[str, Any]) -> Counter[str]:
    counts: Counter[str] = Counter()
    wanted, found = truth["articles"], page.articles
    _compare(counts, "heading", [_heading(each) for each in wanted], [_heading_of(each) for each in found])
    _compare(
        counts,
        "kicker",
        [_bare(a["kicker"]) for a in wanted if a["kicker"]],
        [_bare(a.kicker) for a in found if a.kicker],
    )
    _compare(
        counts,
        "people",
        [(p["role"], p["name"]) for a in wanted for p in a["people"]],
        [(p.role, p.name) for a in found for p in a.people],
    )
    pieces = [p["pieces"] for a in wanted for p in a["paragraphs"]]
    pieces_found = [[[s.start, s.end] for s in p.pieces] for a in found for p in a.paragraphs]
    _compare(counts, "paragraph", list(map(str, pieces)), list(map(str, pieces_found)))
    _compare(counts, "join", _joins(pieces), _joins(pieces_found))
    _count_articles(counts, page, truth)
    _count_rest(counts, page, truth)
    return counts


def _compare(counts: Counter[str], name: str, wanted: list[Any], found: list[Any]) -> None:
    counts[f"{name} wanted"] += len(wanted)
    counts[f"{name} found"] += len(found)
    counts[f"{name} both"] += sum((Counter(wanted) & Counter(found)).values())


def _heading(article: dict[str, Any]) -> tuple[str, str]:
    return _bare(article["kicker"]), _bare(article["headline"])


def _heading_of(article: Article) -> tuple[str, str]:
    return _bare(article.kicker), _bare(article.headline)


def _bare(text: str) -> str:
    return "".join(text.split())


def _joins(paragraphs: list[list[list[int]]]) -> list[tuple[int, int]]:
    return [(a[1], b[0]) for pieces in paragraphs for a, b in pairwise(pieces)]


def _characters(pieces: list[list[int]]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def _count_articles(counts: Counter[str], page: Page, truth: dict[str, Any]) -> None:
    bodies = [_characters([[s.start, s.end] for p in a.paragraphs for s in p.pieces]) for a in page.articles]
    for article in truth["articles"]:
        body = _characters([piece for p in article["paragraphs"] for piece in p["pieces"]])
        heading = _heading(article)
        counts["article both"] += any(
            len(body & other) >= SAME_BODY * len(body | other) and (body or _heading_of(each) == heading)
            for each, other in zip(page.articles, bodies, strict=True)
        )
    counts["article wanted"] += len(truth["articles"])
    counts["article found"] += len(page.articles)


def _count_rest(counts: Counter[str], page: Page, truth: dict[str, Any]) -> None:
    taken = [span for article in page.articles for span in spans_of(article)]
    in_articles = _characters([[span.start, span.end] for span in taken])
    furniture = _characters([[each["start"], each["end"]] for each in truth["furniture"]])
    everything = [*taken, *(each.span for each in (*page.furniture, *page.unassigned))]
    counts["leaked"] += len(furniture & in_articles)
    counts["uncovered"] += sum(len(_bare(each.text)) for each in left_over(page.text, everything))
    counts["unassigned"] += sum(len(_bare(each.text)) for each in page.unassigned)
    issue = truth["issue"]
    for name in MASTHEAD:
        if issue.get(name) is not None:
            counts["head"] += 1
            counts["head right"] += getattr(page.masthead, name) == issue[name]
    if issue.get("date_inferred") or issue.get("date"):
        counts["date"] += 1
        basis = DateBasis.PRINTED if issue["date"] else DateBasis.INFERRED
        first, last = issue["date_range"]
        counts["date right"] += page.dating.basis is basis and first <= str(page.dating.date) <= last


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
