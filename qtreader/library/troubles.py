"""Troubles with the corrections of a library."""

from __future__ import annotations

from qtreader.errors import Trouble


class NoSuchCorrection(Trouble):
    chinese = "没有编号为 {number} 的更正。"
    english = "There is no correction with the number {number}."


class PageNotHeld(Trouble):
    chinese = "这一版已不在报库中，无法更正。"
    english = "This page is not in the library any more and cannot be corrected."
