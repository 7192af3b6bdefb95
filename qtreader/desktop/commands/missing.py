"""Why a command cannot be done now."""

from __future__ import annotations

from qtreader.desktop.commands.command import CONTEXT, QT_TRANSLATE_NOOP, Needs, translate

WORDS: dict[Needs, str] = {
    Needs.ISSUE: QT_TRANSLATE_NOOP("Commands", "报库中还没有报纸"),
    Needs.ARTICLE: QT_TRANSLATE_NOOP("Commands", "先打开一篇文章"),
    Needs.SELECTION: QT_TRANSLATE_NOOP("Commands", "先在文章中选定文字"),
    Needs.MATCHES: QT_TRANSLATE_NOOP("Commands", "文中没有标出的字词"),
    Needs.SEARCH: QT_TRANSLATE_NOOP("Commands", "先搜索"),
    Needs.JOB: QT_TRANSLATE_NOOP("Commands", "没有正在进行的工作"),
}


def missing(needs: Needs) -> str:
    """What is not there, in the words of the interface's language; empty where nothing is needed."""
    return translate(CONTEXT, WORDS[needs]) if needs is not Needs.NOTHING else ""
