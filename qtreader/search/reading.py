"""Says in words how a query was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from qtreader.newspaper.span import Field
from qtreader.search.fieldnames import FOREVER, KIND_NAMES, SCOPE_FIELDS, Scope
from qtreader.search.query import (
    During,
    Either,
    Every,
    Fact,
    Filter,
    InIssues,
    Manner,
    Node,
    Note,
    Oddity,
    OfKind,
    OnPages,
    Phrase,
    Query,
    Unknown,
    Without,
)


class Wording:
    """The words of one language."""

    def __init__(self, chinese: bool) -> None:
        self.chinese = chinese

    def __call__(self, chinese: str, english: str) -> str:
        return chinese if self.chinese else english


def describe(query: Query, language: str = "zh") -> str:
    """含“人才”且“公租房”，2022年8月; then what was odd in the input."""
    say = Wording(language.startswith("zh"))
    clause = _clause(query.node, say) if query.node else say("没有检索词", "nothing is asked for")
    return say("；", "; ").join([clause, *(_note(note, say) for note in query.notes)])


def describe_by_words(query: Query, missing: Iterable[Phrase], language: str = "zh") -> str:
    """Says that phrases stand nowhere, and how the query was read with their words instead."""
    say = Wording(language.startswith("zh"))
    names = say("、", ", ").join(f"“{phrase.text}”" for phrase in missing)
    excuse = say(
        f"没有文章含整句{names}，改查其全部词语",
        f"no article contains {names} as a passage; all its words are asked for",
    )
    return excuse + say("：", ": ") + describe(query, language)


def _clause(node: Node, say: Wording) -> str:
    match node:
        case Phrase():
            return _holding(node, say) + _quoted(node, say)
        case Every():
            return say("，", ", ").join(_every(node.parts, say))
        case Either():
            return _either(node.parts, say)
        case Without():
            return _without(node.part, say)
        case _:
            return _filter(node, say)


def _every(parts: tuple[Node, ...], say: Wording) -> Iterator[str]:
    """Phrases asked of the same fields share one verb; the rest stands alone."""
    for kind, group in groupby(
        parts, key=lambda part: _holding(part, say) if isinstance(part, Phrase) else ""
    ):
        if kind:
            yield kind + say("且", " and ").join(
                _quoted(part, say) for part in group if isinstance(part, Phrase)
            )
        else:
            yield from (say(f"（{words}）", f"({words})") if isinstance(part, Either) else words
                        for part in group for words in [_clause(part, say)])  # fmt: skip


def _either(parts: tuple[Node, ...], say: Wording) -> str:
    kinds = {_holding(part, say) if isinstance(part, Phrase) else "" for part in parts}
    if len(kinds) == 1 and (kind := kinds.pop()):
        return kind + say("或", " or ").join(_quoted(part, say) for part in parts if isinstance(part, Phrase))
    return say("，或", ", or ").join(_bracketed(part, say) for part in parts)


def _without(part: Node, say: Wording) -> str:
    if isinstance(part, Phrase):
        return _holding(part, say, say("不含", "does not contain ")) + _quoted(part, say)
    return say(f"不是（{_clause(part, say)}）", f"not ({_clause(part, say)})")


def _bracketed(part: Node, say: Wording) -> str:
    words = _clause(part, say)
    return say(f"（{words}）", f"({words})") if isinstance(part, Every | Either) else words


def _holding(phrase: Phrase, say: Wording, verb: str = "") -> str:
    names: dict[tuple[Field, ...], str] = {
        SCOPE_FIELDS[Scope.TITLE]: say("标题（含引题、副题）", "title (with kicker and subheads) "),
        SCOPE_FIELDS[Scope.TEXT]: say("正文", "text "),
        SCOPE_FIELDS[Scope.BY]: say("署名", "byline "),
        SCOPE_FIELDS[Scope.COLUMN]: say("栏目", "column "),
    }
    if phrase.manner is Manner.ALL:
        verb = say("不是", "is not ") if verb else say("为", "is ")
    return names.get(phrase.fields, "") + (verb or say("含", "contains "))


def _quoted(phrase: Phrase, say: Wording) -> str:
    words = f"“{phrase.text}”"
    if phrase.manner is Manner.NEAR:
        return words + say("（可差一字）", " (one character may differ)")
    if phrase.manner is Manner.WILD:
        return words + say("（*为任意多字，?为任意一字）", " (* any characters, ? any one)")
    return words


def _filter(wanted: Filter, say: Wording) -> str:
    match wanted:
        case During():
            return _days(wanted, say)
        case OnPages():
            return say("第{}版", "page {}").format(_numbers(wanted.first, wanted.last, say))
        case InIssues():
            return say("总第{}期", "issue {}").format(_numbers(wanted.first, wanted.last, say))
        case OfKind():
            names = KIND_NAMES[wanted.kind]
            return say(f"类型为{names[0]}", f"kind: {names[-1]}")
        case Unknown():
            return _unknown(wanted.fact, say)


def _unknown(fact: Fact, say: Wording) -> str:
    match fact:
        case Fact.DATE:
            return say("日期不详", "of no known date")
        case Fact.PAGE:
            return say("版次不详", "of no known page")
        case Fact.ISSUE:
            return say("期号不详", "of no known issue number")


def _numbers(first: int, last: int, say: Wording) -> str:
    if last == FOREVER:
        return say(f"{first}及以后各", f"{first} and later")
    return str(first) if first == last else f"{first}–{last}"


def _days(wanted: During, say: Wording) -> str:
    first, last = wanted.first, wanted.last
    if first == dt.date.min:
        return say(f"{_day(last, say)}及以前", f"until {last}")
    if last == dt.date.max:
        return say(f"{_day(first, say)}及以后", f"since {first}")
    following = last + dt.timedelta(days=1)
    if (first.month, first.day) == (1, 1) and following == dt.date(first.year + 1, 1, 1):
        return say(f"{first.year}年", f"in {first.year}")
    if first.day == 1 and following.day == 1 and (first.year, first.month) == (last.year, last.month):
        return say(f"{first.year}年{first.month}月", f"in {first:%Y-%m}")
    if first == last:
        return say(_day(first, say), f"on {first}")
    return say(f"{_day(first, say)}至{_day(last, say)}", f"from {first} to {last}")


def _day(day: dt.date, say: Wording) -> str:
    return say(f"{day.year}年{day.month}月{day.day}日", str(day))


def _note(note: Note, say: Wording) -> str:
    match note.oddity:
        case Oddity.QUOTE:
            return say("引号不成对或其中无字，略去", "an unpaired or empty quotation mark was left out")
        case Oddity.BRACKET:
            return say("括号不成对或其中无字，略去", "an unpaired or empty bracket was left out")
        case Oddity.OPERATOR:
            return say(
                f"“{note.text}”前后无词可连，略去", f"“{note.text}” has nothing to join and was left out"
            )
        case Oddity.LITERAL:
            return say(f"“{note.text}”按文字查", f"“{note.text}” was read as text")
        case Oddity.VALUE:
            return say(
                f"“{note.text}”不能作此项的值，按文字查",
                f"“{note.text}” is no value here and was read as text",
            )
        case Oddity.TODAY:
            return say(
                f"“{note.text}”要看从哪天算起，略去；请写明年月，如 日期:2022-05、日期:2022-01..2022-05",
                f"“{note.text}” depends on the day it is asked and was left out; "
                "please type a date, like date:2022-05 or date:2022-01..2022-05",
            )
        case Oddity.YEARLESS:
            return say(
                f"“{note.text}”未写年份，略去；请写全，如 日期:2022-05-06、日期:2022年5月6日",
                f"“{note.text}” has no year and was left out; please type all of it, like date:2022-05-06",
            )
        case Oddity.NEAR:
            return say(
                f"“{note.text}”字数不宜容错，按原文查", f"“{note.text}” was searched as it is, without ~"
            )
        case Oddity.CURLY:
            return say("“ ”只标出整句，不查引号本身", "“ ” only marks a passage and is not looked for itself")
        case Oddity.DEEP:
            return say("括号层数过多，最里层的不计", "brackets nested too deep were left out")
