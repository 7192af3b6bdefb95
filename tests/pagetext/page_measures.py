"""One page compared with its true reading: what was wanted, what was found, what is both.

Articles are aligned by the characters of their bodies, those without a body by their headline.
Characters are such that are not white space and no ``#`` mark before a line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Any

from qtreader.newspaper.article import Article
from qtreader.newspaper.calendar import WEEKDAYS
from qtreader.newspaper.issue import DateBasis, Page
from qtreader.pagetext.coverage import left_over, spans_of

Measures = Counter[str]
Truth = dict[str, Any]

MASTHEAD = (
    *("newspaper", "date", "weekday", "lunar", "issue_number"),
    *("pages_in_issue", "page", "sponsor", "publisher"),
)
SAME_BODY = 0.9  # overlap of two bodies that are the same article
SOME_BODY = 0.5  # of two that can be compared
SURE = 0.8  # of a doubt that should be found
_MARK = re.compile(r"(?m)^[ \t]*#+(?=\s|$)")
_PHOTO = {"图", "摄", "图片", "摄影记者", "影"}


def measure(page: Page, truth: Truth) -> Measures:
    counts: Measures = Counter(pages=1)
    wanted, found = truth["articles"], page.articles
    aligned = _aligned(wanted, found, counts)
    for article, other in aligned:
        _compare_headings(counts, article, other)
        _compare(counts, "people", _people(article), _people_of(other) if other else [])
    matched = {id(other) for _, other in aligned}
    for other in found:
        if id(other) not in matched:
            counts["kicker found"] += bool(other.kicker)
            counts["people found"] += len(other.people)
    texts = [p["text"].strip() for a in wanted for p in a["paragraphs"]]
    _compare(counts, "paragraph", texts, [p.text.strip() for a in found for p in a.paragraphs])
    _compare_places(counts, page, truth)
    _compare_masthead(counts, page, truth["issue"])
    _compare_doubts(counts, page, truth)
    _count_rest(counts, page, truth)
    return counts


def _compare(counts: Measures, name: str, wanted: list[Any], found: list[Any]) -> None:
    counts[f"{name} wanted"] += len(wanted)
    counts[f"{name} found"] += len(found)
    counts[f"{name} both"] += sum((Counter(wanted) & Counter(found)).values())


def _aligned(
    wanted: list[Truth], found: tuple[Article, ...], counts: Measures
) -> list[tuple[Truth, Article | None]]:
    """Each true article with the one found for it; counts those found whole."""
    bodies = [_characters([piece for p in a["paragraphs"] for piece in p["pieces"]]) for a in wanted]
    others = [_characters([[s.start, s.end] for p in a.paragraphs for s in p.pieces]) for a in found]
    overlaps = sorted(
        (-len(body & other) / len(body | other), i, k)
        for i, body in enumerate(bodies)
        for k, other in enumerate(others)
        if body & other
    )
    chosen: dict[int, int] = {}
    for overlap, i, k in overlaps:
        if -overlap >= SOME_BODY and i not in chosen and k not in chosen.values():
            chosen[i] = k
            counts["article both"] += -overlap >= SAME_BODY
    for i, article in enumerate(wanted):
        for k, other in enumerate(found):
            alone = not bodies[i] and not others[k] and i not in chosen and k not in chosen.values()
            if alone and _bare(article["headline"]) == _bare(other.headline):
                chosen[i] = k
                counts["article both"] += 1
    counts["article wanted"] += len(wanted)
    counts["article found"] += len(found)
    return [(article, found[chosen[i]] if i in chosen else None) for i, article in enumerate(wanted)]


def _compare_headings(counts: Measures, article: Truth, other: Article | None) -> None:
    reading = (_bare(other.kicker), _bare(other.headline)) if other else ("", "")
    right = (_bare(article["kicker"]), _bare(article["headline"]))
    for each in article.get("alternatives") or []:  # other readings that count as right
        alternative = (_bare(each["kicker"]), _bare(each["headline"]))
        right = alternative if alternative == reading else right
    counts["headline wanted"] += 1
    counts["headline right"] += other is not None and reading[1] == right[1]
    counts["kicker wanted"] += bool(right[0])
    counts["kicker found"] += bool(reading[0])
    counts["kicker both"] += bool(right[0]) and reading[0] == right[0]


def _people(article: Truth) -> list[tuple[str, str]]:
    return [(_role(person["role"]), _bare(person["name"])) for person in article["people"]]


def _people_of(article: Article) -> list[tuple[str, str]]:
    return [(_role(person.role), person.name) for person in article.people]


def _role(role: str) -> str:
    """文/摄影记者, 摄 and 图 are all who took the picture."""
    bare = re.sub(r"^(?:文[/／]?(?=.)|(?:摄影)?[/／])", "", _bare(role))
    bare = re.sub(r"^(?:摄影)?[/／]", "", bare)
    return "摄影" if bare in _PHOTO else bare


def _compare_places(counts: Measures, page: Page, truth: Truth) -> None:
    """Joins and lost paragraph ends."""
    wanted = [p for a in truth["articles"] for p in a["paragraphs"]]
    found = [p for a in page.articles for p in a.paragraphs]
    joins = _joins([p["pieces"] for p in wanted])
    joins_found = _joins([[[s.start, s.end] for s in p.pieces] for p in found])
    _compare(counts, "join", joins, joins_found)
    counts["join false"] += len(set(joins_found) - set(joins))
    breaks = [each["offset"] for p in wanted for each in p.get("probable_breaks") or []]
    _compare(counts, "break", breaks, [at for p in found for at in p.probable_breaks])


def _joins(paragraphs: list[list[list[int]]]) -> list[tuple[int, int]]:
    return [(a[1], b[0]) for pieces in paragraphs for a, b in pairwise(pieces)]


def _compare_masthead(counts: Measures, page: Page, issue: Truth) -> None:
    for name in _printed(issue, page.text):
        counts["masthead wanted"] += 1
        counts["masthead right"] += _field(page, name) == _bare(str(issue[name])).removeprefix("农历")
    if not issue.get("date") and issue.get("date_inferred"):
        first, last = issue["date_range"]
        counts["date wanted"] += 1
        inferred = page.dating.basis is DateBasis.INFERRED
        counts["date right"] += inferred and first <= str(page.dating.date) <= last


def _printed(issue: Truth, text: str) -> list[str]:
    """The fields a page prints; where the truth does not say, those it has a value for."""
    if issue.get("printed") is not None:
        return [name for name in MASTHEAD if name in issue["printed"]]
    hidden = set() if issue.get("date") else {"page"}
    hidden |= set() if any(day in text for day in WEEKDAYS) else {"newspaper"}
    return [name for name in MASTHEAD if issue.get(name) not in (None, "") and name not in hidden]


def _field(page: Page, name: str) -> str:
    if name == "date":
        return str(page.dating.date) if page.dating.basis is DateBasis.PRINTED else ""
    return _bare(str(getattr(page.masthead, name))).removeprefix("农历")


def _compare_doubts(counts: Measures, page: Page, truth: Truth) -> None:
    """A doubt about a true join or about what is unassigned is neither right nor wrong."""
    known = [(each["start"], each["end"]) for each in truth["ocr_doubts"]]
    sure = [(each["start"], each["end"]) for each in truth["ocr_doubts"] if each["sure"] >= SURE]
    joins = _joins([p["pieces"] for a in truth["articles"] for p in a["paragraphs"]])
    neutral = [(each["start"], each["end"]) for each in truth["unassigned"]]
    neutral += [(min(a - 1, b), max(a - 1, b) + 1) for a, b in joins]
    found = [(each.span.start, each.span.end) for each in page.doubts]
    counts["doubt wanted"] += len(sure)
    counts["doubt seen"] += sum(_touches(each, found) for each in sure)
    counts["doubt right"] += sum(_touches(each, known) for each in found)
    counts["doubt found"] += sum(_touches(each, known) or not _touches(each, neutral) for each in found)


def _touches(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _count_rest(counts: Measures, page: Page, truth: Truth) -> None:
    taken = [span for article in page.articles for span in spans_of(article)]
    rest = [each.span for each in (*page.furniture, *page.unassigned)]
    marks = _characters([list(found.span()) for found in _MARK.finditer(page.text)])
    solid = {at for at, character in enumerate(page.text) if not character.isspace()} - marks
    furniture = solid & _characters([[each["start"], each["end"]] for each in truth["furniture"]])
    counts["characters"] += len(solid)
    counts["furniture"] += len(furniture)
    counts["leaked"] += len(furniture & _characters([[span.start, span.end] for span in taken]))
    counts["unassigned"] += len(
        solid & _characters([[each.span.start, each.span.end] for each in page.unassigned])
    )
    apart = all(before.end <= after.start for before, after in pairwise(sorted([*taken, *rest])))
    counts["covered"] += apart and not left_over(page.text, [*taken, *rest])


def _characters(pieces: list[list[int]]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def _bare(text: str) -> str:
    return "".join(text.split())
