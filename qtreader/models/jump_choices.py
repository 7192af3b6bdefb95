"""Where what someone types may lead: what is held of it, else what is nearest and why it is not held."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from qtreader.models import day_wording, wording
from qtreader.models.choice_list import Choice, IssuePlace, MonthPlace
from qtreader.newspaper.holding import IssueEntry
from qtreader.newspaper.jump import (
    DayWanted,
    LunarWanted,
    NumberWanted,
    PageWanted,
    Refused,
    Wanted,
    Why,
    read_jump,
)
from qtreader.newspaper.lunar import LunarDay, last_day, lunar_day, solar_day
from qtreader.newspaper.run import Beside, Run

translate = QCoreApplication.translate

MOST = 60  # choices that are offered


def jump_choices(typed: str, run: Run, open_issue: IssueEntry | None, today: dt.date) -> list[Choice]:
    """For anything typed, at least a note. What is held comes first; where nothing is, a sentence that
    says so, and the issues before and after."""
    if not typed.strip():
        return [Choice(translate("Jump", "可以写日期、期号、版次或农历："), facts=_examples())]
    readings = [_answer(wanted, run, open_issue) for wanted in read_jump(typed, today)]
    if not readings:
        return [Choice(translate("Jump", "没有读懂。可以这样写："), facts=_examples())]
    held = [choice for choices in readings if choices[0].place for choice in choices]
    return (held or readings[0])[:MOST]


def same_day_choices(run: Run, day: dt.date) -> list[Choice]:
    """The issues of this day in other years: by the month and day, then by the lunar day."""
    others = [issue for issue in run.on_month_day(day.month, day.day) if issue.date != day]
    choices = [_issue(issue) for issue in others]
    lunar = lunar_day(day)
    if lunar is not None:
        known = {issue.id for issue in others}
        same = run.on_lunar(lunar.month, lunar.day, leap=lunar.leap)
        lunar_others = [issue for issue in same if issue.date != day and issue.id not in known]
        choices += [_issue(issue, aside=lunar.words) for issue in lunar_others]
    if choices:
        return choices
    words = translate("Jump", "其他年份的{day}和农历{lunar}都没有报纸在报库中。")
    return [Choice(words.format(day=wording.day(day), lunar=wording.lunar(day)))]


def _examples() -> str:
    return translate("Jump", "2022-10-31　10.31　2022-10　423 期　3 版　腊月廿六")


def _answer(wanted: Wanted, run: Run, open_issue: IssueEntry | None) -> list[Choice]:
    """What is held, or a note first and then what is nearest."""
    match wanted:
        case NumberWanted(number):
            return _numbered(run, number)
        case LunarWanted():
            return _lunar(run, wanted)
        case PageWanted(page, of):
            return _page(run, page, of, open_issue)
        case Refused(why, text):
            return [Choice(_why_not(why).format(text=text))]
        case DayWanted(year, month, day) if year and month and day:
            return _day(run, dt.date(year, month, day))
        case DayWanted(_, month, day) if month and day:
            return _every_year(run, month, day)
        case DayWanted(year, month, _) if year and month:
            return _month(run, year, month)
        case DayWanted(_, month, _) if month:
            return _month_of_every_year(run, month)
    return _year(run, wanted.year or 0)


def _day(run: Run, day: dt.date) -> list[Choice]:
    held = [_issue(issue) for issue in run.on(day)]
    return held or [_missing(run, day), *_beside(run.beside_day(day))]


def _every_year(run: Run, month: int, day: int) -> list[Choice]:
    held = [_issue(issue) for issue in run.on_month_day(month, day)]
    if held:
        return held
    words = translate("Jump", "各年的{month}月{day}日都没有报纸在报库中。").format(month=month, day=day)
    return [Choice(words), *_beside(run.beside_day(_latest(run, month, day)))]


def _month(run: Run, year: int, month: int) -> list[Choice]:
    held = run.in_month(year, month)
    if held:
        return [_month_choice(year, month, len(held)), *map(_issue, held)]
    note = wording.sentence(day_wording.month_title(year, month), day_wording.about_month(run, year, month))
    return [Choice(note), *_beside(run.beside_day(dt.date(year, month, 15)))]


def _month_of_every_year(run: Run, month: int) -> list[Choice]:
    held = [issue for year in reversed(run.years()) for issue in run.in_month(year, month)]
    if held:
        return [_issue(issue) for issue in held[:MOST]]
    words = translate("Jump", "各年的 {month} 月都没有报纸在报库中。").format(month=month)
    return [Choice(words), *_beside(run.beside_day(_latest(run, month, 15)))]


def _year(run: Run, year: int) -> list[Choice]:
    counts = [(month, len(run.in_month(year, month))) for month in range(1, 13)]
    held = [_month_choice(year, month, count) for month, count in counts if count]
    if held:
        return held
    words = translate("Jump", "{year} 年没有报纸在报库中。").format(year=year)
    return [Choice(words), *_beside(run.beside_day(dt.date(year, 7, 1)))]


def _numbered(run: Run, number: int) -> list[Choice]:
    held = [_issue(issue) for issue in run.numbered(number)]
    if held:
        return held
    note = translate("Jump", "第{number}期不在报库中。").format(number=number)
    gap = run.gap_of(number)
    if gap is not None:
        note += day_wording.gap_sentence(run, gap)
    elif run.numbers:
        words = translate("Jump", "所藏期号从第{first}期到第{last}期。")
        note += words.format(first=run.numbers[0], last=run.numbers[-1])
    return [Choice(note), *_beside(run.beside_number(number))]


def _lunar(run: Run, wanted: LunarWanted) -> list[Choice]:
    days = [day for year in _years(run, wanted) if (day := _solar(wanted, year)) is not None]
    held = [issue for day in days for issue in run.on(day)]
    if held:
        return [_issue(issue, aside=wording.lunar(issue.date) if issue.date else "") for issue in held]
    if not days:
        return [Choice(translate("Jump", "农历里没有这一天。"))]
    if len(days) == 1:
        return _day(run, days[0])
    words = translate("Jump", "各年的农历{day}都没有报纸在报库中。").format(day=wording.lunar(days[0]))
    return [Choice(words), *_beside(run.beside_day(days[0]))]


def _years(run: Run, wanted: LunarWanted) -> list[int]:
    """The newest first; of a name that comes again every sixty years, the one nearest to what is held."""
    held = run.lunar_years()
    if not wanted.years:
        return list(reversed(held))
    inside = [year for year in wanted.years if year in held]
    if inside or not held:
        return list(reversed(inside or wanted.years))
    return [min(wanted.years, key=lambda year: min(abs(year - held[0]), abs(year - held[-1])))]


def _solar(wanted: LunarWanted, year: int) -> dt.date | None:
    if wanted.day == 0:
        last = last_day(year, wanted.month)
        return None if last is None else solar_day(last)
    return solar_day(LunarDay(year, wanted.month, wanted.day, wanted.leap))


def _page(run: Run, page: int, of: Wanted | None, open_issue: IssueEntry | None) -> list[Choice]:
    if of is None:
        if open_issue is None:
            return [Choice(translate("Jump", "先打开一期，再按版次前往。"))]
        return _pages_of([open_issue], page)
    found = _answer(of, run, open_issue)
    places = [choice.place for choice in found]
    if not isinstance(places[0], IssuePlace):
        return found
    ids = [place.issue for place in places if isinstance(place, IssuePlace)]
    return _pages_of([issue for issue in run.issues if issue.id in ids], page)


def _pages_of(issues: Sequence[IssueEntry], page: int) -> list[Choice]:
    held = [_issue(issue, page=page) for issue in issues if page in issue.pages]
    return held or [_page_missing(issues[0], page), *(_issue(issue) for issue in issues)]


def _page_missing(issue: IssueEntry, page: int) -> Choice:
    return Choice(day_wording.page_not_held(issue, page))


def _issue(issue: IssueEntry, *, aside: str = "", page: int | None = None) -> Choice:
    weekday = wording.weekday_short(issue.date) if issue.date else ""
    number = "" if issue.issue_number is None else wording.issue_number(issue.issue_number)
    lunar = wording.lunar(issue.date) if issue.date else ""
    return Choice(
        title=" ".join(part for part in (wording.full_day(issue.date), weekday) if part),
        facts=wording.joined(lunar, number, wording.article_count(issue.articles)),
        aside=aside or (wording.page_number(page) if page else ""),
        mark=wording.date_mark(issue.basis),
        place=IssuePlace(issue.id, page),
    )


def _month_choice(year: int, month: int, count: int) -> Choice:
    return Choice(
        day_wording.month_title(year, month),
        facts=wording.issue_count(count),
        aside=translate("Jump", "日历"),
        place=MonthPlace(year, month),
    )


def _missing(run: Run, day: dt.date) -> Choice:
    return Choice(wording.sentence(day_wording.day_line(day), day_wording.about_day(run, day)))


def _beside(beside: Beside) -> Iterable[Choice]:
    before, after = beside
    if before is not None:
        yield _issue(before, aside=translate("Jump", "之前最近的一期"))
    if after is not None:
        yield _issue(after, aside=translate("Jump", "之后最近的一期"))


def _latest(run: Run, month: int, day: int) -> dt.date:
    """This day in the last year of what is held, or the last of its month where it has fewer."""
    year = run.days[-1].year if run.days else 2000
    return dt.date(year, month, min(day, monthrange(year, month)[1]))


def _why_not(why: Why) -> str:
    match why:
        case Why.WEEKDAY:
            return translate("Jump", "“{text}”有许多天，请写日期，如 10.31。")
        case Why.RELATIVE:
            return translate("Jump", "“{text}”要看从哪天算起，请写明日期，如 2022-10。")
    return translate("Jump", "历上没有“{text}”这一天。")
