"""A clipping in the words of a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from qtreader.errors import NoSuchArticle
from qtreader.library.store import Library
from qtreader.models import wording
from qtreader.newspaper.article import Article
from qtreader.newspaper.clipping import Clipping, Standing, standing
from qtreader.newspaper.punctuation import full_width

translate = QCoreApplication.translate

OPENING = 40  # characters of a passage that a list shows


@dataclass(frozen=True, slots=True)
class Shown:
    clipping: Clipping
    standing: Standing

    @property
    def words(self) -> tuple[str, str]:
        """What it is, and where it is from."""
        return _title(self.clipping), " · ".join(part for part in _place(self) if part)

    def noted(self, note: str) -> Shown:
        return replace(self, clipping=replace(self.clipping, note=note))


def shown(library: Library, clipping: Clipping) -> Shown:
    """A clipping and how it stands to its article as the library has it now."""
    return Shown(clipping, standing(_article(library, clipping.article), clipping))


def standing_words(told: Standing) -> str:
    """What somebody should know before he quotes it; empty where there is nothing."""
    if told is Standing.CORRECTED:
        return translate("Clippings", "报库中的文字已更正，这里是剪存时的文字；打印和导出的是更正后的文字")
    if told is Standing.CHANGED:
        return translate("Clippings", "报库中的文字已有改动，这里是剪存时的文字")
    if told is Standing.GONE:
        return translate("Clippings", "报库中已没有这篇文章，这里是剪存时的文字")
    return ""


def _article(library: Library, number: int) -> Article | None:
    try:
        return library.article(number).article
    except NoSuchArticle:
        return None


def _title(clipping: Clipping) -> str:
    headline = " ".join(full_width(clipping.headline).split()) or translate("Clippings", "（无题）")
    if clipping.whole:
        return headline
    text = " ".join(full_width(clipping.text).split())
    opening = text if len(text) <= OPENING else text[:OPENING] + "…"
    return translate("Clippings", "{headline}：“{opening}”").format(headline=headline, opening=opening)


def _place(one: Shown) -> tuple[str, ...]:
    clipping = one.clipping
    day = clipping.date.isoformat() if clipping.date else translate("Clippings", "日期不详")
    if clipping.date and (mark := wording.date_mark(clipping.basis)):
        day += translate("Clippings", "（{mark}）").format(mark=mark)
    page = translate("Clippings", "第{page}版").format(page=clipping.page) if clipping.page else ""
    changed = {
        Standing.CORRECTED: translate("Clippings", "文字已更正"),
        Standing.CHANGED: translate("Clippings", "文字已有改动"),
        Standing.GONE: translate("Clippings", "已不在报库"),
    }
    return day, page, changed.get(one.standing, "")
