"""What stands above the hits: how many, how the query was read, in which order, narrowed to what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from qtreader.desktop.settings import HitOrder
from qtreader.desktop.theme import LEFT, Look
from qtreader.models import wording
from qtreader.search.answer import Answer
from qtreader.window.searching import answer_words
from qtreader.window.searching.filter_row import FilterRow, flat
from qtreader.window.searching.flow_layout import flow_of
from qtreader.window.searching.month_chart import MonthChart

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.filters import StandingFilter

translate = QCoreApplication.translate

PARTS_SHOWN = 8


class HitHead(QWidget):
    asked = Signal(str)  # a query, to be asked instead
    order_chosen = Signal(HitOrder)
    period_chosen = Signal(str, str)  # first and last month, as 2022-05; both empty to take it back

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hitHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._answer: Answer | None = None
        self._look = Look()
        self.sentence = _label("hitCount", self)
        self.reading = _label("hitNote", self)
        self.order = QPushButton(self)
        self._orders = self._order_actions()
        self._legend, self._legend_flow = flow_of(self)
        self.legend: list[QLabel] = []
        self.filters = FilterRow(self)
        self.filters.asked.connect(self.asked)
        self.months = MonthChart(self)
        self.months.chosen.connect(self.period_chosen)
        self.months.cleared.connect(lambda: self.period_chosen.emit("", ""))
        self._arrange()

    def set_answer(
        self, answer: Answer, standing: Sequence[StandingFilter], query: str, order: HitOrder
    ) -> None:
        self._answer = answer
        self._orders[order].setChecked(True)
        self.filters.set_standing(standing, query)
        self._show_legend(answer.parts)
        self.months.set_months((), None)  # its place stays, so that nothing moves when the counts come
        self.reword()

    def set_facets(self, facets: Facets, months: Facets) -> None:
        """How the answer divides, and the same without its dates."""
        self.filters.set_facets(facets)
        counted = [(share.value, share.articles) for share in months.months if share.value]
        self.months.set_months(counted, self.filters.period)

    def set_look(self, look: Look) -> None:
        self._look = look
        self.sentence.setFont(look.sans_font(13, bold=True))
        self.reading.setFont(look.sans_font(12))
        self.order.setFont(look.sans_font(12))
        self.order.setStyleSheet(flat(look))
        self.filters.set_look(look)
        self.months.set_look(look)
        self._colour_legend()

    def reword(self) -> None:
        for order, action in self._orders.items():
            action.setText(order_name(order))
            if action.isChecked():
                self.order.setText(order_name(order))
        self.order.setToolTip(translate("HitHead", "结果的次序"))
        self.order.setAccessibleName(f"{self.order.toolTip()} {self.order.text()}")
        self._legend.setAccessibleName(translate("HitHead", "各部分的颜色"))
        self.filters.reword()
        self.months.reword()
        if self._answer is not None:
            self.sentence.setText(answer_words.count(self._answer))
            self.reading.setText(answer_words.reading(self._answer))
            self.reading.setVisible(bool(self.reading.text()))

    def _show_legend(self, parts: Sequence[str]) -> None:
        """Which tint is whose; of one part alone there is nothing to tell."""
        for label in self.legend:
            self._legend_flow.removeWidget(label)
            label.deleteLater()
        self.legend = [QLabel(part, self._legend) for part in parts[:PARTS_SHOWN]] if len(parts) > 1 else []
        for label in self.legend:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(wording.hint(label.text()))
            self._legend_flow.addWidget(label)
            label.show()
        self._legend.setVisible(bool(self.legend))
        self._colour_legend()

    def _colour_legend(self) -> None:
        theme = self._look.theme
        for number, label in enumerate(self.legend):
            label.setFont(self._look.sans_font(12))
            tint = theme.marks[number % len(theme.marks)]
            label.setStyleSheet(f"QLabel {{ background: {tint}; color: {theme.ink}; padding: 0 4px; }}")

    def _order_actions(self) -> dict[HitOrder, QAction]:
        menu = QMenu(self.order)
        self.order.setMenu(menu)
        group = QActionGroup(menu)
        actions = {}
        for order in HitOrder:
            actions[order] = menu.addAction("", partial(self.order_chosen.emit, order))
            actions[order].setCheckable(True)
            group.addAction(actions[order])
        return actions

    def _arrange(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.sentence, 1)
        first.addWidget(self.order, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 12, 16, 8)
        column.setSpacing(4)
        column.addLayout(first)
        for part in (self.reading, self._legend, self.filters):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.months)


def order_name(order: HitOrder) -> str:
    names = {
        HitOrder.RELEVANCE: translate("HitHead", "按相关"),
        HitOrder.DATE: translate("HitHead", "按日期"),
        HitOrder.ISSUE: translate("HitHead", "按期分组"),
    }
    return names[order]


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)  # the style sheet knows it by it
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
