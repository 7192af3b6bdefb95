"""Places to go to, to choose from: issues, months, pages, articles; and words between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qtreader.models import wording

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class IssuePlace:
    issue: int
    page: int | None = None  # where it is to be opened, else at its beginning


@dataclass(frozen=True, slots=True)
class MonthPlace:
    """In the calendar."""

    year: int
    month: int


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    article: int


@dataclass(frozen=True, slots=True)
class CorrectionPlace:
    number: str


Place = IssuePlace | MonthPlace | ArticlePlace | CorrectionPlace


@dataclass(frozen=True, slots=True)
class Choice:
    """A row. One that leads nowhere is a note: only ``title`` is said."""

    title: str
    facts: str = ""  # below the title
    aside: str = ""  # at the right
    mark: str = ""  # 推断
    place: Place | None = None

    @property
    def spoken(self) -> str:
        return wording.sentence(self.title, self.mark, self.facts, self.aside)


class ChoiceRole(IntEnum):
    CHOICE = Qt.ItemDataRole.UserRole + 1  # Choice


class ChoiceListModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self._choices

    def set_choices(self, choices: Iterable[Choice]) -> None:
        self.beginResetModel()
        self._choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._choices)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._choices[index.row()].place is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        choice = self._choices[index.row()]
        match role:
            case ChoiceRole.CHOICE:
                return choice
            case Qt.ItemDataRole.DisplayRole:
                return choice.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return choice.spoken
        return None
