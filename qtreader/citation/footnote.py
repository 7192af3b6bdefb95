"""The footnote of Chinese journals in the humanities, for readers who write no reference list."""

from __future__ import annotations

from qtreader.citation.reference import Reference, correction_mark, reference
from qtreader.newspaper.calendar import long_date
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import basis_mark

NAMED_AUTHORS = 3
_INNER = str.maketrans("《》", "〈〉")  # a title within a title has single angle brackets: GB/T 15834


def footnote(filed: FiledArticle, language: str = "zh") -> str:
    """张三、李四：《题名》，《钱塘新区报》2022年10月31日，第1版。

    The order and marks that the journals of history and social science share (责任者：《篇名》，
    《报纸名》年月日，第×版). A title that was not printed has square brackets in place of the
    title marks; an inferred day says 推断, what was corrected 更正. ``language`` is that of the
    program's own words.
    """
    told = reference(filed, language)
    chinese = language.startswith("zh")
    title = f"[{told.title}]" if told.invented else f"《{told.title.translate(_INNER)}》"
    title += f"[{correction_mark(language)}]" if told.printed_title else ""
    page = f"，第{told.page}版" if told.page else ""
    return f"{_named(told, chinese)}{title}，《{told.newspaper}》{_day(told, language)}{page}。"


def _named(told: Reference, chinese: bool) -> str:
    if not told.authors:
        return ""
    others = "等" if chinese else " et al."
    return "、".join(told.authors[:NAMED_AUTHORS]) + others * (len(told.authors) > NAMED_AUTHORS) + "："


def _day(told: Reference, language: str) -> str:
    chinese, mark = language.startswith("zh"), basis_mark(told.basis, language)
    if told.date is None:
        return "（日期不详）" if chinese else " (date not known)"
    if not mark:
        return long_date(told.date)
    return long_date(told.date) + (f"（{mark}）" if chinese else f" ({mark})")
