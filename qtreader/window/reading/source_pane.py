"""The page text beside the article: the text, what its tints mean, what is to be said of it, whence it is."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from qtreader.desktop.theme import LEFT, Look
from qtreader.models.remark_list import RemarkListModel, RemarkRole
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Remark, Topic
from qtreader.window.reading.remark_rows import RemarkDelegate
from qtreader.window.reading.source_text import Places, SourceText
from qtreader.window.rows.row_views import RowList

translate = QCoreApplication.translate

SAID = (2, 3)  # lines of what is said of a place, at least and where there is room
ROWS = 5  # of remarks that are seen at once, where there is room
TEXT = 0.45  # of the pane's height that the text has at least
SHORT = 12  # characters of a checksum that are shown


class SourcePane(QWidget):
    """``remark_chosen`` comes when a person walks or clicks to a remark, not after ``select``."""

    remark_chosen = Signal(object)  # Remark
    remark_entered = Signal(object)  # Remark: Enter or a double click
    checksum_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sourcePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._source: PageSource | None = None
        self._places = Places()
        self._look = Look()
        self._quiet = False
        self._title, self._legend, self._count, self._said, self._origin = (QLabel(self) for _ in range(5))
        for label in (self._legend, self._said, self._origin):
            label.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self._title, self._count, self._said, self._origin):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._close, self._checksum = QToolButton(self), QToolButton(self)
        self._close.clicked.connect(self.closed)
        self._checksum.clicked.connect(self.checksum_asked)
        self.text = SourceText(self)
        self.model = RemarkListModel(self)
        self._delegate = RemarkDelegate(self)
        self.list = RowList(self.model, self._delegate, self)
        self.list.setObjectName("remarkRows")
        self.list.walked.connect(self._walked)
        self.list.entered_row.connect(lambda index: self.remark_entered.emit(_remark(index)))
        self.list.clicked.connect(self._walked)
        self._origin.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusProxy(self.text)
        self._arrange()
        self.retranslate()
        self.hide()

    # What is shown

    def show_source(self, source: PageSource, places: Places) -> None:
        """A page text with the places of the open article."""
        self._source, self._places = source, places
        self.text.show_source(source)
        self.text.show_places(places)
        lines = [(remark, self.text.line_of(remark.span.start)) for remark in places.remarks]
        self._quiet = True
        self.model.set_remarks(lines)
        self._quiet = False
        self._say_counts()

    def say(self, *sentences: str) -> None:
        """What there is to be said of the place that is looked at."""
        self._said.setText("\n".join(sentence for sentence in sentences if sentence))

    @property
    def said(self) -> str:
        return self._said.text()

    @property
    def origin(self) -> str:
        """Where the text is from, as it is shown."""
        return self._origin.text()

    @property
    def remarks(self) -> Sequence[Remark]:
        return self._places.remarks

    @property
    def current_remark(self) -> Remark | None:
        index = self.list.currentIndex()
        return _remark(index) if index.isValid() else None

    def select(self, remark: Remark | None) -> None:
        self._quiet = True
        row = -1 if remark is None else self.model.row_of(remark)
        self.list.setCurrentIndex(self.model.index(row, 0) if row >= 0 else QModelIndex())
        self._quiet = False

    # Words and looks

    def retranslate(self) -> None:
        self._title.setText(translate("SourcePane", "原文"))
        self._close.setText(translate("SourcePane", "关闭"))
        self._checksum.setText(translate("SourcePane", "复制 SHA-256"))
        self.text.setAccessibleName(translate("SourcePane", "版面原文"))
        self.list.setAccessibleName(translate("SourcePane", "核对"))
        self._say_counts()

    def set_look(self, look: Look) -> None:
        self._look = look
        theme = look.theme
        self._title.setFont(look.sans_font(13, bold=True))
        for widget in (self._close, self._checksum, self._legend, self._count, self._said, self._origin):
            widget.setFont(look.sans_font(12))
        self._count.setFont(look.sans_font(12, bold=True))
        self.text.set_look(look)
        self.list.set_look(look)
        self._share_room()
        self.setStyleSheet(
            f"#sourcePane, #remarkRows {{ background: {theme.listing}; }}"
            f"#sourcePane QLabel {{ color: {theme.soft}; }}"
            f"#sourceHead {{ border-bottom: 1px solid {theme.hairline}; }}"
            f"#sourceFoot {{ border-top: 1px solid {theme.hairline}; }}"
        )
        self._say_counts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """In a low pane the text comes first: fewer remarks are seen, or none."""
        row, line = self._delegate.row_height(), self._said.fontMetrics().lineSpacing()
        spare = self.height() * (1 - TEXT) - 6 * line  # without head, legend, count and origin
        said = SAID[1] if spare > (SAID[1] + 2) * line else SAID[0]
        rows = min(ROWS, max(0, int((spare - said * line) / row)))
        self._said.setFixedHeight(said * line + 2)
        self.list.setFixedHeight(max(1, rows) * row)
        for widget in (self.list, self._count):
            widget.setVisible(rows > 0)

    def _say_counts(self) -> None:
        source = self._source
        if source is None:
            return
        count = len(self._places.remarks)
        self._count.setText(translate("SourcePane", "核对：%n 处", None, count))
        self._legend.setText(self._legend_html())
        self._origin.setText(provenance(source))
        self._origin.setToolTip(source.sha256)

    def _legend_html(self) -> str:
        """The tints and lines in words, each set as it is in the text."""
        theme = self._look.theme
        counted = {topic: sum(r.topic is topic for r in self._places.remarks) for topic in Topic}
        entries = [
            (f"color:{theme.ink};background-color:{theme.selection}", translate("SourcePane", "本文"), None),
            (f"color:{theme.soft}", translate("SourcePane", "其他文章"), None),
            (f"color:{theme.faint};font-style:italic", translate("SourcePane", "报头等"), None),
            (
                f"color:{theme.ink};background-color:{theme.mark}",
                translate("SourcePane", "未归入文章"),
                Topic.UNASSIGNED,
            ),
            (f"color:{theme.red};", "┅ " + translate("SourcePane", "存疑"), Topic.DOUBT),
            (f"color:{theme.red};", "∫ " + translate("SourcePane", "接缝"), Topic.SEAM),
            (f"color:{theme.red};", "┇ " + translate("SourcePane", "疑缺段落"), Topic.BREAK),
            (
                f"color:{theme.red};text-decoration:underline",
                translate("SourcePane", "日期依据"),
                Topic.EVIDENCE,
            ),
        ]
        shown = [
            f'<span style="{style}">&nbsp;{_whole(words)}&nbsp;</span>'
            + (f"&nbsp;{counted[topic]}" if topic else "")
            for style, words, topic in entries
            if topic is None or counted[topic]
        ]
        return " &nbsp; ".join(shown)

    def _walked(self, index: QModelIndex) -> None:
        if not self._quiet:
            self.remark_chosen.emit(_remark(index))

    def _arrange(self) -> None:
        head, foot = QWidget(self), QWidget(self)
        head.setObjectName("sourceHead")
        foot.setObjectName("sourceFoot")
        row = QHBoxLayout(head)
        row.setContentsMargins(LEFT, 4, 12, 4)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._close)
        self._origin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        last = QHBoxLayout()
        last.setContentsMargins(LEFT, 8, 12, 8)
        last.addWidget(self._origin, 1)
        last.addWidget(self._checksum, 0, Qt.AlignmentFlag.AlignBottom)
        inner = QVBoxLayout(foot)
        inner.setContentsMargins(LEFT, 8, 12, 8)
        inner.setSpacing(8)
        inner.addWidget(self._legend)
        inner.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        count_row = QHBoxLayout()
        count_row.setContentsMargins(LEFT, 4, 12, 4)
        count_row.addWidget(self._count)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(foot)
        column.addLayout(count_row)
        column.addWidget(self.list)
        column.addLayout(last)


def _whole(words: str) -> str:
    """On one line."""
    return html.escape(words).replace(" ", "&nbsp;")


def provenance(source: PageSource) -> str:
    """File, encoding, size and the beginning of the checksum, in one line."""
    size = translate("SourcePane", "{n} 字节").format(n=f"{source.size:,}")
    parts = (source.file, source.encoding.upper(), size, f"SHA-256 {source.sha256[:SHORT]}…")
    return " · ".join(parts)


def _remark(index: QModelIndex) -> Remark:
    remark: Remark = index.data(RemarkRole.REMARK)
    return remark
