"""What is said of a place of a page text, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from qtreader.models.wording import full_day
from qtreader.newspaper.remarks import Remark, Topic

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for the catalogue."""
    return text


# why a reading is doubted, as the parser words it; another reason is shown as it is
REASONS = (
    QT_TRANSLATE_NOOP("Doubts", "与另一栏末尾重复，疑为误植，未并入正文"),
    QT_TRANSLATE_NOOP("Doubts", "栏序疑有颠倒，已按文意改排"),
    QT_TRANSLATE_NOOP("Doubts", "“一”疑为破折号"),
    QT_TRANSLATE_NOOP("Doubts", "别处作此，疑漏一字"),
    QT_TRANSLATE_NOOP("Doubts", "段末句子未完，疑有缺栏或错栏"),
    QT_TRANSLATE_NOOP("Doubts", "固定说法，疑漏一字"),
    QT_TRANSLATE_NOOP("Doubts", "词语重复"),
    QT_TRANSLATE_NOOP("Doubts", "字重复"),
    QT_TRANSLATE_NOOP("Doubts", "标题与正文的搭配没有把握"),
)


def topic(of: Topic) -> str:
    """存疑, 栏间接缝 …"""
    return {
        Topic.DOUBT: translate("Remarks", "存疑"),
        Topic.SEAM: translate("Remarks", "接缝"),
        Topic.BREAK: translate("Remarks", "段落"),
        Topic.EVIDENCE: translate("Remarks", "日期"),
        Topic.UNASSIGNED: translate("Remarks", "未归"),
        Topic.FURNITURE: translate("Remarks", "版面"),
    }[of]


def sentence(remark: Remark) -> str:
    """The whole of what is to be said."""
    match remark.topic:
        case Topic.DOUBT:
            return _doubt(remark)
        case Topic.SEAM:
            words = translate("Remarks", "“…{before}”与“{after}…”之间被栏隔断，读文章时已接上。")
            return words.format(before=remark.seen, after=remark.then)
        case Topic.BREAK:
            words = translate("Remarks", "报上也许从“{words}…”起另成一段，原文没有分开。")
            return words.format(words=remark.seen)
        case Topic.EVIDENCE:
            words = translate("Remarks", "由“{quote}”推断：所记的是{day}的事。")
            return words.format(quote=remark.seen, day=full_day(remark.date))
        case Topic.UNASSIGNED:
            words = translate("Remarks", "“{words}”没有归入任何文章，原样留在这里。")
            return words.format(words=shortened(remark.seen))
        case Topic.FURNITURE:
            return translate("Remarks", "报头、电话、标记等版面上的字，不属于文章。")


def _doubt(remark: Remark) -> str:
    why = translate("Doubts", remark.why)
    if not remark.likely:
        return translate("Remarks", "“{seen}”：{why}。").format(seen=shortened(remark.seen), why=why)
    words = translate("Remarks", "“{seen}”可能应为“{likely}”：{why}。原文照录。")
    return words.format(seen=remark.seen, likely=remark.likely, why=why)


def shortened(text: str, most: int = 16) -> str:
    """In one line, cut in the middle."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most // 2]}…{line[-most // 2 + 1 :]}"
