"""The issues by date: years, their months, the issues of a month, and what is missing between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import day_wording, wording
from qtreader.newspaper.holding import Gap, IssueEntry
from qtreader.newspaper.run import Run

Index = QModelIndex | QPersistentModelIndex


class Row(StrEnum):
    YEAR = "year"
    MONTH = "month"
    ISSUE = "issue"
    GAP = "gap"


class IssueRole(IntEnum):
    """What a row can be asked for beside its text."""

    ROW = Qt.ItemDataRole.UserRole + 1  # Row
    ISSUE_ID = Qt.ItemDataRole.UserRole + 2  # int
    DATE = Qt.ItemDataRole.UserRole + 3  # datetime.date or None
    DAY = Qt.ItemDataRole.UserRole + 4  # 10月31日
    WEEKDAY = Qt.ItemDataRole.UserRole + 5  # 星期一, Mon; empty without a date
    LUNAR = Qt.ItemDataRole.UserRole + 6  # 十月初七; empty without a date
    NUMBER = Qt.ItemDataRole.UserRole + 7  # 总第423期; empty where it is not known
    MARK = Qt.ItemDataRole.UserRole + 8  # 推断 or 更正 beside the day, or nothing
    COUNT = Qt.ItemDataRole.UserRole + 9  # of a year or month: 5 期
    GAP = Qt.ItemDataRole.UserRole + 10  # Gap, of a row that tells one
    GAP_WORDS = Qt.ItemDataRole.UserRole + 11  # where, how many, and which held one may be among them


@dataclass(slots=True, eq=False)
class _Node:
    """``year`` and ``month`` are 0 for issues of which no date is known."""

    row: Row
    parent: int  # its place in the list of all nodes; -1 at the top
    position: int  # among its parent's children
    year: int = 0
    month: int = 0
    issues: int = 0
    issue: IssueEntry | None = None
    gap: Gap | None = None
    children: list[int] = field(default_factory=list)
    waiting: tuple[IssueEntry, ...] = ()  # that are not yet among the children


class IssueTreeModel(QAbstractItemModel):
    """Newest first. Years and months say how many issues they hold; a gap stands below the
    issue before which the missing ones were printed. Issues without a date come last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._places: dict[int, int] = {}  # issue id -> node
        self._groups: dict[int, int] = {}  # issue id -> node of its month
        self._missing: dict[int, Gap] = {}  # by the number that is held after it
        self.run = Run()  # what is shown

    def set_issues(self, issues: Iterable[IssueEntry], gaps: Iterable[Gap]) -> None:
        self.set_run(Run(issues), gaps)

    def set_run(self, run: Run, gaps: Iterable[Gap]) -> None:
        self.beginResetModel()
        self._nodes, self._top, self._places, self._groups = [], [], {}, {}
        self.run = run
        self._missing = {gap.before: gap for gap in gaps}
        for year, of_year in groupby(self.run.issues, key=lambda issue: _year(issue.date)):
            self._add_year(year, list(of_year))
        self.endResetModel()

    def issue(self, issue_id: int) -> IssueEntry | None:
        place = self._place(issue_id)
        return None if place is None else self._nodes[place].issue

    def index_of(self, issue_id: int) -> QModelIndex:
        """An invalid index where the issue is not held."""
        place = self._place(issue_id)
        return QModelIndex() if place is None else self._index(place)

    def groups(self) -> Iterator[tuple[tuple[int, int], QModelIndex]]:
        """Years (month 0) and months, each with its row."""
        for place, node in enumerate(self._nodes):
            if node.row in (Row.YEAR, Row.MONTH):
                yield (node.year, node.month), self._index(place)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]
        if child is None or not child.isValid():
            return QModelIndex()
        place = self._nodes[child.internalId()].parent
        return QModelIndex() if place < 0 else self._index(place)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._children(parent))

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Without looking at the issues of a month, which most often is closed."""
        if parent is None or not parent.isValid():
            return bool(self._top)
        return self._nodes[parent.internalId()].row in (Row.YEAR, Row.MONTH)

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled
        if self._nodes[index.internalId()].row is not Row.GAP:
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        match role:
            case IssueRole.ROW:
                return node.row
            case IssueRole.GAP:
                return node.gap
            case IssueRole.GAP_WORDS:
                return self._gap_words(node.gap)
            case IssueRole.COUNT:
                return wording.issue_count(node.issues)
            case Qt.ItemDataRole.DisplayRole:
                return _text(node)
            case Qt.ItemDataRole.AccessibleTextRole:
                return wording.sentence(*self._parts(node))
            case Qt.ItemDataRole.ToolTipRole:
                return wording.hint(*self._parts(node), *self._evidence(node))
        return None if node.issue is None else _fact(node.issue, role)

    def _parts(self, node: _Node) -> tuple[str, ...]:
        """The row for who hears it or asks for more: with the year that the tree says above it."""
        if node.issue is not None:
            return tuple(_facts(node.issue))
        if node.gap is not None:
            return self._gap_words(node.gap)
        return _text(node), wording.issue_count(node.issues)

    def _evidence(self, node: _Node) -> tuple[str, ...]:
        if node.gap is not None:
            return (day_wording.perhaps_too(self.run),)
        return () if node.issue is None else wording.evidence(node.issue)

    def _gap_words(self, gap: Gap | None) -> tuple[str, ...]:
        if gap is None:
            return ()
        perhaps = day_wording.perhaps_in(self.run, gap)
        return (*wording.gap(gap), perhaps) if perhaps else wording.gap(gap)

    def _children(self, parent: Index | None) -> Sequence[int]:
        if parent is None or not parent.isValid():
            return self._top
        return self._filled(parent.internalId()).children

    def _place(self, issue_id: int) -> int | None:
        group = self._groups.get(issue_id)
        if group is None:
            return None
        self._filled(group)
        return self._places[issue_id]

    def _filled(self, place: int) -> _Node:
        """A month with its issues: they become rows when they are first asked for."""
        node = self._nodes[place]
        issues, node.waiting = node.waiting, ()
        for issue in issues:
            self._places[issue.id] = self._add(_Node(Row.ISSUE, place, 0, issue=issue))
            gap = self._missing.get(issue.issue_number or 0)
            if gap is not None and self.run.numbered(gap.before)[-1] is issue:
                self._add(_Node(Row.GAP, place, 0, gap=gap))
        return node

    def _index(self, place: int) -> QModelIndex:
        return self.createIndex(self._nodes[place].position, 0, place)

    def _add(self, node: _Node) -> int:
        place = len(self._nodes)
        siblings = self._top if node.parent < 0 else self._nodes[node.parent].children
        node.position = len(siblings)
        self._nodes.append(node)
        siblings.append(place)
        return place

    def _add_year(self, year: int, issues: list[IssueEntry]) -> None:
        place = self._add(_Node(Row.YEAR, -1, 0, year=year, issues=len(issues)))
        if year == 0:
            self._add_waiting(place, issues)
            return
        for month, group in groupby(issues, key=lambda issue: _month(issue.date)):
            of_month = list(group)
            node = _Node(Row.MONTH, place, 0, year=year, month=month, issues=len(of_month))
            self._add_waiting(self._add(node), of_month)

    def _add_waiting(self, place: int, issues: list[IssueEntry]) -> None:
        self._nodes[place].waiting = tuple(issues)
        self._groups.update((issue.id, place) for issue in issues)


def _year(date: dt.date | None) -> int:
    return 0 if date is None else date.year


def _month(date: dt.date | None) -> int:
    return 0 if date is None else date.month


def _text(node: _Node) -> str:
    if node.issue is not None:
        return wording.full_day(node.issue.date)
    if node.gap is not None:
        return wording.sentence(*wording.gap(node.gap))
    if node.row is Row.MONTH:
        return wording.month_name(node.month)
    return wording.year_name(node.year) if node.year else wording.no_date()


def _fact(issue: IssueEntry, role: int) -> object:
    date = issue.date
    match role:
        case IssueRole.ISSUE_ID:
            return issue.id
        case IssueRole.DATE:
            return date
        case IssueRole.DAY:
            return wording.no_date() if date is None else wording.day(date)
        case IssueRole.WEEKDAY:
            return "" if date is None else wording.weekday_short(date)
        case IssueRole.LUNAR:
            return "" if date is None else wording.lunar(date)
        case IssueRole.NUMBER:
            return "" if issue.issue_number is None else wording.issue_number(issue.issue_number)
        case IssueRole.MARK:
            return wording.date_mark(issue.basis)
    return None


def _facts(issue: IssueEntry) -> Iterator[str]:
    yield issue.newspaper
    yield wording.full_day(issue.date)
    yield "" if issue.date is None else wording.weekday(issue.date)
    for role in (IssueRole.LUNAR, IssueRole.NUMBER):
        yield str(_fact(issue, role))
    if sentence := wording.date_sentence(issue.basis):
        yield sentence
    yield wording.article_count(issue.articles)
