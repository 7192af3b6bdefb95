"""What each command does, in a sentence: for the manual, which lists all of them.

It is no part of the table in ``__init__``, so that a start need not read it. The words are Chinese; other
languages come from the translator, context ``CommandHelp``.
"""

from __future__ import annotations

from qtreader.desktop.commands.command import QT_TRANSLATE_NOOP, Do, translate

CONTEXT = "CommandHelp"

SENTENCES: dict[Do, str] = {
    Do.IMPORT: QT_TRANSLATE_NOOP("CommandHelp", "选一个或许多个文件，把其中的版面收入报库。"),
    Do.IMPORT_FOLDER: QT_TRANSLATE_NOOP(
        "CommandHelp", "把一个文件夹里的版面全部收入报库，里面的文件夹也算。"
    ),
    Do.WATCH_FOLDER: QT_TRANSLATE_NOOP("CommandHelp", "指定一个文件夹；程序开着时，放进去的新文件自动收入。"),
    Do.IMPORTS: QT_TRANSLATE_NOOP("CommandHelp", "列出每次收入了什么、什么没有收入和为什么。"),
    Do.UNDO_IMPORT: QT_TRANSLATE_NOOP(
        "CommandHelp", "撤销最近一次收入：新收的版面移出报库，被更新的恢复原样。"
    ),
    Do.RESUME_IMPORT: QT_TRANSLATE_NOOP("CommandHelp", "接着做完中断了的收入。"),
    Do.EXPORT: QT_TRANSLATE_NOOP("CommandHelp", "把文章存成别的程序能读的文件。"),
    Do.PRINT_PREVIEW: QT_TRANSLATE_NOOP("CommandHelp", "先在屏幕上看打印出来的样子。"),
    Do.PRINT: QT_TRANSLATE_NOOP("CommandHelp", "选好打印什么、几栏、多大的字，送去打印。"),
    Do.SAVE_EVIDENCE: QT_TRANSLATE_NOOP(
        "CommandHelp", "为选中的一段文字（没有选，就为全文）写一张凭证，存成文件。"
    ),
    Do.CHECK_EVIDENCE: QT_TRANSLATE_NOOP("CommandHelp", "读一张引文凭证，看那段文字是否还在原处。"),
    Do.RESTORE: QT_TRANSLATE_NOOP("CommandHelp", "让报库回到某一份备份时的样子；现在的样子先另存一份。"),
    Do.SALVAGE: QT_TRANSLATE_NOOP("CommandHelp", "检查报库；有损坏就把能读的部分读到一个新报库里。"),
    Do.MOVE_OUT: QT_TRANSLATE_NOOP(
        "CommandHelp", "把报库、剪报、阅读单、搜索和设置打包成一个文件，带到另一台电脑。"
    ),
    Do.MOVE_IN: QT_TRANSLATE_NOOP("CommandHelp", "用打包来的全部内容换掉这里的；先检查，这里的先留作备份。"),
    Do.QUIT: QT_TRANSLATE_NOOP("CommandHelp", "关闭程序；读到哪里、窗口多大，下次照旧。"),
    Do.PREVIOUS_ARTICLE: QT_TRANSLATE_NOOP("CommandHelp", "打开上一篇文章；看搜索结果时是上一个结果。"),
    Do.NEXT_ARTICLE: QT_TRANSLATE_NOOP("CommandHelp", "打开下一篇文章；看搜索结果时是下一个结果。"),
    Do.PREVIOUS_ISSUE: QT_TRANSLATE_NOOP("CommandHelp", "打开日期更早的一期。"),
    Do.NEXT_ISSUE: QT_TRANSLATE_NOOP("CommandHelp", "打开日期更近的一期。"),
    Do.DATE_BASIS: QT_TRANSLATE_NOOP(
        "CommandHelp", "说明这一期的日期是印在报头上的，还是推断的、由哪句话推断。"
    ),
    Do.CALENDAR: QT_TRANSLATE_NOOP("CommandHelp", "显示或收起各期下面的日历。"),
    Do.YEAR_OVERVIEW: QT_TRANSLATE_NOOP("CommandHelp", "一眼看遍全年：哪天有报，哪天没有。"),
    Do.JUMP: QT_TRANSLATE_NOOP("CommandHelp", "输入日期、期号、版次或农历日子，直接到那里。"),
    Do.SAME_DAY: QT_TRANSLATE_NOOP("CommandHelp", "列出别的年份同月同日，以及同一个农历日子的各期。"),
    Do.BACK: QT_TRANSLATE_NOOP("CommandHelp", "回到刚才读过的那一篇。"),
    Do.FORWARD: QT_TRANSLATE_NOOP("CommandHelp", "后退以后，再回到前面。"),
    Do.RECENT: QT_TRANSLATE_NOOP("CommandHelp", "列出最近读过的文章，选一篇再读。"),
    Do.KEEP: QT_TRANSLATE_NOOP("CommandHelp", "把这篇文章加入阅读单；已在单上的，就移去。"),
    Do.READING_LIST: QT_TRANSLATE_NOOP("CommandHelp", "列出留待再读的文章。"),
    Do.REBUILD_INDEX: QT_TRANSLATE_NOOP("CommandHelp", "从头再建一次搜索索引；建好之前照样可以读、可以搜。"),
    Do.VERIFY_INDEX: QT_TRANSLATE_NOOP("CommandHelp", "拿索引与原文逐字对照，出具证书。"),
    Do.CERTIFICATE: QT_TRANSLATE_NOOP("CommandHelp", "显示最近一次核对的证书，可以另存、打印。"),
    Do.CANCEL_JOB: QT_TRANSLATE_NOOP("CommandHelp", "停下正在进行的收入、建索引、导出等；已做完的留着。"),
    Do.COPY: QT_TRANSLATE_NOOP("CommandHelp", "复制选中的文字，连同段落的样子。"),
    Do.COPY_ARTICLE: QT_TRANSLATE_NOOP("CommandHelp", "复制整篇文章。"),
    Do.COPY_CITED: QT_TRANSLATE_NOOP("CommandHelp", "复制整篇文章，末尾附上引用。"),
    Do.COPY_QUOTATION: QT_TRANSLATE_NOOP("CommandHelp", "把选中的文字复制成引文，后面附出处。"),
    Do.COPY_CITATION: QT_TRANSLATE_NOOP("CommandHelp", "只复制这篇文章的引用，格式依“引用格式”所选。"),
    Do.CITE_GB2025: QT_TRANSLATE_NOOP("CommandHelp", "引用依 2025 年版国家标准。"),
    Do.CITE_GB2015: QT_TRANSLATE_NOOP("CommandHelp", "引用依 2015 年版国家标准。"),
    Do.CITE_FOOTNOTE: QT_TRANSLATE_NOOP("CommandHelp", "引用写成史学著作常见的脚注。"),
    Do.CITE_BIBTEX: QT_TRANSLATE_NOOP("CommandHelp", "引用写成 BibTeX 条目，供 LaTeX 使用。"),
    Do.CITE_BIBLATEX: QT_TRANSLATE_NOOP("CommandHelp", "引用写成 biblatex 条目，日期更完整。"),
    Do.CITE_RIS: QT_TRANSLATE_NOOP("CommandHelp", "引用写成 RIS 条目，供 EndNote、Zotero 等读入。"),
    Do.CITE_CSL: QT_TRANSLATE_NOOP("CommandHelp", "引用写成 CSL-JSON 条目，供 Zotero、Pandoc 等读入。"),
    Do.CLIP: QT_TRANSLATE_NOOP("CommandHelp", "把文章，或选中的一段，收入一个剪报本。"),
    Do.CLIPPINGS: QT_TRANSLATE_NOOP("CommandHelp", "打开剪报本：翻看、写批注、排次序、打印、导出。"),
    Do.SELECT_ALL: QT_TRANSLATE_NOOP("CommandHelp", "选中整篇文章的文字。"),
    Do.CORRECT: QT_TRANSLATE_NOOP(
        "CommandHelp", "改正读错的字：选定它们，或把光标放在那一句；原文照旧留着，随时可以撤回。"
    ),
    Do.CARET: QT_TRANSLATE_NOOP("CommandHelp", "在文章里放一个光标，用方向键走，按住 Shift 选定文字。"),
    Do.PART: QT_TRANSLATE_NOOP("CommandHelp", "从光标处起另成一段。"),
    Do.JOIN: QT_TRANSLATE_NOOP("CommandHelp", "把光标所在的一段接到上一段。"),
    Do.MOVE: QT_TRANSLATE_NOOP("CommandHelp", "把选定的文字移到本版另一篇文章，或让它自成一篇。"),
    Do.HEADLINE: QT_TRANSLATE_NOOP("CommandHelp", "从本版的标题和短行里另选这篇文章的标题。"),
    Do.REDATE: QT_TRANSLATE_NOOP("CommandHelp", "日期印错、没有印或推断错了，改定这一版的日期。"),
    Do.UNDO: QT_TRANSLATE_NOOP("CommandHelp", "撤回最近一次更正，文章回到原来的样子。"),
    Do.REDO: QT_TRANSLATE_NOOP("CommandHelp", "让刚撤回的更正重新生效。"),
    Do.DOUBTS: QT_TRANSLATE_NOOP("CommandHelp", "一处一处地看读报时存疑的地方，按一个键采纳、否定或略过。"),
    Do.CORRECTIONS: QT_TRANSLATE_NOOP(
        "CommandHelp", "列出所有更正：谁、何时、为什么；可以撤回、恢复、裁定相左的。"
    ),
    Do.SAVE_CORRECTIONS: QT_TRANSLATE_NOOP("CommandHelp", "把所有更正存成一个文件，交给别人或别的电脑。"),
    Do.MERGE_CORRECTIONS: QT_TRANSLATE_NOOP("CommandHelp", "并入别人保存的更正；先后次序不影响结果。"),
    Do.AUTHOR: QT_TRANSLATE_NOOP("CommandHelp", "更正记在谁的名下。"),
    Do.SEARCH: QT_TRANSLATE_NOOP("CommandHelp", "到搜索栏，在全部文章里查找。"),
    Do.PAST_SEARCHES: QT_TRANSLATE_NOOP("CommandHelp", "列出以往的和收藏的搜索，选一个再搜。"),
    Do.SAVE_SEARCH: QT_TRANSLATE_NOOP("CommandHelp", "给现在的搜索起个名字收藏起来。"),
    Do.PERIOD: QT_TRANSLATE_NOOP("CommandHelp", "只要某一段日子里的结果。"),
    Do.HITS_BY_RELEVANCE: QT_TRANSLATE_NOOP("CommandHelp", "最贴切的结果排在最前。"),
    Do.HITS_BY_DATE: QT_TRANSLATE_NOOP("CommandHelp", "结果按日期排列，近的在前。"),
    Do.HITS_BY_ISSUE: QT_TRANSLATE_NOOP("CommandHelp", "结果按日期排列，并归在各期之下。"),
    Do.FIND: QT_TRANSLATE_NOOP("CommandHelp", "只在打开的这篇文章里查找。"),
    Do.NEXT_MATCH: QT_TRANSLATE_NOOP("CommandHelp", "到下一处标出的字词；到了文末，接着到下一个结果。"),
    Do.PREVIOUS_MATCH: QT_TRANSLATE_NOOP("CommandHelp", "到上一处标出的字词。"),
    Do.LEAVE: QT_TRANSLATE_NOOP("CommandHelp", "一次退一步：关掉最后打开的那一样，最后回到列表。"),
    Do.LARGER: QT_TRANSLATE_NOOP("CommandHelp", "文章和程序的文字都大一级。"),
    Do.SMALLER: QT_TRANSLATE_NOOP("CommandHelp", "文章和程序的文字都小一级。"),
    Do.NORMAL_SIZE: QT_TRANSLATE_NOOP("CommandHelp", "文字回到平常的大小。"),
    Do.FULL_WIDTH: QT_TRANSLATE_NOOP("CommandHelp", "标点像报上那样占一个字的宽度，或者照原文的样子。"),
    Do.FRONT_PAGE: QT_TRANSLATE_NOOP("CommandHelp", "把整版按文字重排出来，像摊开一张报纸。"),
    Do.SOURCE: QT_TRANSLATE_NOOP("CommandHelp", "在文章旁边列出版面原文，两边对照着走。"),
    Do.SIGNS: QT_TRANSLATE_NOOP("CommandHelp", "在文章里标出哪里是接上的，哪里存疑。"),
    Do.NEXT_REMARK: QT_TRANSLATE_NOOP("CommandHelp", "到这一版下一处值得核对的地方。"),
    Do.PREVIOUS_REMARK: QT_TRANSLATE_NOOP("CommandHelp", "到这一版上一处值得核对的地方。"),
    Do.COPY_CHECKSUM: QT_TRANSLATE_NOOP("CommandHelp", "复制原文文件的指纹，凭它可知文件有没有变过。"),
    Do.FACE_SERIF: QT_TRANSLATE_NOOP("CommandHelp", "正文用宋体。"),
    Do.FACE_SANS: QT_TRANSLATE_NOOP("CommandHelp", "正文用黑体。"),
    Do.FACE_OTHER: QT_TRANSLATE_NOOP("CommandHelp", "正文用这台电脑上的另一种字体。"),
    Do.MEASURE_NARROW: QT_TRANSLATE_NOOP("CommandHelp", "一行 35 个字。"),
    Do.MEASURE_NORMAL: QT_TRANSLATE_NOOP("CommandHelp", "一行 38 个字。"),
    Do.MEASURE_WIDE: QT_TRANSLATE_NOOP("CommandHelp", "一行 42 个字。"),
    Do.NARROWER: QT_TRANSLATE_NOOP("CommandHelp", "栏宽收窄一级。"),
    Do.WIDER: QT_TRANSLATE_NOOP("CommandHelp", "栏宽放宽一级。"),
    Do.LEADING_TIGHT: QT_TRANSLATE_NOOP("CommandHelp", "行与行靠近些。"),
    Do.LEADING_NORMAL: QT_TRANSLATE_NOOP("CommandHelp", "平常的行距。"),
    Do.LEADING_LOOSE: QT_TRANSLATE_NOOP("CommandHelp", "行与行疏开些。"),
    Do.TIGHTER: QT_TRANSLATE_NOOP("CommandHelp", "行距收紧一级。"),
    Do.LOOSER: QT_TRANSLATE_NOOP("CommandHelp", "行距放松一级。"),
    Do.THEME_SYSTEM: QT_TRANSLATE_NOOP("CommandHelp", "系统是深色就用深色，否则用浅色。"),
    Do.THEME_LIGHT: QT_TRANSLATE_NOOP("CommandHelp", "浅色的纸。"),
    Do.THEME_DARK: QT_TRANSLATE_NOOP("CommandHelp", "深色的纸，夜里不刺眼。"),
    Do.THEME_SEPIA: QT_TRANSLATE_NOOP("CommandHelp", "旧报纸的颜色。"),
    Do.THEME_CONTRAST: QT_TRANSLATE_NOOP("CommandHelp", "黑白分明，供视力不佳的人使用。"),
    Do.CHINESE: QT_TRANSLATE_NOOP("CommandHelp", "程序的文字用中文。"),
    Do.ENGLISH: QT_TRANSLATE_NOOP("CommandHelp", "程序的文字用英文；报纸照旧。"),
    Do.READ_ALOUD: QT_TRANSLATE_NOOP("CommandHelp", "念出这篇文章，念到哪句标出哪句；再按一次停下。"),
    Do.NEXT_PANE: QT_TRANSLATE_NOOP("CommandHelp", "键盘转到窗口的下一栏。"),
    Do.PREVIOUS_PANE: QT_TRANSLATE_NOOP("CommandHelp", "键盘转到窗口的上一栏。"),
    Do.PALETTE: QT_TRANSLATE_NOOP("CommandHelp", "输入命令的几个字、英文或拼音首字母，直接做。"),
    Do.MANUAL: QT_TRANSLATE_NOOP("CommandHelp", "翻开这本手册，翻到与眼前所做之事相合的一页。"),
    Do.NEWS: QT_TRANSLATE_NOOP("CommandHelp", "列出每个版本带来的新内容。"),
    Do.SHORTCUTS: QT_TRANSLATE_NOOP("CommandHelp", "列出所有快捷键。"),
    Do.WELCOME: QT_TRANSLATE_NOOP("CommandHelp", "再看一次第一次启动时的那几行字。"),
    Do.LOG_FOLDER: QT_TRANSLATE_NOOP("CommandHelp", "打开程序记下出错情形的文件夹。"),
    Do.ABOUT: QT_TRANSLATE_NOOP("CommandHelp", "程序的版本和许可。"),
}


def sentence(do: Do) -> str:
    """In the language of the interface; empty for a command that nobody has described."""
    return translate(CONTEXT, SENTENCES[do]) if do in SENTENCES else ""
