"""Why something cannot be corrected, or a file of corrections not be read."""

from __future__ import annotations

from qtreader.errors import Trouble


class NotInPrint(Trouble):
    chinese = "版面原文中没有这些字的位置，无法更正。"
    english = "These words have no place of their own in the page text and cannot be corrected."


class NothingBefore(Trouble):
    chinese = "这是文章的第一段，前面没有可以并入的段落。"
    english = "This is the first paragraph of the article; there is none before it to join."


class NothingToPart(Trouble):
    chinese = "段落只能在正文中、两个字之间分开。"
    english = "A paragraph can only be parted between two characters of the text."


class NowhereToMove(Trouble):
    chinese = "这些文字不能移到这里。"
    english = "These words cannot be moved there."


class NoHeadlineThere(Trouble):
    chinese = "这里没有可以作标题的文字。"
    english = "There are no words here that could be a headline."


class NothingToAccept(Trouble):
    chinese = "这一处没有建议可以采纳，请直接更正，或忽略。"
    english = "Nothing is proposed here that could be accepted; correct it yourself or dismiss it."


class NothingToDismiss(Trouble):
    chinese = "这一处不是存疑，不能忽略。"
    english = "This is no doubt and cannot be dismissed."


class NoSuchDay(Trouble):
    chinese = "{day} 不可能是这一版的日期。"
    english = "{day} cannot be the day of this page."


class TooMuchText(Trouble):
    chinese = "更正的文字太长（最多 {limit} 字）。"
    english = "The corrected words are too long ({limit} characters at most)."


class NotCorrections(Trouble):
    chinese = "“{file}”不是更正记录文件。"
    english = "“{file}” is no file of corrections."


class CorrectionsTooNew(Trouble):
    chinese = "“{file}”由更新版本的程序写成（格式 {found}，本程序支持到 {known}），请升级程序。"
    english = "“{file}” is of a newer program (format {found}, this one knows {known}); please upgrade."


class CorrectionsTooLarge(Trouble):
    chinese = "“{file}”太大，不是更正记录文件（最多 {megabytes} MB、{count} 条）。"
    english = "“{file}” is too large for a file of corrections ({megabytes} MB and {count} records at most)."


class CorrectionMalformed(Trouble):
    chinese = "第 {place} 条更正的“{what}”不合规范，未收入。"
    english = "Correction {place} has a malformed “{what}” and was not taken in."


class CorrectionAltered(Trouble):
    chinese = "第 {place} 条更正与它的编号不符，被改动过，未收入。"
    english = "Correction {place} does not match its number: it was changed, and was not taken in."
