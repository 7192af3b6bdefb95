"""What came of saving a damaged library, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from qtreader.library.salvage import Salvaged

translate = QCoreApplication.translate

NAMED = 20  # files and headlines that are named; of more the number is told


def salvage_words(told: Salvaged) -> str:
    """What is there again, what is not, and where the damaged file is kept; a fact a paragraph."""
    return "\n".join(_facts(told))


def _facts(told: Salvaged) -> Iterable[str]:
    yield translate("Salvage", "读出 {pages} 版，{articles} 篇文章，{clippings} 条剪报。").format(
        pages=told.pages, articles=told.articles, clippings=told.clippings
    )
    if told.from_snapshots:
        yield translate("Salvage", "其中 {n} 版取自备份。").format(n=told.from_snapshots)
    if told.reread:
        words = translate("Salvage", "这些版面的文章由原文重新排出：{names}")
        yield words.format(names=_named(told.reread))
    if told.without_page:
        words = translate("Salvage", "这些文章所在的版面读不出来，没有收入：{names}")
        yield words.format(names=_named(told.without_page))
    lost = [_lost(table, rows) for table, rows in told.lost]
    if lost:
        yield translate("Salvage", "读不出来的：{what}。").format(what=translate("Salvage", "，").join(lost))
    elif not told.without_page:
        yield translate("Salvage", "没有发现丢失的内容。")
    yield translate("Salvage", "损坏的文件留作 {file}").format(file=told.kept)


def _named(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    listed = translate("Salvage", "，").join(names[:NAMED])
    return listed if more <= 0 else listed + translate("Salvage", "，另有 {n} 项").format(n=more)


def _lost(table: str, rows: int | None) -> str:
    what = _kind(table)
    if rows is None:
        return translate("Salvage", "一部分{what}，数目不详").format(what=what)
    return translate("Salvage", "{what}至多 {n} 条").format(what=what, n=rows)


def _kind(table: str) -> str:
    words = {
        "pages": translate("Salvage", "版面"),
        "issues": translate("Salvage", "期号"),
        "files": translate("Salvage", "原文件"),
        "books": translate("Salvage", "剪报本"),
        "clippings": translate("Salvage", "剪报"),
        "kept": translate("Salvage", "待读"),
        "readings": translate("Salvage", "阅读记录"),
        "searches": translate("Salvage", "搜索记录"),
        "saved_searches": translate("Salvage", "保存的搜索"),
        "corrections": translate("Salvage", "更正"),
    }
    return words.get(table, translate("Salvage", "收入记录"))
