"""Trouble a user can act on: one clear sentence in his language. Anything else is a bug."""

from __future__ import annotations

from typing import ClassVar


class Trouble(Exception):  # noqa: N818 - a trouble is what the user has, not an error of ours
    """Base of all troubles. Each has one sentence in Chinese and one in English, with places
    for its facts: ``raise UnreadableFile(file="a.txt")``."""

    chinese: ClassVar[str]
    english: ClassVar[str]

    def __init__(self, **facts: object) -> None:
        super().__init__(facts)
        self.facts = facts

    def sentence(self, language: str = "zh") -> str:
        template = self.chinese if language.startswith("zh") else self.english
        return template.format(**self.facts)

    def __str__(self) -> str:
        return self.sentence()


class UnreadableFile(Trouble):
    chinese = "“{file}”无法读取：{reason}。"
    english = "“{file}” cannot be read: {reason}."


class NoPermission(Trouble):
    chinese = "没有权限读取“{file}”。"
    english = "You are not permitted to read “{file}”."


class IsAFolder(Trouble):
    chinese = "“{file}”是文件夹，请指定其中的文件。"
    english = "“{file}” is a folder; please name a file in it."


class TooLarge(Trouble):
    chinese = "“{file}”有 {megabytes} MB，不是版面文本，未收入。"
    english = "“{file}” has {megabytes} MB, which is no page text; it was not taken in."


class NotText(Trouble):
    chinese = "“{file}”不是文字文件，未收入。"
    english = "“{file}” is not a text file and was not taken in."


class EmptyFile(Trouble):
    chinese = "“{file}”是空文件，未收入。"
    english = "“{file}” is empty and was not taken in."


class NoSuchFile(Trouble):
    chinese = "找不到“{file}”。"
    english = "“{file}” does not exist."


class FolderNotWritable(Trouble):
    chinese = "文件夹“{folder}”不可写，请检查权限或换一个文件夹。"
    english = "The folder “{folder}” cannot be written to; check its permissions or choose another."


class FileNotWritable(Trouble):
    chinese = "“{file}”无法写入：{reason}。"
    english = "“{file}” cannot be written: {reason}."


class NothingToExport(Trouble):
    chinese = "没有可以导出的文章。"
    english = "There is no article to export."


class NoSuchPassage(Trouble):
    chinese = "文章中没有这段文字：{words}。"
    english = "The article has no such passage: {words}."


class SlipUnreadable(Trouble):
    chinese = "“{file}”不是引文凭证。"
    english = "“{file}” is no evidence slip."


class SlipAltered(Trouble):
    chinese = "引文凭证“{file}”在制成后被改动过，不能作据。"
    english = "The evidence slip “{file}” was changed after it was made and proves nothing."


class SlipTooNew(Trouble):
    chinese = "引文凭证“{file}”由更新版本的程序制成（格式 {found}，本程序支持到 {known}），请升级程序。"
    english = (
        "The evidence slip “{file}” is of a newer program (format {found}, this one knows {known}); "
        "please upgrade."
    )


class PrintingNotBegun(Trouble):
    chinese = "打印未能开始，请检查打印机。"
    english = "Printing could not begin; please check the printer."


class NothingKept(Trouble):
    chinese = "文件夹“{folder}”不可写：可以照常阅读和搜索，但这次所做的改动不会保留。"
    english = (
        "The folder “{folder}” cannot be written to: read and search as usual, but no change will be kept."
    )


class SeedsInstead(Trouble):
    chinese = "现在显示的是随程序附带的版面，这次所做的改动不会保留。"
    english = "The pages that come with the program are shown instead; no change will be kept."


class LibraryDamaged(Trouble):
    chinese = "报库文件“{file}”已损坏，原文件保留未动。"
    english = "The library file “{file}” is damaged; it was left as it is."


class LibraryBusy(Trouble):
    chinese = "报库“{file}”正被另一个程序使用，请稍后再试。"
    english = "The library “{file}” is in use by another program; please try again later."


class LibraryGone(Trouble):
    chinese = "报库文件“{file}”不在原处了（文件夹被移走，或磁盘已拔出），这次的改动没有保存。"
    english = (
        "The library file “{file}” is gone (its folder was moved or its drive was removed); "
        "this change was not saved."
    )


class DiskFull(Trouble):
    chinese = "磁盘已满，“{file}”没有写成；请腾出空间后再试，原有内容没有变动。"
    english = (
        "The disk is full and “{file}” was not written; please make room and try again. "
        "What was there has not changed."
    )


class NoSuchSnapshot(Trouble):
    chinese = "没有编号为 {number} 的备份。"
    english = "There is no snapshot with the number {number}."


class SnapshotDamaged(Trouble):
    chinese = "备份“{file}”已损坏，不能用来恢复；报库没有变动。"
    english = "The snapshot “{file}” is damaged and cannot be restored; the library has not changed."


class NoSnapshotOfDamaged(Trouble):
    chinese = "报库“{file}”有损坏，今天没有备份，以前的还在；请用“文件 > 修复报库…”读出还能读的。"
    english = (
        "The library file “{file}” is damaged. No snapshot was made today, the earlier ones are all there; "
        "File > Mend the Library reads what can still be read."
    )


class NothingToSalvage(Trouble):
    chinese = "从“{file}”中什么也读不出来，原文件保留未动。"
    english = "Nothing can be read in “{file}”; it was left as it is."


class LibraryTooNew(Trouble):
    chinese = "报库由更新版本的程序建立（版本 {found}，本程序支持到 {known}），请升级程序。"
    english = "The library is of a newer program (version {found}, this one knows {known}); please upgrade."


class NothingToMove(Trouble):
    chinese = "没有报库“{file}”，没有可以打包的。"
    english = "There is no library “{file}”, so there is nothing to pack."


class MovingFileUnreadable(Trouble):
    chinese = "“{file}”不是完好的搬家文件，没有搬入，这里什么也没有改动。"
    english = "“{file}” is no sound moving file; nothing was moved in and nothing here has changed."


class MovingFileTooNew(Trouble):
    chinese = "搬家文件“{file}”由更新版本的程序（{program}）写成，请先升级本程序；这里什么也没有改动。"
    english = (
        "The moving file “{file}” is of a newer program ({program}); please upgrade this one first. "
        "Nothing here has changed."
    )


class LibraryInTheWay(Trouble):
    chinese = "这里已有报库（{issues} 期 {articles} 篇）；加上 --replace 才会换掉它，换下的会留作备份。"
    english = (
        "There is a library here already ({issues} issues, {articles} articles); "
        "--replace takes its place and keeps it as a snapshot."
    )


class ArticleChanged(Trouble):
    chinese = "这篇文章刚有变动，没有更正；请看一看现在的文字，再试一次。"
    english = "The article has just changed, so nothing was corrected; please look at it and try again."


class NoSuchArticle(Trouble):
    chinese = "没有编号为 {article} 的文章。"
    english = "There is no article with the number {article}."


class NoSuchIssue(Trouble):
    chinese = "报库中没有 {issue} 这一期。"
    english = "The library has no issue {issue}."


class NoArticleFound(Trouble):
    chinese = "“{file}”中未认出报纸文章，未收入。"
    english = "No newspaper article was found in “{file}”; it was not taken in."


class NoTextLayer(Trouble):
    chinese = "“{file}”没有文字层（多半是扫描图像），请先做文字识别，未收入。"
    english = (
        "“{file}” has no text layer (it is probably a scan); recognise its text first. It was not taken in."
    )


class PdfLocked(Trouble):
    chinese = "“{file}”加了密码，无法读取，未收入。"
    english = "“{file}” is locked by a password and was not taken in."


class PdfBroken(Trouble):
    chinese = "PDF 文件“{file}”已损坏，未收入。"
    english = "The PDF file “{file}” is damaged and was not taken in."


class PdfTooHard(Trouble):
    chinese = "PDF 文件“{file}”有一页超出了时间、内存或字数的限度，从这一页起未收入。"
    english = (
        "A page of the PDF file “{file}” goes beyond the limits of time, memory or length; "
        "from it on nothing was taken in."
    )


class TooManyPages(Trouble):
    chinese = "“{file}”有 {pages} 页，超过 {limit} 页，未收入。"
    english = "“{file}” has {pages} pages, more than {limit}; it was not taken in."


class MarkupBroken(Trouble):
    chinese = "“{file}”不是完好的 XML（第 {line} 行），未收入。"
    english = "“{file}” is no sound XML (line {line}) and was not taken in."


class MarkupForbidden(Trouble):
    chinese = "“{file}”中有实体声明，为安全起见未收入。"
    english = "“{file}” declares entities and was, for safety, not taken in."


class MarkupTooLarge(Trouble):
    chinese = "“{file}”太大或嵌套太深，不是版面文本，未收入。"
    english = "“{file}” is too large or nested too deep for a page text; it was not taken in."


class NoPageMarkup(Trouble):
    chinese = "“{file}”不是 ALTO 或 hOCR 版面，未收入。"
    english = "“{file}” is no page in ALTO or hOCR and was not taken in."


class NoWords(Trouble):
    chinese = "“{file}”的版面上没有文字，未收入。"
    english = "The pages of “{file}” have no words on them; it was not taken in."


class ArchiveBroken(Trouble):
    chinese = "压缩包“{file}”已损坏，未收入。"
    english = "The archive “{file}” is damaged and was not taken in."


class ArchiveLocked(Trouble):
    chinese = "压缩包中的“{file}”加了密码，未收入。"
    english = "“{file}” in an archive is locked by a password and was not taken in."


class ArchiveMethod(Trouble):
    chinese = "压缩包中的“{file}”用了不支持的压缩方式，未收入。"
    english = "“{file}” in an archive is packed in a way that is not supported; it was not taken in."


class ArchiveTooMany(Trouble):
    chinese = "压缩包“{file}”中的文件超过 {limit} 个，未收入。"
    english = "The archive “{file}” holds more than {limit} files and was not taken in."


class ArchiveTooLarge(Trouble):
    chinese = "压缩包“{file}”解开后超过 {megabytes} MB，余下的未收入。"
    english = "The archive “{file}” unpacks to more than {megabytes} MB; the rest was not taken in."


class ArchiveTooDense(Trouble):
    chinese = "压缩包中的“{file}”压缩比高得可疑，未收入。"
    english = "“{file}” in an archive is packed suspiciously tight and was not taken in."


class ArchiveTooDeep(Trouble):
    chinese = "“{file}”是压缩包中的压缩包，套得太深，未收入。"
    english = "“{file}” is an archive too deep inside another one and was not taken in."


class ArchivePath(Trouble):
    chinese = "压缩包中的“{file}”指向包外，未收入。"
    english = "“{file}” in an archive points outside it and was not taken in."


class NothingToRead(Trouble):
    chinese = "“{file}”中没有版面文本。"
    english = "There is no page text in “{file}”."


class NoSuchImport(Trouble):
    chinese = "没有编号为 {number} 的收入记录。"
    english = "There is no import with the number {number}."


class NothingToUndo(Trouble):
    chinese = "没有可以撤销的收入。"
    english = "There is no import to undo."


class NothingToResume(Trouble):
    chinese = "没有中断的收入。"
    english = "No import was broken off."


class IndexBusy(Trouble):
    chinese = "另一个程序正在建立搜索索引，请稍后再试。"
    english = "Another program is building the search index; please try again later."


class IndexNotReady(Trouble):
    chinese = "搜索索引尚未就绪，请待索引建成后再核对。"
    english = "The search index is not ready yet; please check it once it has been built."


class LibraryChanged(Trouble):
    chinese = "核对期间报库有变动，请再核对一次。"
    english = "The library changed while it was being checked; please check once more."


class NameTaken(Trouble):
    chinese = "已经有名为“{name}”的剪报本，请换一个名字。"
    english = "There is a book of clippings called “{name}” already; please choose another name."
