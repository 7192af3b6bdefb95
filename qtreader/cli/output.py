"""What the command line prints: JSON for programs, tables for people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from qtreader.newspaper.calendar import weekday
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.issue import DateBasis, Page
from qtreader.search.answer import Answer, Basis, Hit, IndexState, Tier
from qtreader.search.certificate import Certificate
from qtreader.search.facets import Facets, Share
from qtreader.search.suggestions import Suggestion, Why

WHY = {Why.SCRIPT: "繁简", Why.NEAR: "差一字", Why.SOUND: "拼音", Why.WORDS: "不成整句", Why.DATE: "出版日期"}
TIERS = {
    Tier.PASSAGE: "原文",
    Tier.NEAR: "差一字",
    Tier.NEARBY: "不含整句，其词语相近",
    Tier.WORDS: "不含整句，含其全部词语",
}
MARKS = {DateBasis.INFERRED: "（推断）", DateBasis.CORRECTED: "（更正）"}  # behind a day
_NAME = 8  # characters of a library's name, to people
SHARES_TOLD = 12  # of each facet, to people


def to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def page_table(page: Page) -> str:
    dating = page.dating
    lines = [f"{page.masthead.newspaper or '（无报头）'}  {dating.date or '无日期'}  {dating.basis.value}"]
    for article in page.articles:
        title = article.headline or f"（无题）{article.stand_in}"
        lines.append(f"{article.kind.value:8}{article.length:6}  {title}")
    for name, fragments in (("furniture", page.furniture), ("unassigned", page.unassigned)):
        lines.append(f"{name:11}{sum(len(fragment.text) for fragment in fragments)}")
    lines += [f"? {doubt.seen} → {doubt.likely}  {doubt.why}" for doubt in page.doubts]
    return "\n".join(lines)


def issues_json(entries: Sequence[IssueEntry], gaps: Sequence[Gap]) -> dict[str, Any]:
    return {"issues": [_issue_json(entry) for entry in entries], "gaps": [asdict(gap) for gap in gaps]}


def issues_table(entries: Sequence[IssueEntry], gaps: Sequence[Gap]) -> str:
    lines = [_issue_line(entry) for entry in entries]
    lines += [f"总第{gap.after}期与总第{gap.before}期之间缺 {gap.missing} 期" for gap in gaps]
    return "\n".join(lines)


def answer_json(answer: Answer, facets: Facets | None, suggestions: Sequence[Suggestion]) -> dict[str, Any]:
    return {
        "query": answer.query,
        "reading": answer.reading,
        "parts": list(answer.parts),
        "basis": answer.basis.value,
        "searched": {"issues": answer.issues, "articles": answer.articles},
        "library": answer.library,
        "verified": answer.verified and answer.verified.isoformat(),
        "total": answer.total,
        "tiers": {tier.value: count for tier, count in answer.tiers},
        "took_ms": round(answer.took_ms, 3),
        "hits": [_hit_json(hit) for hit in answer.hits],
        "suggestions": [asdict(suggestion) for suggestion in suggestions],
        "facets": _facets_json(facets) if facets else {},
    }


def answer_table(answer: Answer, suggestions: Sequence[Suggestion]) -> str:
    lines = [f"{answer.total} 篇  {answer.reading}", _searched(answer)]
    lines += [f"另有 {other.total} 篇作“{other.text}”（{WHY[other.why]}）" for other in suggestions]
    tier = Tier.PASSAGE  # what needs no heading
    for hit in answer.hits:
        if hit.tier is not tier:
            tier = hit.tier
            lines += ["", f"—— {TIERS[tier]}（{dict(answer.tiers)[tier]} 篇）——"]
        lines += ["", *_hit_lines(hit)]
    return "\n".join(lines)


def _searched(answer: Answer) -> str:
    """What was searched, and by what it is vouched that nothing is missing."""
    if answer.basis is Basis.SCAN:
        by = "逐篇扫描原文"
    elif answer.verified:
        by = f"索引与逐字查找一致，核对于 {_minute(answer.verified)}"
    else:
        by = "索引尚未核对（qtreader-cli index --verify）"
    name, _, changes = answer.library.partition(":")
    state = f"{name[:_NAME]}:{changes.partition('.')[0]}"  # all of it is in the JSON and on a certificate
    return f"查遍 {answer.issues} 期、{answer.articles} 篇 · 报库状态 {state} · {by}"


def _hit_lines(hit: Hit) -> list[str]:
    day = f"{hit.date or '日期不详'}{MARKS.get(hit.basis, '')}"
    number = f"总第{hit.issue_number}期" if hit.issue_number else ""
    page = f"第{hit.page}版" if hit.page else ""
    title = f"（无题）{hit.headline}" if hit.headline_lost else hit.headline
    facts = "  ".join(filter(None, (day, number, page, title)))
    told = [hit.snippet] if hit.snippet else []
    told += [f"（原印作{''.join(f'“{words}”' for words in hit.as_printed)}）"] if hit.as_printed else []
    return [f"{hit.article:5}  {facts}", *(f"       {line}" for line in told)]


def index_line(state: IndexState, articles: int, certificate: Certificate | None) -> str:
    line = f"{state.value}  {articles} 篇"
    if certificate is None:
        return line
    return f"{line}  核对于 {_minute(certificate.at)}，{len(certificate.wrong)} 处不一致"


def _minute(time: dt.datetime) -> str:
    return f"{time:%Y-%m-%d %H:%M}"


def facets_table(facets: Facets) -> str:
    """One line for each way to divide the answer."""
    lines = [
        ("月份", [share for share in facets.months if share.articles]),
        ("署名", facets.people),
        ("栏目", facets.columns),
        ("类别", facets.kinds),
        ("版次", facets.pages),
    ]
    return "\n".join(f"{name}  {_shares(shares)}" for name, shares in lines if shares)


def _shares(shares: Sequence[Share]) -> str:
    told = [f"{share.value or '不详'} {share.articles}" for share in shares[:SHARES_TOLD]]
    if rest := len(shares) - len(told):
        told.append(f"等另外 {rest} 项")
    return " · ".join(told)


def _facets_json(facets: Facets) -> dict[str, Any]:
    shares = {name: getattr(facets, name) for name in ("months", "people", "columns", "kinds", "pages")}
    return {
        name: [
            {"value": share.value or None, "articles": share.articles, "query": share.query or None}
            for share in found
        ]
        for name, found in shares.items()
    }


def _issue_json(entry: IssueEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "newspaper": entry.newspaper,
        "date": entry.date and entry.date.isoformat(),
        "date_basis": entry.basis.value,
        "date_range": [day.isoformat() for day in (entry.earliest, entry.latest) if day is not None],
        "issue_number": entry.issue_number,
        "pages": list(entry.pages),
        "articles": entry.articles,
    }


def _issue_line(entry: IssueEntry) -> str:
    day = f"{entry.date} {weekday(entry.date)}" if entry.date else "日期不详"
    mark = MARKS.get(entry.basis, "").strip("（）")
    number = f"总第{entry.issue_number}期" if entry.issue_number else ""
    pages = "、".join(str(page) for page in entry.pages if page)
    columns = [day, mark, number, f"第{pages}版" if pages else "", f"{entry.articles} 篇"]
    return "  ".join(column for column in columns if column)


def _hit_json(hit: Hit) -> dict[str, Any]:
    return {
        "article": hit.article,
        "date": hit.date and hit.date.isoformat(),
        "date_basis": hit.basis.value,
        "issue_number": hit.issue_number,
        "page": hit.page,
        "headline": "" if hit.headline_lost else hit.headline,
        "stand_in": hit.headline if hit.headline_lost else "",
        "kicker": hit.kicker,
        "score": round(hit.score, 4),
        "tier": hit.tier.value,
        "matches": hit.matches,
        "snippet": hit.snippet,
        "spans": [[span.start, span.end] for span in hit.spans],
        "parts": list(hit.parts),
        "near": hit.near,
        "as_printed": list(hit.as_printed),
    }
