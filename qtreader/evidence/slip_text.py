"""A slip for people to read, with the JSON for programs below."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator

from qtreader.evidence.slip import Quoted, Slip
from qtreader.evidence.slip_json import slip_json
from qtreader.newspaper.calendar import long_date, lunar, weekday

_BASES = {
    "zh": {"printed": "报头所印", "inferred": "推断，报头未印", "corrected": "据更正，并非所印"},
    "en": {
        "printed": "as printed",
        "inferred": "inferred, not printed",
        "corrected": "corrected, not as printed",
    },
}


def slip_text(slip: Slip, language: str = "zh") -> str:
    """The passage, then a line a fact, then the JSON; ends with a line feed."""
    chinese = language.startswith("zh")
    title = "引文凭证" if chinese else "Evidence of a passage"
    below = "以下供程序核对：" if chinese else "For programs:"
    facts = _facts_in_chinese(slip) if chinese else _facts_in_english(slip)
    mark = "：" if chinese else ": "
    lines = [f"{name}{mark}{value}" for name, value in facts if value]
    quotes = [line for quoted in slip.quotes for line in _quote_lines(quoted, chinese)]
    readable = [title, "", *quotes, "", *lines, "", below, ""]
    return "\n".join(readable) + json.dumps(slip_json(slip), ensure_ascii=False, indent=1) + "\n"


def _quote_lines(quoted: Quoted, chinese: bool) -> Iterator[str]:
    """The words as corrected, and below them those of the source where these are others."""
    yield f"　　{quoted.text}"
    if quoted.altered:
        yield f"　　{'来源原作：' if chinese else 'In the source: '}{quoted.printed}"


def _facts_in_chinese(slip: Slip) -> list[tuple[str, str]]:
    source = slip.source
    number = f"总第{slip.issue_number}期" if slip.issue_number is not None else ""
    return [
        ("报纸", slip.newspaper),
        ("日期", _day(slip, "zh") or "日期不详"),
        ("期号", number),
        ("版次", f"第{slip.page}版" if slip.page else ""),
        ("标题", " ".join(slip.headline.split()) or "（无题）"),
        ("署名", " ".join(slip.byline)),
        ("引用", slip.citation),
        ("来源文件", f"{source.file}（{source.size} 字节，{source.encoding}，{source.characters} 字符）"),
        ("SHA-256", source.sha256),
        ("位置", "、".join(_places(slip)) + "（从 0 数起的字符，不含末尾）"),
        ("改动", _changes_in_chinese(slip)),
        ("制作", f"{_moment(slip)}，{slip.program}，凭证格式 {slip.format}"),
    ]


def _facts_in_english(slip: Slip) -> list[tuple[str, str]]:
    source = slip.source
    size = f"{source.size} bytes, {source.encoding}, {source.characters} characters"
    return [
        ("Newspaper", slip.newspaper),
        ("Day", _day(slip, "en") or "not known"),
        ("Issue", f"No. {slip.issue_number}" if slip.issue_number is not None else ""),
        ("Page", str(slip.page or "")),
        ("Headline", " ".join(slip.headline.split()) or "(lost)"),
        ("Byline", " ".join(slip.byline)),
        ("Citation", slip.citation),
        ("Source file", f"{source.file} ({size})"),
        ("SHA-256", source.sha256),
        ("Place", ", ".join(_places(slip)) + " (characters from 0, end exclusive)"),
        ("Changes", _changes_in_english(slip)),
        ("Made", f"{_moment(slip)}, {slip.program}, slip format {slip.format}"),
    ]


def _day(slip: Slip, language: str) -> str:
    if not slip.date:
        return ""
    date = dt.date.fromisoformat(slip.date)
    basis = _BASES[language].get(slip.date_basis, slip.date_basis)
    if language == "zh":
        return f"{long_date(date)} {weekday(date)} {lunar(date) or ''}（{basis}）"
    return f"{weekday(date, 'en')}, {long_date(date, 'en')} ({basis})"


def _moment(slip: Slip) -> str:
    return f"{dt.datetime.fromisoformat(slip.made):%Y-%m-%d %H:%M:%S} UTC"


def _places(slip: Slip) -> list[str]:
    return [f"{piece.span.start}–{piece.span.end}" for piece in slip.pieces]


def _changes_in_chinese(slip: Slip) -> str:
    joined = f"；{slip.joins} 处断开的文字（换栏、换行）已相接" if slip.joins else ""
    if slip.altered:
        told = "；".join(_altered_in_chinese(slip))
        return f"{len(slip.altered)} 处据更正：{told}；其余文字、标点照来源原样{joined}"
    return f"文字、标点照来源原样{joined}"


def _altered_in_chinese(slip: Slip) -> Iterator[str]:
    for words, printed in _altered(slip):
        yield f"“{words}”原作“{printed}”" if words else f"删去原有的“{printed}”"


def _changes_in_english(slip: Slip) -> str:
    joined = f"; joined at {slip.joins} breaks (columns, lines)" if slip.joins else ""
    if slip.altered:
        told = "; ".join(_altered_in_english(slip))
        return f"corrected: {told}; all else as in the source{joined}"
    return f"words and punctuation as in the source{joined}"


def _altered_in_english(slip: Slip) -> Iterator[str]:
    for words, printed in _altered(slip):
        yield f"“{words}” for “{printed}”" if words else f"“{printed}” left out"


def _altered(slip: Slip) -> Iterator[tuple[str, str]]:
    """The corrected words, each with those of the source."""
    for quoted in slip.quotes:
        yield from ((each.span.of(quoted.text), each.printed) for each in quoted.altered)
