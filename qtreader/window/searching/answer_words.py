"""What is said about an answer: how many, how the query was read, what was searched, what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from qtreader.models import wording
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.search.answer import Answer, Basis, Tier

translate = QCoreApplication.translate

GAPS_TOLD = 2


def is_empty(answer: Answer | None) -> bool:
    """Whether nothing has been asked."""
    return answer is None or not answer.query.strip()


def count(answer: Answer) -> str:
    if any(tier in (Tier.NEARBY, Tier.WORDS) for tier, _ in answer.tiers):
        return translate("HitPane", "没有这一整段；%n 篇含有其中的词", None, answer.total)
    return translate("HitPane", "共 %n 篇", None, answer.total)


def nothing_found(answer: Answer) -> str:
    """A query that has quotation marks stands without those of the sentence around it."""
    query = answer.query.strip().strip('"“”')
    if any(quote in query for quote in '"“”'):
        return translate("HitPane", "没有找到：{query}").format(query=answer.query.strip())
    return translate("HitPane", "没有找到“{query}”。").format(query=query)


def reading(answer: Answer) -> str:
    if not answer.reading:
        return ""
    return translate("HitPane", "查询理解为：{reading}").format(reading=answer.reading)


def searched(answer: Answer) -> str:
    """What was looked through and how far it can be trusted, so that no hit is known to be no hit."""
    places = {
        "issues": wording.issue_count(answer.issues),
        "articles": wording.article_count(answer.articles),
    }
    if answer.basis is not Basis.INDEX:
        return translate("HitPane", "索引尚未就绪，已逐字查找 {issues}、{articles}").format(**places)
    through = translate("HitPane", "查遍 {issues}、{articles}").format(**places)
    if answer.verified is None:
        return wording.joined(through, translate("HitPane", "索引未经核对"))
    at = translate("HitPane", "核对于 {time}").format(time=f"{answer.verified:%Y-%m-%d %H:%M}")
    return wording.joined(through, at)


def searched_hint() -> str:
    """What a click on these words does."""
    return translate("HitPane", "索引与逐字搜索相核对的证书")


def held(issues: Sequence[IssueEntry]) -> str:
    """From which day to which the library reaches."""
    days = [issue.date for issue in issues if issue.date]
    if not days:
        return ""
    words = translate("HitPane", "报库所收：{first}至{last}")
    return words.format(first=wording.full_day(min(days)), last=wording.full_day(max(days)))


def not_held(gaps: Sequence[Gap]) -> str:
    """What is missing: a wording that is not found may stand there."""
    if not gaps:
        return ""
    blank = " " if wording.language() == "en" else ""
    told = [blank.join(wording.gap(gap)) for gap in gaps[:GAPS_TOLD]]
    more = sum(gap.missing for gap in gaps[GAPS_TOLD:])
    if more:
        told.append(translate("HitPane", "别处另缺 %n 期", None, more))
    return translate("HitPane", "不在库中，未能查找：{gaps}").format(
        gaps=translate("HitPane", "；").join(told)
    )


@dataclass(frozen=True, slots=True)
class NextStep:
    words: str
    query: str  # to be asked; empty where only a person can know


def next_step(answer: Answer, without_filters: str) -> NextStep:
    """One thing that may find more. ``without_filters`` is the query with its filters taken out."""
    query = answer.query.strip()
    if without_filters and without_filters != query:
        return NextStep(translate("HitPane", "去掉筛选再找"), without_filters)
    if any(quote in query for quote in '"“'):
        plain = " ".join(query.translate({ord(quote): " " for quote in '"“”'}).split())
        return NextStep(translate("HitPane", "去掉引号再找"), plain)
    words = query.split()
    if len(words) > 1 and all(word.isalnum() and word not in ("AND", "OR", "NOT") for word in words):
        return NextStep(translate("HitPane", "只含其中一个词也行"), " OR ".join(words))
    return NextStep(translate("HitPane", "可换一个更短的词再试。"), "")
