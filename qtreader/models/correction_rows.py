"""The rows of a list of corrections, and which of them are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from qtreader.models import correction_words, wording
from qtreader.models.choice_list import Choice, ChoiceRole, CorrectionPlace
from qtreader.models.remark_words import shortened
from qtreader.newspaper.correction import Act, Correction, State
from qtreader.newspaper.correction_entry import CorrectionEntry

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

HEADLINE = 14  # characters


class Which(StrEnum):
    ALL = "all"
    ARTICLE = "article"  # of the open one
    CONFLICTS = "conflicts"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Listed:
    """All corrections of a library as a list shows them: those that contradict each other first."""

    entries: tuple[CorrectionEntry, ...] = ()  # without the withdrawals
    withdrawals: dict[str, tuple[str, ...]] = field(default_factory=dict)  # in force, by what they withdraw
    of_article: frozenset[str] = frozenset()  # the numbers of those of the open article

    def entry(self, number: str) -> CorrectionEntry | None:
        return next((entry for entry in self.entries if entry.correction.number == number), None)

    def chosen(self, which: Which, sought: str) -> list[CorrectionEntry]:
        words = sought.split()
        return [entry for entry in self.entries if self._is(which, entry) and _has(entry, words)]

    def count(self, which: Which) -> int:
        return sum(self._is(which, entry) for entry in self.entries)

    def _is(self, which: Which, entry: CorrectionEntry) -> bool:
        match which:
            case Which.ARTICLE:
                return entry.correction.number in self.of_article
            case Which.CONFLICTS:
                return bool(entry.conflicts)
            case Which.ACTIVE:
                return entry.state is State.APPLIED
        return True


class CorrectionRows(QAbstractListModel):
    """Of any number: a row is worded when it is looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[CorrectionEntry, ...] = ()

    @property
    def entries(self) -> tuple[CorrectionEntry, ...]:
        return self._entries

    def set_entries(self, entries: Iterable[CorrectionEntry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case ChoiceRole.CHOICE:
                return row(entry)
            case Qt.ItemDataRole.DisplayRole:
                return row(entry).title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row(entry).spoken
        return None


def listed(entries: Iterable[CorrectionEntry], of_article: Iterable[CorrectionEntry]) -> Listed:
    """``entries`` come the newest first."""
    shown: list[CorrectionEntry] = []
    withdrawals: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        if entry.correction.draft.act is not Act.WITHDRAW:
            shown.append(entry)
        elif entry.state is State.APPLIED:
            for number in entry.correction.over:
                withdrawals[number] = (*withdrawals.get(number, ()), entry.correction.number)
    shown.sort(key=lambda entry: not entry.conflicts)
    own = frozenset(entry.correction.number for entry in of_article)
    return Listed(tuple(shown), withdrawals, own)


def row(entry: CorrectionEntry) -> Choice:
    """What was corrected; where, by whom, when and why; what has become of it."""
    correction = entry.correction
    draft = correction.draft
    told = "" if entry.state is State.APPLIED else correction_words.state(entry.state)
    if entry.conflicts:
        in_force = entry.state is State.APPLIED
        told = translate("Corrections", "采用中") if in_force else translate("Corrections", "未采用")
    return Choice(
        title=correction_words.what(draft),
        facts=wording.joined(*_place(entry), correction_words.who(correction)),
        aside=told,
        mark=translate("Corrections", "相左") if entry.conflicts else "",
        place=CorrectionPlace(correction.number),
    )


def details(entry: CorrectionEntry, others: Sequence[CorrectionEntry]) -> tuple[str, ...]:
    """All that there is to be said of one, a sentence each; ``others`` say otherwise of the same place."""
    correction = entry.correction
    told = [
        wording.joined(correction_words.act(correction.draft.act), correction_words.state(entry.state)),
        wording.joined(*_place(entry)),
        correction_words.who(correction),
    ]
    for other in others:
        words = translate("Corrections", "与{who}的更正相左：{what}。")
        who = wording.joined(other.correction.author, correction_words.when(other.correction.time))
        told.append(words.format(who=who, what=correction_words.what(other.correction.draft)))
    if others:
        adopted = entry.state is not State.CONTRADICTED
        this = translate("Corrections", "现在采用的是这一条。")
        that = translate("Corrections", "现在采用的是另一条。")
        told.append(this if adopted else that)
    return tuple(told)


def text(entry: CorrectionEntry) -> str:
    """In one line, to be copied."""
    correction = entry.correction
    state = correction_words.state(entry.state)
    what = correction_words.what(correction.draft)
    return "\t".join((what, wording.joined(*_place(entry)), correction_words.who(correction), state))


def _place(entry: CorrectionEntry) -> tuple[str, ...]:
    """2022-05-06 · 第1版 · headline; of a page that is not held, what the correction knows of it."""
    mark = entry.correction.draft.page
    date, page = (entry.date, entry.page) if entry.article is not None else (mark.date, mark.number)
    headline = " ".join(entry.headline.split())
    return (
        date.isoformat() if date else wording.no_date(),
        wording.page_number(page) if page else "",
        shortened(headline, HEADLINE) if headline else "",
    )


def _has(entry: CorrectionEntry, words: Sequence[str]) -> bool:
    said = _said(entry.correction, entry.headline)
    return all(word in said for word in words)


def _said(correction: Correction, headline: str) -> str:
    draft = correction.draft
    anchors = [anchor.words for anchor in draft.places] + ([draft.to.words] if draft.to else [])
    kind = correction_words.act(draft.act)
    return " ".join((*anchors, draft.text, correction.author, correction.reason, headline, kind))
