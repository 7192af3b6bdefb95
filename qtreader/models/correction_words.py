"""Corrections in the words of the interface's language."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from qtreader.models import wording
from qtreader.models.remark_words import shortened
from qtreader.newspaper.correction import Act, Anchor, Correction, Draft, State

translate = QCoreApplication.translate

MOST = 24  # characters of printed words that a row shows
KNOWN = 4  # characters by which words are known again
OPENING = 10  # of a paragraph that begins


_RUN = re.compile(r"\w*")
_RUN_BEFORE = re.compile(r"\w*$")


def act(of: Act) -> str:
    """In a word."""
    return {
        Act.TEXT: translate("Corrections", "文字"),
        Act.PART: translate("Corrections", "分段"),
        Act.JOIN: translate("Corrections", "接段"),
        Act.MOVE: translate("Corrections", "移动"),
        Act.HEADLINE: translate("Corrections", "标题"),
        Act.DATE: translate("Corrections", "日期"),
        Act.DISMISS: translate("Corrections", "存疑"),
        Act.WITHDRAW: translate("Corrections", "撤回"),
    }[of]


def state(of: State) -> str:
    return {
        State.APPLIED: translate("Corrections", "已采用"),
        State.IN_PRINT: translate("Corrections", "新文本已如此"),
        State.REPLACED: translate("Corrections", "已另作更正"),
        State.WITHDRAWN: translate("Corrections", "已撤回"),
        State.CONTRADICTED: translate("Corrections", "相左，未采用"),
        State.LOST: translate("Corrections", "原文中已找不到"),
        State.ABSENT: translate("Corrections", "此版不在报库"),
    }[of]


def what(draft: Draft) -> str:
    """What is corrected, in a phrase: “末” → “未”."""
    words = _words(draft)
    match draft.act:
        case Act.TEXT:
            old, new = _with_neighbours(draft)
            told = translate("Corrections", "“{old}” → “{new}”")
            return told.format(old=shortened(old, MOST), new=shortened(new, MOST))
        case Act.PART:
            return translate("Corrections", "从“{words}…”起另起一段").format(words=_opening(draft))
        case Act.JOIN:
            return translate("Corrections", "“{words}…”接到上一段").format(words=_opening(draft))
        case Act.MOVE:
            return _moved(draft, words)
        case Act.HEADLINE:
            headline = shortened(draft.to.words, MOST) if draft.to else ""
            return translate("Corrections", "标题取“{words}”").format(words=headline)
        case Act.DATE:
            return translate("Corrections", "日期定为{day}").format(day=_day(draft.text))
        case Act.DISMISS:
            return translate("Corrections", "“{words}”无误").format(words=words)
    return translate("Corrections", "撤回更正")


def when(time: dt.datetime) -> str:
    """By the clock of this machine: 2026-11-21 09:15."""
    return time.astimezone().strftime("%Y-%m-%d %H:%M")


def who(correction: Correction) -> str:
    """Who made it, when, and why."""
    return wording.joined(correction.author, when(correction.time), correction.reason)


def reasons(of: Act) -> tuple[str, ...]:
    """Those that are given most often."""
    misread = translate("Corrections", "OCR 误识")
    misprint = translate("Corrections", "报纸排印有误")
    match of:
        case Act.TEXT:
            missing, spare = translate("Corrections", "漏字"), translate("Corrections", "多字")
            return misread, missing, spare, misprint, translate("Corrections", "据报纸原件核对")
        case Act.MOVE:
            return translate("Corrections", "栏序有误"), translate("Corrections", "另是一篇")
        case Act.HEADLINE:
            return translate("Corrections", "标题与正文错配"), misread
        case Act.DATE:
            return translate("Corrections", "据报纸原件核对"), translate("Corrections", "据期号推算")
    return (misread,)


def _with_neighbours(draft: Draft) -> tuple[str, str]:
    """What stands there and what should, with enough about it to be known again: a character alone says
    little."""
    anchor = draft.places[0]
    missing = max(0, KNOWN - len(anchor.words))
    after = _RUN.match(anchor.after[:missing])
    behind = after.group() if after else ""
    before = _RUN_BEFORE.search(anchor.before[-(missing - len(behind)) :] if missing > len(behind) else "")
    ahead = before.group() if before else ""
    return f"{ahead}{anchor.words}{behind}", f"{ahead}{draft.text}{behind}"


def _moved(draft: Draft, words: str) -> str:
    if draft.to is None:
        return translate("Corrections", "“{words}”自成一篇").format(words=words)
    told = translate("Corrections", "“{words}”移到“…{to}”处")
    return told.format(words=words, to=shortened(draft.to.words, OPENING))


def _words(draft: Draft) -> str:
    return shortened(" ".join(anchor.words for anchor in draft.places), MOST)


def _opening(draft: Draft) -> str:
    """The words a paragraph begins with."""
    return "".join(_onward(draft.places[0]).split())[:OPENING] if draft.places else ""


def _onward(anchor: Anchor) -> str:
    return anchor.words + anchor.after


def _day(iso: str) -> str:
    try:
        return wording.full_day(dt.date.fromisoformat(iso))
    except ValueError:  # from a file of somebody else's
        return iso
