"""What is held of a day, a month or a number, and what is missing, in the interface's language."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from qtreader.models import wording
from qtreader.newspaper import lunar
from qtreader.newspaper.calendar import shift_months
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.run import Run, Standing

translate = QCoreApplication.translate

MOST = 50  # gaps that are looked at for the longest sentence


def weekday_letters() -> tuple[str, ...]:
    """From Monday, as a calendar heads its columns: 一, or Mo."""
    return tuple(translate("Calendar", "一 二 三 四 五 六 日").split())


def day_line(day: dt.date, *, year: bool = True) -> str:
    """2022年10月31日 星期一 · 十月初七; without the ``year`` where it stands above."""
    date = " ".join((wording.full_day(day) if year else wording.day(day), wording.weekday_short(day)))
    return wording.joined(date, wording.lunar(day), lunar.solar_term(day))


def issue_line(issue: IssueEntry) -> str:
    """总第423期 · 8 篇 · 日期由内容推断"""
    number = "" if issue.issue_number is None else wording.issue_number(issue.issue_number)
    return wording.joined(number, wording.article_count(issue.articles), wording.date_sentence(issue.basis))


def about_day(run: Run, day: dt.date) -> str:
    """What is held of a day, or why nothing is."""
    match run.standing(day):
        case Standing.HELD:
            return "\n".join(issue_line(issue) for issue in run.on(day))
        case Standing.NOT_PRINTED:
            return no_paper()
        case Standing.MISSING:
            gap = run.gap_around(day)
            return not_held() + (gap_sentence(run, gap) if gap else "")
    return not_held() + limits(run, day)


def no_paper() -> str:
    return translate("Calendar", "这天没有出报：前后两期号码相连。")


def not_held() -> str:
    return translate("Calendar", "报库中没有这天的报纸。")


def limits(run: Run, day: dt.date) -> str:
    """Where a day lies outside of all that is held: from when or until when that is."""
    if not run.days or run.days[0] <= day <= run.days[-1]:
        return ""
    if day < run.days[0]:
        return translate("Calendar", "所藏最早的一期是{day}。").format(day=wording.full_day(run.days[0]))
    return translate("Calendar", "所藏最新的一期是{day}。").format(day=wording.full_day(run.days[-1]))


def gap_sentence(run: Run, gap: Gap) -> str:
    """总第311期与391期之间缺 79 期; and which issue held may be one of them."""
    words = translate("Calendar", "总第{after}期与{before}期之间缺 %n 期", None, gap.missing)
    sentence = words.format(after=gap.after, before=gap.before)
    perhaps = perhaps_in(run, gap)
    stop, comma = translate("Calendar", "。"), translate("Calendar", "，")
    return sentence + (comma + perhaps if perhaps else "") + stop


def perhaps_in(run: Run, gap: Gap) -> str:
    """The issues that are held without a number may be among the missing ones; empty for none."""
    issues = run.perhaps_in(gap)
    if not issues:
        return ""
    if len(issues) == 1:
        words = translate("Calendar", "{day}一期未印期号，或在其中")
        return words.format(day=wording.day(issues[0].date or dt.date.min))
    return translate("Calendar", "其间 %n 期未印期号，或在其中", None, len(issues))


def perhaps_too(run: Run) -> str:
    """The issues that may be missing anywhere; empty for none."""
    count = len(run.anywhere())
    words = translate("Calendar", "另有 %n 期日期、期号都不详，也可能在其中", None, count)
    return words if count else ""


def about_month(run: Run, year: int, month: int) -> str:
    """What is held of a month, and, where nothing is, what is known to be missing."""
    held = run.in_month(year, month)
    gap = None if held else run.gap_around(dt.date(year, month, 15))
    return wording.joined(
        held_count(len(held)), gap_sentence(run, gap) if gap else _month_limits(run, year, month)
    )


def _month_limits(run: Run, year: int, month: int) -> str:
    first = dt.date(year, month, 1)
    return limits(run, first) if limits(run, first) == limits(run, shift_months(first, 1)) else ""


def longest(run: Run) -> str:
    """The longest of all that may be said of a day, a line each."""
    said = [not_held() + gap_sentence(run, gap) for gap in run.gaps[:MOST]]
    said += [no_paper(), not_held() + limits(run, dt.date.max)]
    return max(said, key=len)


def page_not_held(issue: IssueEntry, page: int) -> str:
    """That a page of an issue is not held, and which ones are."""
    words = translate("Calendar", "{issue}的第{page}版不在报库中。").format(
        issue=issue_name(issue), page=page
    )
    held = [str(number) for number in issue.pages if number]
    if 0 in issue.pages:
        words += translate("Calendar", "这一期有未印版次的版面，或即此版。")
    if not held:
        return words
    listed = translate("Calendar", "、").join(held)
    if issue.pages_printed:
        all_pages = translate("Calendar", "这一期共 {printed} 版，收有第 {held} 版。")
        return words + all_pages.format(printed=issue.pages_printed, held=listed)
    return words + translate("Calendar", "这一期收有第 {held} 版。").format(held=listed)


def page_of_day_not_held(run: Run, day: dt.date, page: int) -> str:
    words = translate("Calendar", "{day}的第{page}版不在报库中。").format(
        day=wording.full_day(day), page=page
    )
    gap = run.gap_around(day)
    return words + (gap_sentence(run, gap) if gap else limits(run, day))


def issue_name(issue: IssueEntry) -> str:
    """2022年10月31日（总第423期）"""
    day = wording.full_day(issue.date)
    if issue.issue_number is None:
        return day
    number = wording.issue_number(issue.issue_number)
    return translate("Calendar", "{day}（{number}）").format(day=day, number=number)


def month_title(year: int, month: int) -> str:
    return wording.month_of(f"{year}-{month:02d}")


def month_short(month: int) -> str:
    """3 月, or Mar"""
    return wording.month_name(month) if wording.language() == "zh" else wording.month_name(month)[:3]


def year_title(year: int, count: int) -> str:
    return wording.joined(wording.year_name(year), held_count(count))


def today() -> str:
    return translate("Calendar", "今天")


def held_count(count: int) -> str:
    return wording.issue_count(count) if count else translate("Calendar", "无藏")
