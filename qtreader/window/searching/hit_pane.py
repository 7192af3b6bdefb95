"""What a search found: how many, how the query was read, and the hits themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.models import wording
from qtreader.models.hit_list import HitListModel, HitRole
from qtreader.search.answer import Answer, Basis, Tier
from qtreader.window.rows.hit_delegate import HitDelegate
from qtreader.window.rows.long_list import LongList
from qtreader.window.searching.suggestion_lines import SuggestionLines

if TYPE_CHECKING:
    from qtreader.search.facets import Facets
    from qtreader.search.suggestions import Suggestion

translate = QCoreApplication.translate


class HitPane(QWidget):
    """``chosen`` comes when a person walks or clicks to a hit, not after ``select``."""

    chosen = Signal(int)  # article id
    activated = Signal(int)  # Enter or a double click: to go on reading
    suggestion_taken = Signal(str)  # the query to be asked instead
    narrowing_asked = Signal(str)  # the query with a filter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitListModel(self)
        self._answer: Answer | None = None
        self._issues = 0
        self._quiet = False
        self.sentence = QLabel(self)  # how many, or that there are none
        self.note = QLabel(self)  # how the query was read and what was searched, or the next step
        self.suggestions = SuggestionLines(self)
        self.suggestions.asked.connect(self.suggestion_taken)
        self.filter = QToolButton(self)
        self.filter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.filter.setStyleSheet("QToolButton { padding: 0 4px; }")
        room = self.filter.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # so that nothing moves when it comes
        self.filter.setSizePolicy(room)
        self.filter.hide()
        delegate = HitDelegate(self)
        self.list = LongList(self.model, delegate, delegate, self)
        self.list.walked.connect(self._walked)
        self.list.entered_row.connect(self._entered)
        self._arrange()
        self.setFocusProxy(self.list)
        self.set_look(Look())
        self._word()

    @property
    def current(self) -> int | None:
        """The article whose row is the current one, if any."""
        article_id: int | None = self.list.currentIndex().data(HitRole.ARTICLE_ID)
        return article_id

    def set_look(self, look: Look) -> None:
        self.list.set_look(look)
        self.sentence.setFont(look.sans_font(13, bold=True))
        self.note.setFont(look.sans_font(12))
        self.filter.setFont(look.sans_font(12))
        self.suggestions.set_look(look)

    def set_answer(self, answer: Answer | None, issues: int = 0) -> None:
        """The hits of a search through so many issues; ``None`` while nothing has been asked."""
        self._answer, self._issues = answer, issues
        self.suggestions.show_all(())
        self.filter.hide()
        self._quiet = True
        self.model.set_answer(answer)
        self.list.set_headings(self.model.rows.heading_rows)
        self.list.scrollToTop()
        self._quiet = False
        self._word()

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """What else the query may mean; it comes after the answer and goes with it."""
        self.suggestions.show_all(suggestions)
        for before, after in pairwise((*self.suggestions.lines, self.list)):
            self.setTabOrder(before, after)

    def set_facets(self, facets: Facets) -> None:
        """How the answer divides: it can be narrowed to each share of several."""
        from qtreader.window.searching.facet_menu import facet_menu

        old = self.filter.menu()
        if old is not None:
            old.deleteLater()
        query = self._answer.query if self._answer else ""
        menu = facet_menu(facets, query, self.narrowing_asked.emit, self)
        self.filter.setMenu(menu)
        self.filter.setVisible(bool(query and menu.actions()))

    def select(self, article_id: int | None) -> None:
        """Shows an article as the open one; ``None`` for none."""
        index = QModelIndex() if article_id is None else self.model.index_of(article_id)
        self._quiet = True
        self.list.setCurrentIndex(index)
        self._quiet = False

    def step(self, by: int) -> bool:
        """Goes ``by`` hits on (back, if negative) and tells it by ``chosen``; from no hit to the
        first. Returns whether there was one."""
        current = self.list.currentIndex()
        index = self.model.index(current.row() + by if current.isValid() else 0, 0)
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
            self.list.reword()
            self.suggestions.reword()
        super().changeEvent(event)

    def _arrange(self) -> None:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(LEFT, 12, 16, 8)
        column.setSpacing(4)
        for label in (self.sentence, self.note):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        first = QHBoxLayout()
        first.addWidget(self.sentence, 1)
        first.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(self.note)
        column.addWidget(self.suggestions)
        for widget, name in (
            (head, "hitHead"),
            (self.sentence, "hitCount"),
            (self.note, "hitNote"),
            (self.list, "hitRows"),
        ):
            widget.setObjectName(name)  # the style sheet knows them by it
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)

    def _word(self) -> None:
        self.list.setAccessibleName(translate("HitPane", "搜索结果"))
        self.filter.setText(translate("HitPane", "筛选"))
        sentence, note = _state(self._answer, self._issues)
        self.sentence.setText(sentence)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _walked(self, index: QModelIndex) -> None:
        if not self._quiet:
            self.chosen.emit(index.data(HitRole.ARTICLE_ID))

    def _entered(self, index: QModelIndex) -> None:
        self.activated.emit(index.data(HitRole.ARTICLE_ID))


def _state(answer: Answer | None, issues: int) -> tuple[str, str]:
    """What is the case, and what else there is to know or to do."""
    if answer is None or not answer.query.strip():
        return (
            translate("HitPane", "还没有输入要找的字词。"),
            translate("HitPane", "输入一个字、一个词或一段原文；加引号则逐字查找。"),
        )
    known = "\n".join(filter(None, (_reading(answer), _searched(answer, issues))))
    if answer.total:
        return _count(answer), known
    sentence = translate("HitPane", "没有找到“{query}”。").format(query=_asked(answer))
    return sentence, "\n".join((known, _next_step(answer)))


def _asked(answer: Answer) -> str:
    """The query without quotation marks, for those of the sentence to stand around it."""
    return answer.query.strip().strip('"“”')


def _count(answer: Answer) -> str:
    total = answer.total
    if any(hit.tier is not Tier.PASSAGE for hit in answer.hits):
        words = translate("HitPane", "没有找到“{query}”这一整段；%n 篇含有其中的词", None, total)
        return words.format(query=_asked(answer))
    if len(answer.hits) < total:
        first = translate("HitPane", "共 %n 篇，列出最前 {shown} 篇", None, total)
        return first.format(shown=len(answer.hits))
    return translate("HitPane", "共 %n 篇", None, total)


def _reading(answer: Answer) -> str:
    if not answer.reading:
        return ""
    return translate("HitPane", "查询理解为：{reading}").format(reading=answer.reading)


def _searched(answer: Answer, issues: int) -> str:
    """What was looked through, so that no hit is known to be no hit."""
    if answer.basis is Basis.INDEX:
        words = translate("HitPane", "查遍 {issues}、{articles}")
    else:
        words = translate("HitPane", "索引尚未就绪，已逐字查找 {issues}、{articles}")
    articles = wording.article_count(answer.articles)
    return words.format(issues=wording.issue_count(issues), articles=articles)


def _next_step(answer: Answer) -> str:
    if any(blank in answer.query.strip() for blank in " \u3000"):
        return translate("HitPane", "可减少一个词再试。")
    if '"' in answer.query or "“" in answer.query:
        return translate("HitPane", "可去掉引号再试。")
    return translate("HitPane", "可换一个更短的词再试。")
