"""Troubles with the corrections of a library."""

from __future__ import annotations

from qtreader.errors import Trouble


class NoSuchCorrection(Trouble):
    chinese = "没有编号为 {number} 的更正。"
    english = "There is no correction with the number {number}."


class PageNotHeld(Trouble):
    chinese = "这一版已不在报库中，或已换成另一份文本，请重新打开文章再更正。"
    english = (
        "This page left the library, or another text took its place; open the article again to correct it."
    )
