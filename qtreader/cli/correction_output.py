"""What the command line prints of corrections and doubts: JSON for programs, tables for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qtreader.corrections.numbering import facts
from qtreader.newspaper.correction import Act, Draft, State
from qtreader.newspaper.correction_entry import CorrectionEntry, Merged, OpenDoubt

NUMBER = 10  # characters of a correction's number, to people
_SHOWN = 20  # characters of words, to people
Words = dict[str, str]
_STATES: dict[State, Words] = {
    State.APPLIED: {"zh": "已更正", "en": "applied"},
    State.IN_PRINT: {"zh": "原文已是", "en": "in print"},
    State.REPLACED: {"zh": "已另改", "en": "replaced"},
    State.WITHDRAWN: {"zh": "已撤回", "en": "withdrawn"},
    State.CONTRADICTED: {"zh": "有异议", "en": "contradicted"},
    State.LOST: {"zh": "找不到原处", "en": "place lost"},
    State.ABSENT: {"zh": "未收此版", "en": "page not held"},
}
_ACTS: dict[Act, Words] = {
    Act.TEXT: {"zh": "改字", "en": "text"},
    Act.PART: {"zh": "分段", "en": "part"},
    Act.JOIN: {"zh": "并段", "en": "join"},
    Act.MOVE: {"zh": "移动", "en": "move"},
    Act.HEADLINE: {"zh": "标题", "en": "headline"},
    Act.DATE: {"zh": "日期", "en": "date"},
    Act.DISMISS: {"zh": "无误", "en": "no doubt"},
    Act.WITHDRAW: {"zh": "撤回", "en": "withdraw"},
}
_MERGED: Words = {"zh": "收入 {new} 条，已有 {known} 条", "en": "{new} taken in, {known} known already"}
_CONFLICTS: Words = {"zh": "互相矛盾的 {n} 条：", "en": "{n} contradict each other:"}


def corrections_json(entries: Sequence[CorrectionEntry]) -> list[dict[str, Any]]:
    return [_entry_json(entry) for entry in entries]


def _entry_json(entry: CorrectionEntry) -> dict[str, Any]:
    return {
        "number": entry.correction.number,
        "state": entry.state.value,
        "article": entry.article,
        "headline": entry.headline,
        "issue_date": entry.date and entry.date.isoformat(),
        "page_number": entry.page,
        "conflicts": list(entry.conflicts),
        **facts(entry.correction),
    }


def corrections_table(entries: Sequence[CorrectionEntry], spoken: str) -> str:
    return "\n".join(line for entry in entries for line in _lines(entry, spoken))


def _lines(entry: CorrectionEntry, spoken: str) -> list[str]:
    made = entry.correction
    facts_told = (
        made.number[:NUMBER],
        made.time.astimezone().strftime("%Y-%m-%d %H:%M"),
        made.author,
        _STATES[entry.state][spoken],
        _ACTS[made.draft.act][spoken],
        _said(made.draft) or " ".join(number[:NUMBER] for number in made.over),
        made.reason and f"（{made.reason}）",
    )
    where = "" if entry.article is None else f"{entry.article:5}  {entry.date or ''}  {entry.headline}"
    against = [f"{'':12}≠ {number[:NUMBER]}" for number in entry.conflicts]
    return ["  ".join(filter(None, facts_told)), *([f"{'':12}{where}"] if where else []), *against]


def _said(draft: Draft) -> str:
    """What a draft says, in as many characters as a line has."""
    words = _short("".join(place.words for place in draft.places))
    match draft.act:
        case Act.TEXT:
            return f"{words} → {draft.text or '∅'}"
        case Act.HEADLINE | Act.MOVE:
            return f"{words} → {_short(draft.to.words) if draft.to else '∗'}"
        case Act.DATE:
            return draft.text
        case _:
            return words


def _short(words: str) -> str:
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= _SHOWN else f"{one_line[:_SHOWN]}…"


def merged_json(merged: Merged, refused: Sequence[str]) -> dict[str, Any]:
    return {
        "new": list(merged.new),
        "known": merged.known,
        "conflicts": corrections_json(merged.conflicts),
        "refused": list(refused),
    }


def merged_table(merged: Merged, refused: Sequence[str], spoken: str) -> str:
    lines = [_MERGED[spoken].format(new=len(merged.new), known=merged.known), *refused]
    if merged.conflicts:
        lines.append(_CONFLICTS[spoken].format(n=len(merged.conflicts)))
        lines.append(corrections_table(merged.conflicts, spoken))
    return "\n".join(lines)


def doubts_json(found: Sequence[OpenDoubt]) -> list[dict[str, Any]]:
    return [
        {
            "article": each.article,
            "date": each.date and each.date.isoformat(),
            "page": each.page,
            "headline": each.headline,
            "kind": each.remark.topic.value,
            "start": each.remark.span.start,
            "end": each.remark.span.end,
            "before": each.before,
            "seen": each.remark.seen,
            "after": each.after,
            "likely": each.remark.likely,
            "why": each.remark.why,
        }
        for each in found
    ]


def doubts_table(found: Sequence[OpenDoubt]) -> str:
    return "\n".join(_doubt_line(each) for each in found)


def _doubt_line(each: OpenDoubt) -> str:
    remark = each.remark
    likely = f"→ {remark.likely}" if remark.likely else ""
    seen = " ".join(remark.seen.split())
    told = (str(each.date or "日期不详"), remark.topic.value, seen, likely, remark.why)
    return "  ".join([f"{each.article:5}", *filter(None, told)])
