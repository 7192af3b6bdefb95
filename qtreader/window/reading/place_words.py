"""Where in the page text one is, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from qtreader.models import remark_words, wording
from qtreader.newspaper.remarks import Topic
from qtreader.newspaper.span import Span
from qtreader.window.reading.compared import Compared

translate = QCoreApplication.translate


def place(compared: Compared, spans: Sequence[Span], line_of: Callable[[int], int]) -> str:
    """第 12–15 行 · 字符 258–451 · 本文; offsets count from 0, their ends are exclusive."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    begin, end = line_of(first), line_of(max(first, last - 1))
    lines = f"{begin}–{end}" if end > begin else str(begin)
    return wording.joined(
        translate("SourcePane", "第 {lines} 行").format(lines=lines),
        translate("SourcePane", "字符 {places}").format(places=_offsets(spans)),
        whose(compared, first),
    )


def whose(compared: Compared, offset: int) -> str:
    owner = compared.owner(offset)
    if owner is not None and owner.id == compared.article_id:
        return translate("SourcePane", "本文")
    if owner is not None:
        title = owner.article.headline or owner.article.stand_in
        words = translate("SourcePane", "在《{title}》里，按 Enter 打开")
        return words.format(title=remark_words.shortened(title))
    match compared.topic_at(offset):
        case Topic.FURNITURE:
            return translate("SourcePane", "报头等版面文字，不属于文章")
        case Topic.UNASSIGNED:
            return translate("SourcePane", "没有归入任何文章")
    return translate("SourcePane", "空白")


def _offsets(spans: Sequence[Span]) -> str:
    """A place without extent is told by where it is alone."""
    return "、".join(f"{s.start}–{s.end}" if len(s) else str(s.start) for s in spans)
