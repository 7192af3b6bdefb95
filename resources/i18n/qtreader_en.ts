<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
    <context>
        <name>About</name>
        <message numerus="yes">
            <source>%n 个部件</source>
            <translation>
                <numerusform>%n part</numerusform>
                <numerusform>%n parts</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} 没有附许可全文。它自己说的许可：{licence}。</source>
            <translation>{name} comes without the text of its licence, which it names as: {licence}.</translation>
        </message>
        <message>
            <source>关于钱塘读报</source>
            <translation>About Qiantang Reader</translation>
        </message>
        <message>
            <source>在名称和许可全文中找</source>
            <translation>Find in names and texts</translation>
        </message>
        <message>
            <source>所用的部件和它们的许可</source>
            <translation>Components and their licences</translation>
        </message>
        <message>
            <source>按日期阅读、搜索、打印旧报纸的文章。程序以 MIT 许可发布；报纸文字的权利属于其出版者。</source>
            <translation>Reads, searches and prints the articles of old newspapers by date. The program is under the MIT licence; the newspaper's texts remain the property of their publisher.</translation>
        </message>
        <message>
            <source>正在列出…</source>
            <translation>Listing…</translation>
        </message>
        <message>
            <source>没有说明</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>版本</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>版本 {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>许可</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>许可全文</source>
            <translation>Text of the licence</translation>
        </message>
        <message>
            <source>部件</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>钱塘读报</source>
            <translation>Qiantang Reader</translation>
        </message>
    </context>
    <context>
        <name>Accessibility</name>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>Altered</name>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
        <message>
            <source>原印作{words}</source>
            <translation>printed as {words}</translation>
        </message>
        <message>
            <source>原印作“{words}”（更正）</source>
            <translation>printed as “{words}” (corrected)</translation>
        </message>
        <message>
            <source>此处原印有“{words}”（据更正删去）</source>
            <translation>printed here: “{words}” (struck out by a correction)</translation>
        </message>
    </context>
    <context>
        <name>ArticlePane</name>
        <message>
            <source>本期文章</source>
            <translation>Articles of this issue</translation>
        </message>
    </context>
    <context>
        <name>Articles</name>
        <message numerus="yes">
            <source>%n 字</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 篇</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message>
            <source>公告</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>图片</source>
            <translation>Photo</translation>
        </message>
        <message>
            <source>导读</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>新闻</source>
            <translation>News</translation>
        </message>
        <message>
            <source>通讯</source>
            <translation>Feature</translation>
        </message>
        <message>
            <source>（无题）</source>
            <translation>(no headline) </translation>
        </message>
    </context>
    <context>
        <name>Beside</name>
        <message>
            <source>已复制原文文件的 SHA-256。</source>
            <translation>The SHA-256 of the source file was copied.</translation>
        </message>
        <message>
            <source>文中不再显示接缝与存疑。</source>
            <translation>Seams and doubts are no longer shown in the text.</translation>
        </message>
        <message>
            <source>文中显示接缝与存疑。</source>
            <translation>Seams and doubts are shown in the text.</translation>
        </message>
        <message>
            <source>这一版没有需要核对的地方。</source>
            <translation>There is nothing to check on this page.</translation>
        </message>
    </context>
    <context>
        <name>Browsing</name>
        <message>
            <source>总第{after}期与第{before}期之间有 {n} 期不在报库中。</source>
            <translation>{n} issues between No. {after} and No. {before} are not in the library.</translation>
        </message>
        <message>
            <source>没有更多结果了。</source>
            <translation>There are no more hits.</translation>
        </message>
        <message>
            <source>这是报库中最新的一期。</source>
            <translation>This is the newest issue in the library.</translation>
        </message>
        <message>
            <source>这是报库中最早的一期。</source>
            <translation>This is the oldest issue in the library.</translation>
        </message>
        <message>
            <source>这是本期最后一篇。</source>
            <translation>This is the last article of the issue.</translation>
        </message>
        <message>
            <source>这是本期第一篇。</source>
            <translation>This is the first article of the issue.</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>{day}一期未印期号，或在其中</source>
            <translation>the issue of {day} bears no number and may be one of them</translation>
        </message>
        <message>
            <source>{day}的第{page}版不在报库中。</source>
            <translation>Page {page} of {day} is not held. </translation>
        </message>
        <message>
            <source>{day}（{number}）</source>
            <translation>{day} ({number})</translation>
        </message>
        <message>
            <source>{issue}的第{page}版不在报库中。</source>
            <translation>Page {page} of {issue} is not held. </translation>
        </message>
        <message>
            <source>、</source>
            <translation>, </translation>
        </message>
        <message>
            <source>。</source>
            <translation>. </translation>
        </message>
        <message>
            <source>一 二 三 四 五 六 日</source>
            <translation>M T W T F S S</translation>
        </message>
        <message>
            <source>今天</source>
            <translation>Today</translation>
        </message>
        <message numerus="yes">
            <source>其间 %n 期未印期号，或在其中</source>
            <translation>
                <numerusform>%n issue between bears no number and may be one of them</numerusform>
                <numerusform>%n issues between bear no number and may be among them</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>另有 %n 期日期、期号都不详，也可能在其中</source>
            <translation>
                <numerusform>%n issue of unknown day and number may be one of them too</numerusform>
                <numerusform>%n issues of unknown day and number may be among them too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>总第{after}期与{before}期之间缺 %n 期</source>
            <translation>
                <numerusform>%n issue is missing between nos. {after} and {before}</numerusform>
                <numerusform>%n issues are missing between nos. {after} and {before}</numerusform>
            </translation>
        </message>
        <message>
            <source>所藏最新的一期是{day}。</source>
            <translation>The newest issue held is of {day}. </translation>
        </message>
        <message>
            <source>所藏最早的一期是{day}。</source>
            <translation>The oldest issue held is of {day}. </translation>
        </message>
        <message>
            <source>报库中没有这天的报纸。</source>
            <translation>No paper of this day is held. </translation>
        </message>
        <message>
            <source>无藏</source>
            <translation>none held</translation>
        </message>
        <message>
            <source>这一期共 {printed} 版，收有第 {held} 版。</source>
            <translation>Of its {printed} pages, these are: {held}. </translation>
        </message>
        <message>
            <source>这一期收有第 {held} 版。</source>
            <translation>These of its pages are: {held}. </translation>
        </message>
        <message>
            <source>这一期有未印版次的版面，或即此版。</source>
            <translation>A page of it bears no number and may be this one. </translation>
        </message>
        <message>
            <source>这天没有出报：前后两期号码相连。</source>
            <translation>No paper came out: the numbers before and after follow each other. </translation>
        </message>
        <message>
            <source>，</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>CalendarPane</name>
        <message>
            <source>上一年</source>
            <translation>Previous year</translation>
        </message>
        <message>
            <source>上一月</source>
            <translation>Previous month</translation>
        </message>
        <message>
            <source>下一年</source>
            <translation>Next year</translation>
        </message>
        <message>
            <source>下一月</source>
            <translation>Next month</translation>
        </message>
        <message>
            <source>全年</source>
            <translation>Year</translation>
        </message>
        <message>
            <source>全年概览（Ctrl+↑）</source>
            <translation>Year at a glance (Ctrl+↑)</translation>
        </message>
        <message>
            <source>回到月历（Enter）</source>
            <translation>Back to the month (Enter)</translation>
        </message>
        <message>
            <source>按日</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>日历</source>
            <translation>Calendar</translation>
        </message>
    </context>
    <context>
        <name>Certificate</name>
        <message>
            <source>另存…(&amp;S)</source>
            <translation>&amp;Save As…</translation>
        </message>
        <message>
            <source>另存证书</source>
            <translation>Save the Certificate</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>已复制。</source>
            <translation>Copied.</translation>
        </message>
        <message>
            <source>已存为 {name}</source>
            <translation>Saved as {name}</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>文本 (*.txt)</source>
            <translation>Text (*.txt)</translation>
        </message>
        <message>
            <source>没有存成：{why}</source>
            <translation>Not saved: {why}</translation>
        </message>
        <message>
            <source>索引核对证书</source>
            <translation>Certificate of the index</translation>
        </message>
    </context>
    <context>
        <name>Clippings</name>
        <message>
            <source>{headline}：“{opening}”</source>
            <translation>{headline}: “{opening}”</translation>
        </message>
        <message>
            <source>上移(&amp;U)</source>
            <translation>&amp;Up</translation>
        </message>
        <message>
            <source>下移(&amp;W)</source>
            <translation>Do&amp;wn</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>删除(&amp;D)</source>
            <translation>&amp;Delete</translation>
        </message>
        <message>
            <source>剪报</source>
            <translation>Clippings</translation>
        </message>
        <message>
            <source>剪报本</source>
            <translation>Books of Clippings</translation>
        </message>
        <message>
            <source>剪报本(&amp;B)：</source>
            <translation>&amp;Book:</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>名字：</source>
            <translation>Name:</translation>
        </message>
        <message>
            <source>在这里写批注，随写随存。</source>
            <translation>Write a note here; it is kept as you type.</translation>
        </message>
        <message>
            <source>好</source>
            <translation>OK</translation>
        </message>
        <message>
            <source>导出…(&amp;E)</source>
            <translation>&amp;Export…</translation>
        </message>
        <message>
            <source>已不在报库</source>
            <translation>no longer held</translation>
        </message>
        <message>
            <source>已删除剪报本“{book}”。</source>
            <translation>The book “{book}” was deleted.</translation>
        </message>
        <message numerus="yes">
            <source>已收入剪报本“{book}”，共 %n 篇。</source>
            <translation>
                <numerusform>Clipped to “{book}”, which has %n clipping now.</numerusform>
                <numerusform>Clipped to “{book}”, which has %n clippings now.</numerusform>
            </translation>
        </message>
        <message>
            <source>已移去一篇剪报。</source>
            <translation>A clipping was removed.</translation>
        </message>
        <message>
            <source>我的剪报</source>
            <translation>My Clippings</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>批注</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>报库中已没有这篇文章，这里是剪存时的文字</source>
            <translation>The library no longer holds this article; this is the text as it was clipped</translation>
        </message>
        <message>
            <source>报库中的文字已更正，这里是剪存时的文字；打印和导出的是更正后的文字</source>
            <translation>The words were corrected in the library; these are as they were clipped. Prints and files have them corrected.</translation>
        </message>
        <message>
            <source>报库中的文字已有改动，这里是剪存时的文字</source>
            <translation>The library's text has changed; this is the text as it was clipped</translation>
        </message>
        <message>
            <source>撤销(&amp;Z)</source>
            <translation>Undo (&amp;Z)</translation>
        </message>
        <message>
            <source>收入</source>
            <translation>Clip</translation>
        </message>
        <message>
            <source>收入剪报</source>
            <translation>Clip to a Book</translation>
        </message>
        <message>
            <source>改名</source>
            <translation>Rename</translation>
        </message>
        <message>
            <source>改名…(&amp;R)</source>
            <translation>&amp;Rename…</translation>
        </message>
        <message>
            <source>文字已更正</source>
            <translation>words corrected</translation>
        </message>
        <message>
            <source>文字已有改动</source>
            <translation>text has changed</translation>
        </message>
        <message>
            <source>新剪报本</source>
            <translation>New Book</translation>
        </message>
        <message>
            <source>新剪报本的名字</source>
            <translation>name of a new book</translation>
        </message>
        <message>
            <source>新建…(&amp;N)</source>
            <translation>&amp;New…</translation>
        </message>
        <message>
            <source>日期不详</source>
            <translation>date not known</translation>
        </message>
        <message>
            <source>移去(&amp;M)</source>
            <translation>Re&amp;move</translation>
        </message>
        <message>
            <source>第{page}版</source>
            <translation>page {page}</translation>
        </message>
        <message>
            <source>读到要留的文章，按 Ctrl+J 收入剪报；先选中文字，就只收入选段。</source>
            <translation>Press Ctrl+J while reading to clip the article, or the text that is selected.</translation>
        </message>
        <message>
            <source>阅读(&amp;O)</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>（{mark}）</source>
            <translation> ({mark})</translation>
        </message>
        <message>
            <source>（无题）</source>
            <translation>(no headline) </translation>
        </message>
    </context>
    <context>
        <name>CommandHelp</name>
        <message>
            <source>一处一处地看读报时存疑的地方，按一个键采纳、否定或略过。</source>
            <translation>Goes through the doubtful places one by one; one key accepts, rejects or skips each.</translation>
        </message>
        <message>
            <source>一次退一步：关掉最后打开的那一样，最后回到列表。</source>
            <translation>One step back at a time: closes what was opened last, and ends in the list.</translation>
        </message>
        <message>
            <source>一眼看遍全年：哪天有报，哪天没有。</source>
            <translation>A whole year at a glance: which days have a paper, which have none.</translation>
        </message>
        <message>
            <source>一行 35 个字。</source>
            <translation>Lines of 35 characters.</translation>
        </message>
        <message>
            <source>一行 38 个字。</source>
            <translation>Lines of 38 characters.</translation>
        </message>
        <message>
            <source>一行 42 个字。</source>
            <translation>Lines of 42 characters.</translation>
        </message>
        <message>
            <source>为选中的一段文字（没有选，就为全文）写一张凭证，存成文件。</source>
            <translation>Writes a slip of evidence to a file, for the selected passage or the whole article.</translation>
        </message>
        <message>
            <source>从光标处起另成一段。</source>
            <translation>Begins a new paragraph at the caret.</translation>
        </message>
        <message>
            <source>从头再建一次搜索索引；建好之前照样可以读、可以搜。</source>
            <translation>Builds the search index anew; meanwhile you can read and search as always.</translation>
        </message>
        <message>
            <source>从本版的标题和短行里另选这篇文章的标题。</source>
            <translation>Chooses the headline of this article from the headlines and short lines of the page.</translation>
        </message>
        <message>
            <source>停下正在进行的收入、建索引、导出等；已做完的留着。</source>
            <translation>Stops the import, index or export that is running; what is done stays.</translation>
        </message>
        <message>
            <source>先在屏幕上看打印出来的样子。</source>
            <translation>Shows on the screen what the print will look like.</translation>
        </message>
        <message>
            <source>关闭程序；读到哪里、窗口多大，下次照旧。</source>
            <translation>Closes the program; your place and the window's size are there again next time.</translation>
        </message>
        <message>
            <source>再看一次第一次启动时的那几行字。</source>
            <translation>Shows the few words of the first start again.</translation>
        </message>
        <message>
            <source>列出以往的和收藏的搜索，选一个再搜。</source>
            <translation>Lists past and saved searches, to choose one again.</translation>
        </message>
        <message>
            <source>列出别的年份同月同日，以及同一个农历日子的各期。</source>
            <translation>Lists issues of the same day, and of the same lunar day, in other years.</translation>
        </message>
        <message>
            <source>列出所有快捷键。</source>
            <translation>Lists all keys.</translation>
        </message>
        <message>
            <source>列出所有更正：谁、何时、为什么；可以撤回、恢复、裁定相左的。</source>
            <translation>Lists all corrections, with who, when and why; to withdraw, bring back, or settle those that contradict.</translation>
        </message>
        <message>
            <source>列出最近读过的文章，选一篇再读。</source>
            <translation>Lists what was read last, to choose from.</translation>
        </message>
        <message>
            <source>列出每个版本带来的新内容。</source>
            <translation>Tells what each version brought.</translation>
        </message>
        <message>
            <source>列出每次收入了什么、什么没有收入和为什么。</source>
            <translation>Tells of each import what came in, what did not, and why.</translation>
        </message>
        <message>
            <source>列出留待再读的文章。</source>
            <translation>Lists the articles you kept for later.</translation>
        </message>
        <message>
            <source>到上一处标出的字词。</source>
            <translation>Goes to the previous marked match.</translation>
        </message>
        <message>
            <source>到下一处标出的字词；到了文末，接着到下一个结果。</source>
            <translation>Goes to the next marked match; after the last, on to the next hit.</translation>
        </message>
        <message>
            <source>到搜索栏，在全部文章里查找。</source>
            <translation>Goes to the search bar, to search all articles.</translation>
        </message>
        <message>
            <source>到这一版上一处值得核对的地方。</source>
            <translation>Goes to the previous place on this page that is worth checking.</translation>
        </message>
        <message>
            <source>到这一版下一处值得核对的地方。</source>
            <translation>Goes to the next place on this page that is worth checking.</translation>
        </message>
        <message>
            <source>只在打开的这篇文章里查找。</source>
            <translation>Finds in the open article alone.</translation>
        </message>
        <message>
            <source>只复制这篇文章的引用，格式依“引用格式”所选。</source>
            <translation>Copies only the citation, in the form chosen under Citation Style.</translation>
        </message>
        <message>
            <source>只要某一段日子里的结果。</source>
            <translation>Keeps only the hits of a period.</translation>
        </message>
        <message>
            <source>后退以后，再回到前面。</source>
            <translation>Goes forward again after going back.</translation>
        </message>
        <message>
            <source>回到刚才读过的那一篇。</source>
            <translation>Goes back to the article you read before this one.</translation>
        </message>
        <message>
            <source>在文章旁边列出版面原文，两边对照着走。</source>
            <translation>Shows the page text beside the article, in step with it.</translation>
        </message>
        <message>
            <source>在文章里放一个光标，用方向键走，按住 Shift 选定文字。</source>
            <translation>Puts a caret into the article, for the arrow keys; with Shift they select.</translation>
        </message>
        <message>
            <source>在文章里标出哪里是接上的，哪里存疑。</source>
            <translation>Marks in the article what was joined and what is doubted.</translation>
        </message>
        <message>
            <source>复制原文文件的指纹，凭它可知文件有没有变过。</source>
            <translation>Copies the fingerprint of the source file, by which any change of it shows.</translation>
        </message>
        <message>
            <source>复制整篇文章。</source>
            <translation>Copies the whole article.</translation>
        </message>
        <message>
            <source>复制整篇文章，末尾附上引用。</source>
            <translation>Copies the whole article with its citation below.</translation>
        </message>
        <message>
            <source>复制选中的文字，连同段落的样子。</source>
            <translation>Copies the selected text, with its form.</translation>
        </message>
        <message>
            <source>平常的行距。</source>
            <translation>The usual line spacing.</translation>
        </message>
        <message>
            <source>并入别人保存的更正；先后次序不影响结果。</source>
            <translation>Takes in corrections that somebody else saved; in whatever order, it comes to the same.</translation>
        </message>
        <message>
            <source>引用依 2015 年版国家标准。</source>
            <translation>Citations after the Chinese standard of 2015.</translation>
        </message>
        <message>
            <source>引用依 2025 年版国家标准。</source>
            <translation>Citations after the Chinese standard of 2025.</translation>
        </message>
        <message>
            <source>引用写成 BibTeX 条目，供 LaTeX 使用。</source>
            <translation>Citations as BibTeX entries, for LaTeX.</translation>
        </message>
        <message>
            <source>引用写成 CSL-JSON 条目，供 Zotero、Pandoc 等读入。</source>
            <translation>Citations as CSL-JSON entries, for Zotero, Pandoc and others.</translation>
        </message>
        <message>
            <source>引用写成 RIS 条目，供 EndNote、Zotero 等读入。</source>
            <translation>Citations as RIS entries, for EndNote, Zotero and others.</translation>
        </message>
        <message>
            <source>引用写成 biblatex 条目，日期更完整。</source>
            <translation>Citations as biblatex entries, which say more of the date.</translation>
        </message>
        <message>
            <source>引用写成史学著作常见的脚注。</source>
            <translation>Citations as footnotes, as Chinese historians write them.</translation>
        </message>
        <message>
            <source>念出这篇文章，念到哪句标出哪句；再按一次停下。</source>
            <translation>Reads the article aloud and marks the sentence being read; again to stop.</translation>
        </message>
        <message>
            <source>打开上一篇文章；看搜索结果时是上一个结果。</source>
            <translation>Opens the previous article; among the hits of a search, the previous hit.</translation>
        </message>
        <message>
            <source>打开下一篇文章；看搜索结果时是下一个结果。</source>
            <translation>Opens the next article; among the hits of a search, the next hit.</translation>
        </message>
        <message>
            <source>打开剪报本：翻看、写批注、排次序、打印、导出。</source>
            <translation>Opens the books of clippings: look through, write notes, put in order, print, export.</translation>
        </message>
        <message>
            <source>打开日期更早的一期。</source>
            <translation>Opens the previous issue, the earlier one.</translation>
        </message>
        <message>
            <source>打开日期更近的一期。</source>
            <translation>Opens the next issue, the later one.</translation>
        </message>
        <message>
            <source>打开程序记下出错情形的文件夹。</source>
            <translation>Opens the folder in which the program notes what went wrong.</translation>
        </message>
        <message>
            <source>把一个文件夹里的版面全部收入报库，里面的文件夹也算。</source>
            <translation>Takes in all pages of a folder, and of the folders inside it.</translation>
        </message>
        <message>
            <source>把光标所在的一段接到上一段。</source>
            <translation>Joins the paragraph of the caret to the one before it.</translation>
        </message>
        <message>
            <source>把所有更正存成一个文件，交给别人或别的电脑。</source>
            <translation>Saves all corrections to a file, for other people or another computer.</translation>
        </message>
        <message>
            <source>把报库、剪报、阅读单、搜索和设置打包成一个文件，带到另一台电脑。</source>
            <translation>Packs library, clippings, reading list, searches and settings into one file, to be taken to another computer.</translation>
        </message>
        <message>
            <source>把整版按文字重排出来，像摊开一张报纸。</source>
            <translation>Sets the whole page again from its articles, as if it lay open before you.</translation>
        </message>
        <message>
            <source>把文章存成别的程序能读的文件。</source>
            <translation>Writes articles to files that other programs read.</translation>
        </message>
        <message>
            <source>把文章，或选中的一段，收入一个剪报本。</source>
            <translation>Puts the article, or the selected passage, into a book of clippings.</translation>
        </message>
        <message>
            <source>把这篇文章加入阅读单；已在单上的，就移去。</source>
            <translation>Puts the article on the reading list; takes it off when it is there.</translation>
        </message>
        <message>
            <source>把选中的文字复制成引文，后面附出处。</source>
            <translation>Copies the selected text as a quotation, with its source.</translation>
        </message>
        <message>
            <source>把选定的文字移到本版另一篇文章，或让它自成一篇。</source>
            <translation>Moves what is selected to another article of the page, or makes it an article of its own.</translation>
        </message>
        <message>
            <source>拿索引与原文逐字对照，出具证书。</source>
            <translation>Holds the index against the texts themselves, and certifies what came of it.</translation>
        </message>
        <message>
            <source>指定一个文件夹；程序开着时，放进去的新文件自动收入。</source>
            <translation>Names a folder; while the program is open, new files in it are taken in by themselves.</translation>
        </message>
        <message>
            <source>接着做完中断了的收入。</source>
            <translation>Goes on with an import that was broken off.</translation>
        </message>
        <message>
            <source>撤回最近一次更正，文章回到原来的样子。</source>
            <translation>Takes back the last correction; the article is as it was.</translation>
        </message>
        <message>
            <source>撤销最近一次收入：新收的版面移出报库，被更新的恢复原样。</source>
            <translation>Takes back the last import: pages it added leave, pages it replaced return.</translation>
        </message>
        <message>
            <source>改正读错的字：选定它们，或把光标放在那一句；原文照旧留着，随时可以撤回。</source>
            <translation>Corrects misread characters: select them, or put the caret into the sentence. The source stays as it is, and you can go back at any time.</translation>
        </message>
        <message>
            <source>文字回到平常的大小。</source>
            <translation>Text in its usual size.</translation>
        </message>
        <message>
            <source>文章和程序的文字都大一级。</source>
            <translation>Makes all text one step larger, the article's and the program's.</translation>
        </message>
        <message>
            <source>文章和程序的文字都小一级。</source>
            <translation>Makes all text one step smaller.</translation>
        </message>
        <message>
            <source>日期印错、没有印或推断错了，改定这一版的日期。</source>
            <translation>Sets the date of the page, where it was misprinted, not printed or wrongly inferred.</translation>
        </message>
        <message>
            <source>旧报纸的颜色。</source>
            <translation>The colour of an old newspaper.</translation>
        </message>
        <message>
            <source>显示或收起各期下面的日历。</source>
            <translation>Shows the calendar below the issues, or puts it away.</translation>
        </message>
        <message>
            <source>显示最近一次核对的证书，可以另存、打印。</source>
            <translation>Shows the certificate of the last verification, to be saved or printed.</translation>
        </message>
        <message>
            <source>更正记在谁的名下。</source>
            <translation>The name under which corrections are made.</translation>
        </message>
        <message>
            <source>最贴切的结果排在最前。</source>
            <translation>The best hits come first.</translation>
        </message>
        <message>
            <source>标点像报上那样占一个字的宽度，或者照原文的样子。</source>
            <translation>Punctuation as wide as a character, as in print; or as the page text has it.</translation>
        </message>
        <message>
            <source>栏宽收窄一级。</source>
            <translation>Lines one step narrower.</translation>
        </message>
        <message>
            <source>栏宽放宽一级。</source>
            <translation>Lines one step wider.</translation>
        </message>
        <message>
            <source>检查报库；有损坏就把能读的部分读到一个新报库里。</source>
            <translation>Checks the library; of a damaged one, what can be read is read into a new one.</translation>
        </message>
        <message>
            <source>正文用宋体。</source>
            <translation>Sets the text in the serif.</translation>
        </message>
        <message>
            <source>正文用这台电脑上的另一种字体。</source>
            <translation>Sets the text in another font of this computer.</translation>
        </message>
        <message>
            <source>正文用黑体。</source>
            <translation>Sets the text in the sans serif.</translation>
        </message>
        <message>
            <source>浅色的纸。</source>
            <translation>Light paper.</translation>
        </message>
        <message>
            <source>深色的纸，夜里不刺眼。</source>
            <translation>Dark paper, easy on the eyes at night.</translation>
        </message>
        <message>
            <source>用打包来的全部内容换掉这里的；先检查，这里的先留作备份。</source>
            <translation>Replaces everything here with what was packed elsewhere; that is checked first, and what is here is kept as a snapshot.</translation>
        </message>
        <message>
            <source>程序的文字用中文。</source>
            <translation>The program speaks Chinese.</translation>
        </message>
        <message>
            <source>程序的文字用英文；报纸照旧。</source>
            <translation>The program speaks English; the newspaper stays as it is.</translation>
        </message>
        <message>
            <source>程序的版本和许可。</source>
            <translation>The version of the program and its licence.</translation>
        </message>
        <message>
            <source>系统是深色就用深色，否则用浅色。</source>
            <translation>Dark where the system is dark, else light.</translation>
        </message>
        <message>
            <source>结果按日期排列，并归在各期之下。</source>
            <translation>Hits by date, under the issues they are in.</translation>
        </message>
        <message>
            <source>结果按日期排列，近的在前。</source>
            <translation>Hits by date, the latest first.</translation>
        </message>
        <message>
            <source>给现在的搜索起个名字收藏起来。</source>
            <translation>Saves the current search under a name.</translation>
        </message>
        <message>
            <source>翻开这本手册，翻到与眼前所做之事相合的一页。</source>
            <translation>Opens this manual at the page that fits what you are doing.</translation>
        </message>
        <message>
            <source>行与行疏开些。</source>
            <translation>Lines farther apart.</translation>
        </message>
        <message>
            <source>行与行靠近些。</source>
            <translation>Lines closer together.</translation>
        </message>
        <message>
            <source>行距收紧一级。</source>
            <translation>Lines one step closer.</translation>
        </message>
        <message>
            <source>行距放松一级。</source>
            <translation>Lines one step farther apart.</translation>
        </message>
        <message>
            <source>让刚撤回的更正重新生效。</source>
            <translation>Brings back the correction that was just taken back.</translation>
        </message>
        <message>
            <source>让报库回到某一份备份时的样子；现在的样子先另存一份。</source>
            <translation>Brings the library back to how it was at a snapshot; how it is now is kept first.</translation>
        </message>
        <message>
            <source>说明这一期的日期是印在报头上的，还是推断的、由哪句话推断。</source>
            <translation>Says whether the issue's date is printed or inferred, and from which words.</translation>
        </message>
        <message>
            <source>读一张引文凭证，看那段文字是否还在原处。</source>
            <translation>Reads a slip of evidence and looks whether the passage still stands.</translation>
        </message>
        <message>
            <source>输入命令的几个字、英文或拼音首字母，直接做。</source>
            <translation>Type a part of a command's words and do it.</translation>
        </message>
        <message>
            <source>输入日期、期号、版次或农历日子，直接到那里。</source>
            <translation>Type a date, an issue number, a page or a lunar day, and be there.</translation>
        </message>
        <message>
            <source>选一个或许多个文件，把其中的版面收入报库。</source>
            <translation>Choose one or many files; their pages are taken into the library.</translation>
        </message>
        <message>
            <source>选中整篇文章的文字。</source>
            <translation>Selects all text of the article.</translation>
        </message>
        <message>
            <source>选好打印什么、几栏、多大的字，送去打印。</source>
            <translation>Choose what is printed, in how many columns and how large, and print it.</translation>
        </message>
        <message>
            <source>键盘转到窗口的上一栏。</source>
            <translation>Moves the keyboard to the previous pane.</translation>
        </message>
        <message>
            <source>键盘转到窗口的下一栏。</source>
            <translation>Moves the keyboard to the next pane of the window.</translation>
        </message>
        <message>
            <source>黑白分明，供视力不佳的人使用。</source>
            <translation>Black and white, for readers with poor sight.</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>BibTeX</source>
            <translation>BibTeX</translation>
        </message>
        <message>
            <source>CSL-JSON</source>
            <translation>CSL-JSON</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>GB/T 7714—2015</source>
            <translation>GB/T 7714—2015</translation>
        </message>
        <message>
            <source>GB/T 7714—2025</source>
            <translation>GB/T 7714—2025</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>biblatex</source>
            <translation>biblatex</translation>
        </message>
        <message>
            <source>上一处(&amp;P)</source>
            <translation>&amp;Previous Match</translation>
        </message>
        <message>
            <source>上一处待核对(&amp;U)</source>
            <translation>Previous place to c&amp;heck</translation>
        </message>
        <message>
            <source>上一篇(&amp;U)</source>
            <translation>Previous &amp;Article</translation>
        </message>
        <message>
            <source>下一处(&amp;N)</source>
            <translation>&amp;Next Match</translation>
        </message>
        <message>
            <source>下一处待核对(&amp;D)</source>
            <translation>Next place to &amp;check</translation>
        </message>
        <message>
            <source>下一篇(&amp;D)</source>
            <translation>Next A&amp;rticle</translation>
        </message>
        <message>
            <source>中文</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>中文脚注</source>
            <translation>Chinese Footnote</translation>
        </message>
        <message>
            <source>从光标处另起一段(&amp;P)</source>
            <translation>New &amp;paragraph at the caret</translation>
        </message>
        <message>
            <source>从备份恢复…(&amp;B)</source>
            <translation>Restore from a Snapshot… (&amp;B)</translation>
        </message>
        <message>
            <source>以往与收藏的搜索(&amp;H)</source>
            <translation>Past and Saved Searc&amp;hes</translation>
        </message>
        <message>
            <source>使用手册(&amp;M)</source>
            <translation>&amp;Manual</translation>
        </message>
        <message>
            <source>保存引文凭证…(&amp;D)</source>
            <translation>Save &amp;Evidence of a Passage…</translation>
        </message>
        <message>
            <source>保存更正到文件…(&amp;S)</source>
            <translation>&amp;Save corrections to a file…</translation>
        </message>
        <message>
            <source>修复报库…(&amp;M)</source>
            <translation>Mend the Library… (&amp;M)</translation>
        </message>
        <message>
            <source>先在文章中选定文字</source>
            <translation>Select some text in the article first</translation>
        </message>
        <message>
            <source>先打开一篇文章</source>
            <translation>Open an article first</translation>
        </message>
        <message>
            <source>先搜索</source>
            <translation>Search first</translation>
        </message>
        <message>
            <source>全年概览(&amp;Y)</source>
            <translation>&amp;Year at a Glance</translation>
        </message>
        <message>
            <source>全角标点(&amp;W)</source>
            <translation>Full-&amp;width Punctuation</translation>
        </message>
        <message>
            <source>全选(&amp;A)</source>
            <translation>Select &amp;All</translation>
        </message>
        <message>
            <source>关于钱塘读报(&amp;A)</source>
            <translation>&amp;About Qiantang Reader</translation>
        </message>
        <message>
            <source>前一期（较早）(&amp;P)</source>
            <translation>&amp;Previous Issue</translation>
        </message>
        <message>
            <source>前往(&amp;G)</source>
            <translation>&amp;Go</translation>
        </message>
        <message>
            <source>前往日期、期号或版次…(&amp;G)</source>
            <translation>&amp;Go to Day, Number or Page…</translation>
        </message>
        <message>
            <source>前进(&amp;F)</source>
            <translation>&amp;Forward</translation>
        </message>
        <message>
            <source>剪报本…(&amp;K)</source>
            <translation>Books of Clippin&amp;gs…</translation>
        </message>
        <message>
            <source>加入阅读单(&amp;A)</source>
            <translation>&amp;Add to Reading List</translation>
        </message>
        <message>
            <source>历年今日…(&amp;S)</source>
            <translation>&amp;Same Day in Other Years…</translation>
        </message>
        <message>
            <source>原文</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>取消正在进行的工作(&amp;C)</source>
            <translation>&amp;Cancel Running Work</translation>
        </message>
        <message>
            <source>另选标题…(&amp;H)</source>
            <translation>Choose another &amp;headline…</translation>
        </message>
        <message>
            <source>后一期（较新）(&amp;N)</source>
            <translation>&amp;Next Issue</translation>
        </message>
        <message>
            <source>后退(&amp;B)</source>
            <translation>&amp;Back</translation>
        </message>
        <message>
            <source>命令面板…(&amp;P)</source>
            <translation>Command &amp;Palette…</translation>
        </message>
        <message>
            <source>在文中标出接缝与存疑(&amp;J)</source>
            <translation>&amp;Mark seams and doubts in the text</translation>
        </message>
        <message>
            <source>在本文中查找(&amp;F)</source>
            <translation>&amp;Find in This Article</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>复制为引文，附出处(&amp;Q)</source>
            <translation>Copy as &amp;Quotation with Source</translation>
        </message>
        <message>
            <source>复制全文(&amp;T)</source>
            <translation>Copy Ar&amp;ticle</translation>
        </message>
        <message>
            <source>复制全文和引用(&amp;B)</source>
            <translation>Copy Article and Ci&amp;tation</translation>
        </message>
        <message>
            <source>复制原文的 SHA-256(&amp;C)</source>
            <translation>Copy the source's SHA-256 (&amp;2)</translation>
        </message>
        <message>
            <source>复制引用(&amp;R)</source>
            <translation>Copy &amp;Citation</translation>
        </message>
        <message>
            <source>宋体(&amp;S)</source>
            <translation>&amp;Serif</translation>
        </message>
        <message>
            <source>宽，每行 42 字(&amp;W)</source>
            <translation>&amp;Wide, 42 characters</translation>
        </message>
        <message>
            <source>对照原文(&amp;O)</source>
            <translation>S&amp;ource beside the text</translation>
        </message>
        <message>
            <source>导出…(&amp;E)</source>
            <translation>&amp;Export…</translation>
        </message>
        <message>
            <source>帮助(&amp;H)</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>并入更正文件…(&amp;G)</source>
            <translation>Mer&amp;ge a file of corrections…</translation>
        </message>
        <message>
            <source>引用</source>
            <translation>Cite</translation>
        </message>
        <message>
            <source>引用格式(&amp;F)</source>
            <translation>Citation &amp;Style</translation>
        </message>
        <message>
            <source>快捷键一览(&amp;K)</source>
            <translation>&amp;Keyboard Shortcuts</translation>
        </message>
        <message>
            <source>恢复撤回的更正(&amp;Y)</source>
            <translation>Redo the correction (&amp;Y)</translation>
        </message>
        <message>
            <source>打包搬家…(&amp;T)</source>
            <translation>Pack for Another &amp;Computer…</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>打印预览…(&amp;V)</source>
            <translation>Print Pre&amp;view…</translation>
        </message>
        <message>
            <source>打开日志文件夹(&amp;L)</source>
            <translation>Open &amp;Log Folder</translation>
        </message>
        <message>
            <source>报刊(&amp;P)</source>
            <translation>&amp;Paper</translation>
        </message>
        <message>
            <source>报库中还没有报纸</source>
            <translation>There is no newspaper in the library yet</translation>
        </message>
        <message>
            <source>按日期(&amp;D)</source>
            <translation>By &amp;Date</translation>
        </message>
        <message>
            <source>按期分组(&amp;I)</source>
            <translation>By &amp;Issue</translation>
        </message>
        <message>
            <source>按相关(&amp;R)</source>
            <translation>By &amp;Relevance</translation>
        </message>
        <message>
            <source>接到上一段(&amp;J)</source>
            <translation>&amp;Join to the paragraph before</translation>
        </message>
        <message>
            <source>搜索全部文章(&amp;K)</source>
            <translation>Search All Articles</translation>
        </message>
        <message>
            <source>搬入…(&amp;I)</source>
            <translation>Move &amp;In from Another Computer…</translation>
        </message>
        <message>
            <source>撤回刚才的更正(&amp;Z)</source>
            <translation>Undo the last correction (&amp;Z)</translation>
        </message>
        <message>
            <source>撤销上次收入…(&amp;U)</source>
            <translation>&amp;Undo Last Import…</translation>
        </message>
        <message>
            <source>收入剪报(&amp;J)</source>
            <translation>Clip to a &amp;Book</translation>
        </message>
        <message>
            <source>收入文件夹…(&amp;F)</source>
            <translation>Take in a &amp;Folder…</translation>
        </message>
        <message>
            <source>收入版面文本…(&amp;O)</source>
            <translation>Take in Page Texts…</translation>
        </message>
        <message>
            <source>收入记录…(&amp;R)</source>
            <translation>Import &amp;Reports…</translation>
        </message>
        <message>
            <source>收窄(&amp;A)</source>
            <translation>Na&amp;rrower</translation>
        </message>
        <message>
            <source>收紧(&amp;A)</source>
            <translation>Cl&amp;oser</translation>
        </message>
        <message>
            <source>收藏此搜索…(&amp;D)</source>
            <translation>&amp;Save This Search…</translation>
        </message>
        <message>
            <source>改定日期…(&amp;T)</source>
            <translation>Set the da&amp;te…</translation>
        </message>
        <message>
            <source>放大文字(&amp;L)</source>
            <translation>&amp;Larger Text</translation>
        </message>
        <message>
            <source>放宽(&amp;B)</source>
            <translation>Wi&amp;der</translation>
        </message>
        <message>
            <source>放松(&amp;B)</source>
            <translation>&amp;Farther apart</translation>
        </message>
        <message>
            <source>整版</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>整版(&amp;Z)</source>
            <translation>Whol&amp;e page</translation>
        </message>
        <message>
            <source>文中光标(&amp;C)</source>
            <translation>&amp;Caret in the article</translation>
        </message>
        <message>
            <source>文中没有标出的字词</source>
            <translation>Nothing is marked in the article</translation>
        </message>
        <message>
            <source>文件(&amp;F)</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>新版本的内容(&amp;N)</source>
            <translation>What Is &amp;New</translation>
        </message>
        <message>
            <source>日历(&amp;C)</source>
            <translation>&amp;Calendar</translation>
        </message>
        <message>
            <source>日期依据(&amp;W)</source>
            <translation>&amp;Why This Date</translation>
        </message>
        <message>
            <source>旧纸(&amp;P)</source>
            <translation>Old &amp;Paper</translation>
        </message>
        <message>
            <source>显示(&amp;V)</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>更正(&amp;C)</source>
            <translation>&amp;Correct</translation>
        </message>
        <message>
            <source>更正一览…(&amp;L)</source>
            <translation>&amp;List of corrections…</translation>
        </message>
        <message>
            <source>更正文字(&amp;W)</source>
            <translation>Correct &amp;words</translation>
        </message>
        <message>
            <source>更正署名…(&amp;A)</source>
            <translation>&amp;Author of corrections…</translation>
        </message>
        <message>
            <source>最近读过…(&amp;H)</source>
            <translation>Recently Read… (&amp;H)</translation>
        </message>
        <message>
            <source>朗读本文(&amp;A)</source>
            <translation>Read &amp;Aloud</translation>
        </message>
        <message>
            <source>查找(&amp;S)</source>
            <translation>&amp;Search</translation>
        </message>
        <message>
            <source>标准(&amp;N)</source>
            <translation>&amp;Normal</translation>
        </message>
        <message>
            <source>标准大小(&amp;N)</source>
            <translation>&amp;Normal Size</translation>
        </message>
        <message>
            <source>标准，每行 38 字(&amp;N)</source>
            <translation>&amp;Normal, 38 characters</translation>
        </message>
        <message>
            <source>栏宽(&amp;M)</source>
            <translation>Line wi&amp;dth</translation>
        </message>
        <message>
            <source>核对引文凭证…(&amp;K)</source>
            <translation>Chec&amp;k Evidence…</translation>
        </message>
        <message>
            <source>核对索引与原文…(&amp;V)</source>
            <translation>&amp;Verify the Index…</translation>
        </message>
        <message>
            <source>核对证书…(&amp;T)</source>
            <translation>Ver&amp;ification Certificate…</translation>
        </message>
        <message>
            <source>欢迎(&amp;W)</source>
            <translation>&amp;Welcome</translation>
        </message>
        <message>
            <source>正文字体(&amp;F)</source>
            <translation>Type&amp;face</translation>
        </message>
        <message>
            <source>没有正在进行的工作</source>
            <translation>Nothing is running</translation>
        </message>
        <message>
            <source>浅色(&amp;L)</source>
            <translation>&amp;Light</translation>
        </message>
        <message>
            <source>深色(&amp;D)</source>
            <translation>&amp;Dark</translation>
        </message>
        <message>
            <source>疏朗(&amp;L)</source>
            <translation>&amp;Loose</translation>
        </message>
        <message>
            <source>监视文件夹…(&amp;W)</source>
            <translation>&amp;Watch a Folder…</translation>
        </message>
        <message>
            <source>移到另一篇…(&amp;M)</source>
            <translation>&amp;Move to another article…</translation>
        </message>
        <message>
            <source>窄，每行 35 字(&amp;S)</source>
            <translation>N&amp;arrow, 35 characters</translation>
        </message>
        <message>
            <source>系统中的字体…(&amp;O)</source>
            <translation>&amp;Other fonts of the system…</translation>
        </message>
        <message>
            <source>紧凑(&amp;T)</source>
            <translation>&amp;Tight</translation>
        </message>
        <message>
            <source>纸色(&amp;T)</source>
            <translation>&amp;Theme</translation>
        </message>
        <message>
            <source>结束查找，返回(&amp;B)</source>
            <translation>End Search, Go &amp;Back</translation>
        </message>
        <message>
            <source>结果次序(&amp;O)</source>
            <translation>&amp;Order of Results</translation>
        </message>
        <message>
            <source>继续中断的收入(&amp;N)</source>
            <translation>Go O&amp;n with the Import</translation>
        </message>
        <message>
            <source>编辑(&amp;E)</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>缩小文字(&amp;S)</source>
            <translation>&amp;Smaller Text</translation>
        </message>
        <message>
            <source>行距(&amp;H)</source>
            <translation>L&amp;ine spacing</translation>
        </message>
        <message>
            <source>语言 Language(&amp;G)</source>
            <translation>Lan&amp;guage 语言</translation>
        </message>
        <message>
            <source>跟随系统(&amp;S)</source>
            <translation>As the &amp;System</translation>
        </message>
        <message>
            <source>转到上一栏(&amp;R)</source>
            <translation>Go to P&amp;revious Pane</translation>
        </message>
        <message>
            <source>转到下一栏(&amp;P)</source>
            <translation>Go to Next &amp;Pane</translation>
        </message>
        <message>
            <source>退出(&amp;Q)</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>逐处核对存疑(&amp;D)</source>
            <translation>Go through the &amp;doubts</translation>
        </message>
        <message>
            <source>重建搜索索引(&amp;R)</source>
            <translation>Re&amp;build Search Index</translation>
        </message>
        <message>
            <source>阅读单…(&amp;L)</source>
            <translation>Reading &amp;List…</translation>
        </message>
        <message>
            <source>限定时段…(&amp;T)</source>
            <translation>Narrow to a &amp;Period…</translation>
        </message>
        <message>
            <source>高对比度(&amp;C)</source>
            <translation>High &amp;Contrast</translation>
        </message>
        <message>
            <source>黑体(&amp;H)</source>
            <translation>Sa&amp;ns</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>Enter 确认　Esc 放弃</source>
            <translation>Enter confirms · Esc discards</translation>
        </message>
        <message>
            <source>《{title}》</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <source>一次更正一段之内的文字：请在一段里选定。</source>
            <translation>Please select within one paragraph: a correction is made in one paragraph at a time.</translation>
        </message>
        <message numerus="yes">
            <source>从这一段到文末，共 %n 段</source>
            <translation>
                <numerusform>From this paragraph to the end, %n paragraph</numerusform>
                <numerusform>From this paragraph to the end, %n paragraphs</numerusform>
            </translation>
        </message>
        <message>
            <source>先把光标放在另起一段的地方：点一下，或按 F5。</source>
            <translation>First put the caret where the paragraph is to begin: click there, or press F5.</translation>
        </message>
        <message>
            <source>先把光标放在要接上去的一段：点一下，或按 F5。</source>
            <translation>First put the caret into the paragraph that is to be joined: click there, or press F5.</translation>
        </message>
        <message>
            <source>先确认或放弃这一处更正。</source>
            <translation>First confirm or discard this correction.</translation>
        </message>
        <message>
            <source>先选定要移走的文字，或把光标放在那一段。</source>
            <translation>First select what is to be moved, or put the caret into its paragraph.</translation>
        </message>
        <message>
            <source>副题</source>
            <translation>Subhead</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>另选标题</source>
            <translation>Choose another headline</translation>
        </message>
        <message>
            <source>可以不写</source>
            <translation>Optional</translation>
        </message>
        <message>
            <source>在《{title}》里</source>
            <translation>in “{title}”</translation>
        </message>
        <message>
            <source>已另起一段，Ctrl+Z 撤回。</source>
            <translation>New paragraph; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已恢复更正，Ctrl+Z 撤回。</source>
            <translation>Correction brought back; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已换标题，Ctrl+Z 撤回。</source>
            <translation>Headline changed; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已接到上一段，Ctrl+Z 撤回。</source>
            <translation>Joined to the paragraph before; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已撤回更正，Ctrl+Shift+Z 恢复。</source>
            <translation>Correction taken back; Ctrl+Shift+Z brings it back.</translation>
        </message>
        <message>
            <source>已收起光标，方向键滚动文章。</source>
            <translation>Caret off; the arrow keys scroll.</translation>
        </message>
        <message>
            <source>已改定日期，Ctrl+Z 撤回。</source>
            <translation>Date set; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已更正，Ctrl+Z 撤回。</source>
            <translation>Corrected; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已移动，Ctrl+Z 撤回。</source>
            <translation>Moved; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已自成一篇，Ctrl+Z 撤回。</source>
            <translation>It is an article of its own now; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>应为(&amp;D)</source>
            <translation>Shoul&amp;d be</translation>
        </message>
        <message>
            <source>引题</source>
            <translation>Kicker</translation>
        </message>
        <message>
            <source>改作</source>
            <translation>Should read</translation>
        </message>
        <message>
            <source>改作(&amp;N)</source>
            <translation>Should &amp;now read</translation>
        </message>
        <message>
            <source>改定日期</source>
            <translation>Set the date</translation>
        </message>
        <message>
            <source>放在</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>放在(&amp;P)</source>
            <translation>&amp;Place</translation>
        </message>
        <message>
            <source>放弃</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>文字没有改动。</source>
            <translation>The words are the same.</translation>
        </message>
        <message>
            <source>文末，“{words}”之后</source>
            <translation>The end, after “{words}”</translation>
        </message>
        <message>
            <source>文首</source>
            <translation>The beginning</translation>
        </message>
        <message>
            <source>方向键移动光标，按住 Shift 选定文字；再按 F5 收起光标。</source>
            <translation>The arrow keys move the caret and select with Shift; F5 turns it off.</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>更正文字</source>
            <translation>Correct words</translation>
        </message>
        <message>
            <source>更正署名</source>
            <translation>Author of corrections</translation>
        </message>
        <message>
            <source>本文《{title}》</source>
            <translation>This article, “{title}”</translation>
        </message>
        <message>
            <source>本文中的字句</source>
            <translation>words of this article</translation>
        </message>
        <message>
            <source>本版的标题和短行</source>
            <translation>Headlines and short lines of the page</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Headline</translation>
        </message>
        <message>
            <source>栏目</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>每条更正都记下是谁作的。以后的更正都用这个名字：</source>
            <translation>Each correction records who made it. Yours will carry this name:</translation>
        </message>
        <message>
            <source>没有可以恢复的更正。</source>
            <translation>There is no correction to bring back.</translation>
        </message>
        <message>
            <source>没有可以撤回的更正。以前的更正可在“更正一览”里撤回。</source>
            <translation>There is no correction to take back. Earlier ones can be withdrawn in the list of corrections.</translation>
        </message>
        <message>
            <source>没有归入文章</source>
            <translation>in no article</translation>
        </message>
        <message>
            <source>没有改动。</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>没有这样的一行。</source>
            <translation>There is no such line.</translation>
        </message>
        <message>
            <source>版面上的字</source>
            <translation>words of the page</translation>
        </message>
        <message>
            <source>现作“{words}”</source>
            <translation>Now reads “{words}”</translation>
        </message>
        <message>
            <source>现在是“{words}…”一文的标题</source>
            <translation>now the headline of “{words}…”</translation>
        </message>
        <message>
            <source>现在的标题</source>
            <translation>the headline now</translation>
        </message>
        <message>
            <source>理由</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>理由(&amp;R)</source>
            <translation>&amp;Reason</translation>
        </message>
        <message>
            <source>用这个名字</source>
            <translation>Use this name</translation>
        </message>
        <message>
            <source>确认</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>移到</source>
            <translation>To</translation>
        </message>
        <message>
            <source>移到(&amp;T)</source>
            <translation>&amp;To</translation>
        </message>
        <message>
            <source>移到另一篇</source>
            <translation>Move to another article</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>移动(&amp;W)</source>
            <translation>&amp;What</translation>
        </message>
        <message>
            <source>第 {n} 段</source>
            <translation>Paragraph {n}</translation>
        </message>
        <message>
            <source>第 {n} 段“{words}”之后</source>
            <translation>After paragraph {n}, “{words}”</translation>
        </message>
        <message>
            <source>署名</source>
            <translation>Author</translation>
        </message>
        <message>
            <source>自成一篇</source>
            <translation>An article of its own</translation>
        </message>
        <message>
            <source>输入标题中的字来筛选</source>
            <translation>Type words of the headline to narrow the list</translation>
        </message>
        <message numerus="yes">
            <source>这一期在库的 %n 版都改(&amp;E)</source>
            <translation>
                <numerusform>Change the %n page of this issue (&amp;E)</numerusform>
                <numerusform>Change all %n pages held of this issue (&amp;E)</numerusform>
            </translation>
        </message>
        <message>
            <source>这一段“{words}”</source>
            <translation>This paragraph, “{words}”</translation>
        </message>
        <message>
            <source>这些字不在打开的文章里；按 Enter 可打开它们所在的文章。</source>
            <translation>These words are not in the open article; Enter opens the one they are in.</translation>
        </message>
        <message>
            <source>这里有一处没有确认的更正。</source>
            <translation>A correction here has not been confirmed yet.</translation>
        </message>
        <message>
            <source>选定的“{words}”</source>
            <translation>The selected “{words}”</translation>
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>OCR 误识</source>
            <translation>Misread by OCR</translation>
        </message>
        <message>
            <source>“{old}” → “{new}”</source>
            <translation>“{old}” → “{new}”</translation>
        </message>
        <message>
            <source>“{words}”无误</source>
            <translation>“{words}” is right</translation>
        </message>
        <message>
            <source>“{words}”移到“…{to}”处</source>
            <translation>“{words}” moved to “…{to}”</translation>
        </message>
        <message>
            <source>“{words}”自成一篇</source>
            <translation>“{words}” made an article of its own</translation>
        </message>
        <message>
            <source>“{words}…”接到上一段</source>
            <translation>“{words}…” joined to the paragraph before</translation>
        </message>
        <message>
            <source>与{who}的更正相左：{what}。</source>
            <translation>Contradicts that of {who}: {what}.</translation>
        </message>
        <message>
            <source>从“{words}…”起另起一段</source>
            <translation>New paragraph from “{words}…”</translation>
        </message>
        <message>
            <source>全部</source>
            <translation>All</translation>
        </message>
        <message>
            <source>分段</source>
            <translation>Paragraph</translation>
        </message>
        <message>
            <source>列出哪些</source>
            <translation>Which to list</translation>
        </message>
        <message>
            <source>原文中已找不到</source>
            <translation>no longer found in the source</translation>
        </message>
        <message>
            <source>另是一篇</source>
            <translation>Another article</translation>
        </message>
        <message>
            <source>复制列表(&amp;C)</source>
            <translation>&amp;Copy the list</translation>
        </message>
        <message>
            <source>多字</source>
            <translation>Spare character</translation>
        </message>
        <message>
            <source>存疑</source>
            <translation>Doubt</translation>
        </message>
        <message>
            <source>已另作更正</source>
            <translation>corrected again</translation>
        </message>
        <message>
            <source>已恢复更正。</source>
            <translation>Correction brought back.</translation>
        </message>
        <message>
            <source>已撤回</source>
            <translation>withdrawn</translation>
        </message>
        <message>
            <source>已撤回更正。</source>
            <translation>Correction withdrawn.</translation>
        </message>
        <message>
            <source>已采用</source>
            <translation>in force</translation>
        </message>
        <message>
            <source>已采用这一条，另一条撤回。</source>
            <translation>This one is in force; the other was withdrawn.</translation>
        </message>
        <message>
            <source>恢复(&amp;B)</source>
            <translation>&amp;Bring back</translation>
        </message>
        <message>
            <source>打开的文章</source>
            <translation>The open article</translation>
        </message>
        <message>
            <source>报纸排印有误</source>
            <translation>Misprint of the paper</translation>
        </message>
        <message>
            <source>据报纸原件核对</source>
            <translation>Checked against the printed paper</translation>
        </message>
        <message>
            <source>据期号推算</source>
            <translation>Worked out from the issue number</translation>
        </message>
        <message>
            <source>接段</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>撤回</source>
            <translation>Withdrawal</translation>
        </message>
        <message>
            <source>撤回(&amp;W)</source>
            <translation>&amp;Withdraw</translation>
        </message>
        <message>
            <source>撤回更正</source>
            <translation>Withdraws a correction</translation>
        </message>
        <message>
            <source>文字</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>新文本已如此</source>
            <translation>the new text reads so</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>日期定为{day}</source>
            <translation>Date set to {day}</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <source>更正一览</source>
            <translation>List of corrections</translation>
        </message>
        <message>
            <source>未采用</source>
            <translation>not in force</translation>
        </message>
        <message>
            <source>标题</source>
            <translation>Headline</translation>
        </message>
        <message>
            <source>标题与正文错配</source>
            <translation>Headline of another article</translation>
        </message>
        <message>
            <source>标题取“{words}”</source>
            <translation>Headline is “{words}”</translation>
        </message>
        <message>
            <source>栏序有误</source>
            <translation>Columns in the wrong order</translation>
        </message>
        <message>
            <source>此版不在报库</source>
            <translation>page not held</translation>
        </message>
        <message>
            <source>没有这样的更正。</source>
            <translation>There is no such correction.</translation>
        </message>
        <message>
            <source>漏字</source>
            <translation>Missing character</translation>
        </message>
        <message>
            <source>现在采用的是另一条。</source>
            <translation>The other one is in force now.</translation>
        </message>
        <message>
            <source>现在采用的是这一条。</source>
            <translation>This one is in force now.</translation>
        </message>
        <message>
            <source>相左</source>
            <translation>contradicted</translation>
        </message>
        <message>
            <source>相左的</source>
            <translation>Contradicting</translation>
        </message>
        <message>
            <source>相左，未采用</source>
            <translation>contradicted, not in force</translation>
        </message>
        <message>
            <source>移动</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>筛选：字词、作者、理由、标题</source>
            <translation>Narrow: words, author, reason, headline</translation>
        </message>
        <message>
            <source>还没有更正。读报时选定有误的字，按 F2。</source>
            <translation>There are no corrections yet. While reading, select what is wrong and press F2.</translation>
        </message>
        <message>
            <source>采用中</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>采用这一条(&amp;K)</source>
            <translation>&amp;Keep this one</translation>
        </message>
        <message>
            <source>阅读(&amp;R)</source>
            <translation>&amp;Read</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>复制报告</source>
            <translation>Copy Report</translation>
        </message>
        <message>
            <source>程序内部出现错误，报库没有受损，可以继续使用。</source>
            <translation>Something went wrong inside the program. The library is unharmed; you can go on.</translation>
        </message>
        <message>
            <source>程序出错</source>
            <translation>Program Error</translation>
        </message>
        <message>
            <source>错误报告已写入日志：{file}</source>
            <translation>A report was written to the log: {file}</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>{day}：日期印在报头。</source>
            <translation>{day}: printed in the masthead.</translation>
        </message>
        <message>
            <source>{day}：日期据更正，并非所印。</source>
            <translation>{day}: set by a correction, not as printed.</translation>
        </message>
        <message>
            <source>{day}：日期未印出，由内容推断。</source>
            <translation>{day}: not printed, inferred from the text.</translation>
        </message>
        <message>
            <source>{year} 年</source>
            <translation>{year}</translation>
        </message>
        <message>
            <source>出版应在{earliest}至{latest}之间，取其中最近的出版日。</source>
            <translation>It must have appeared between {earliest} and {latest}; the nearest publication day is taken.</translation>
        </message>
        <message>
            <source>推断</source>
            <translation>inferred</translation>
        </message>
        <message>
            <source>日期不详</source>
            <translation>date not known</translation>
        </message>
        <message>
            <source>日期据更正，并非所印</source>
            <translation>the date was set by a correction, it is not as printed</translation>
        </message>
        <message>
            <source>日期未印出，由内容推断</source>
            <translation>the date is not printed; it was inferred from the content</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>corrected</translation>
        </message>
        <message>
            <source>版面所记最晚的事在{day}（原文“{quote}”）。</source>
            <translation>The latest event on the page is of {day} (“{quote}”).</translation>
        </message>
        <message>
            <source>版面未印日期，内容也不足以推断。</source>
            <translation>The page prints no date, and its text does not tell one.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>位置：</source>
            <translation>Look in:</translation>
        </message>
        <message>
            <source>命令</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>快捷键一览</source>
            <translation>Keyboard Shortcuts</translation>
        </message>
        <message>
            <source>按键</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>文件类型：</source>
            <translation>File type:</translation>
        </message>
        <message>
            <source>菜单</source>
            <translation>menu</translation>
        </message>
    </context>
    <context>
        <name>Doubting</name>
        <message>
            <source>原文无误  X</source>
            <translation>Source is right  X</translation>
        </message>
        <message>
            <source>原文：</source>
            <translation>Source: </translation>
        </message>
        <message>
            <source>另行更正  F2</source>
            <translation>Correct otherwise  F2</translation>
        </message>
        <message>
            <source>已记为无误，Ctrl+Z 撤回。</source>
            <translation>Noted as right; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>已采纳，Ctrl+Z 撤回。</source>
            <translation>Accepted; Ctrl+Z takes it back.</translation>
        </message>
        <message>
            <source>归入文章  Ctrl+M</source>
            <translation>Take into an article  Ctrl+M</translation>
        </message>
        <message>
            <source>报库里没有待核对的存疑了。</source>
            <translation>There are no doubts left in the library.</translation>
        </message>
        <message>
            <source>核对存疑</source>
            <translation>Doubts</translation>
        </message>
        <message>
            <source>略过  J</source>
            <translation>Skip  J</translation>
        </message>
        <message>
            <source>结束</source>
            <translation>Close</translation>
        </message>
        <message numerus="yes">
            <source>还有 %n 处</source>
            <translation>
                <numerusform>%n place left</numerusform>
                <numerusform>%n places left</numerusform>
            </translation>
        </message>
        <message>
            <source>还有 {n} 多处</source>
            <translation>More than {n} places left</translation>
        </message>
        <message>
            <source>采纳  A</source>
            <translation>Accept  A</translation>
        </message>
    </context>
    <context>
        <name>Doubts</name>
        <message>
            <source>“一”疑为破折号</source>
            <translation>“一” is probably a dash</translation>
        </message>
        <message>
            <source>与另一栏末尾重复，疑为误植，未并入正文</source>
            <translation>repeats the end of another column; probably misplaced and not taken into the text</translation>
        </message>
        <message>
            <source>别处作此，疑漏一字</source>
            <translation>written so elsewhere; a character is probably missing</translation>
        </message>
        <message>
            <source>固定说法，疑漏一字</source>
            <translation>a set phrase; a character is probably missing</translation>
        </message>
        <message>
            <source>字重复</source>
            <translation>a character is repeated</translation>
        </message>
        <message>
            <source>标题与正文的搭配没有把握</source>
            <translation>it is not certain that this headline is this text's</translation>
        </message>
        <message>
            <source>栏序疑有颠倒，已按文意改排</source>
            <translation>the columns seem to be out of order; read in the order that makes sense</translation>
        </message>
        <message>
            <source>段末句子未完，疑有缺栏或错栏</source>
            <translation>the sentence is not finished; a column is probably missing or misplaced</translation>
        </message>
        <message>
            <source>词语重复</source>
            <translation>a word is repeated</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>_凭证</source>
            <translation>_evidence</translation>
        </message>
        <message>
            <source>保存引文凭证</source>
            <translation>Save Evidence of a Passage</translation>
        </message>
        <message>
            <source>已保存引文凭证 {file}</source>
            <translation>Evidence saved as {file}</translation>
        </message>
        <message>
            <source>引文凭证 (*.txt)</source>
            <translation>Evidence (*.txt)</translation>
        </message>
        <message>
            <source>核对引文凭证</source>
            <translation>Check Evidence</translation>
        </message>
    </context>
    <context>
        <name>Exchanging</name>
        <message numerus="yes">
            <source>%n 条更正彼此相左，眼下采用较晚的；请看一看，选定一条。</source>
            <translation>
                <numerusform>%n correction is contradicted; the later one is in force for now. Please look and choose.</numerusform>
                <numerusform>%n corrections contradict each other; the later ones are in force for now. Please look and choose.</numerusform>
            </translation>
        </message>
        <message>
            <source>{n} 条原已有</source>
            <translation>{n} known before</translation>
        </message>
        <message>
            <source>{n} 条未并入</source>
            <translation>{n} refused</translation>
        </message>
        <message>
            <source>“{file}”中没有更正。</source>
            <translation>There are no corrections in “{file}”.</translation>
        </message>
        <message>
            <source>“{file}”：{told}。</source>
            <translation>“{file}”: {told}.</translation>
        </message>
        <message>
            <source>保存更正到文件</source>
            <translation>Save corrections to a file</translation>
        </message>
        <message numerus="yes">
            <source>另有 %n 条未并入。</source>
            <translation>
                <numerusform>%n more was refused.</numerusform>
                <numerusform>%n more were refused.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>已保存 %n 条更正到“{file}”。</source>
            <translation>
                <numerusform>%n correction saved to “{file}”.</numerusform>
                <numerusform>%n corrections saved to “{file}”.</numerusform>
            </translation>
        </message>
        <message>
            <source>并入更正文件</source>
            <translation>Merge a file of corrections</translation>
        </message>
        <message>
            <source>新并入 {n} 条</source>
            <translation>{n} new</translation>
        </message>
        <message>
            <source>更正.json</source>
            <translation>corrections.json</translation>
        </message>
        <message>
            <source>更正文件 (*.json)</source>
            <translation>Files of corrections (*.json)</translation>
        </message>
        <message>
            <source>正在保存更正</source>
            <translation>Saving corrections</translation>
        </message>
        <message>
            <source>正在并入更正</source>
            <translation>Merging corrections</translation>
        </message>
        <message>
            <source>看相左的…</source>
            <translation>Look at the contradictions…</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>FaceDialog</name>
        <message>
            <source>宋体（随程序附带）</source>
            <translation>Serif (comes with the program)</translation>
        </message>
        <message>
            <source>正文字体</source>
            <translation>Typeface</translation>
        </message>
        <message>
            <source>选到哪种字体，文章就用哪种字体显示。</source>
            <translation>The article is shown in the font you walk to.</translation>
        </message>
        <message>
            <source>黑体（随程序附带）</source>
            <translation>Sans (comes with the program)</translation>
        </message>
    </context>
    <context>
        <name>Facets</name>
        <message numerus="yes">
            <source>其余 %n 项不列</source>
            <translation>
                <numerusform>%n more not listed</numerusform>
                <numerusform>%n more not listed</numerusform>
            </translation>
        </message>
        <message>
            <source>去掉筛选：{filter}</source>
            <translation>Remove filter: {filter}</translation>
        </message>
        <message>
            <source>已用的筛选</source>
            <translation>Filters in use</translation>
        </message>
        <message>
            <source>按{kind}筛选</source>
            <translation>Filter by: {kind}</translation>
        </message>
        <message>
            <source>时段…</source>
            <translation>Dates…</translation>
        </message>
        <message>
            <source>月份</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>栏目</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>版次</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>类型</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>署名</source>
            <translation>Byline</translation>
        </message>
        <message>
            <source>限定时段</source>
            <translation>Narrow to a period</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>上一处</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>下一处</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>在本文中查找</source>
            <translation>Find in this article</translation>
        </message>
        <message>
            <source>本文中没有</source>
            <translation>Not in this article</translation>
        </message>
        <message>
            <source>第 {at} 处，共 {total} 处</source>
            <translation>Match {at} of {total}</translation>
        </message>
    </context>
    <context>
        <name>FrontPage</name>
        <message>
            <source>　PgUp/PgDn 换版</source>
            <translation>, PgUp/PgDn turn the page</translation>
        </message>
        <message>
            <source>主办 {who}</source>
            <translation>Sponsor {who}</translation>
        </message>
        <message>
            <source>今日 {n} 版</source>
            <translation>{n} pages today</translation>
        </message>
        <message>
            <source>出版 {who}</source>
            <translation>Publisher {who}</translation>
        </message>
        <message numerus="yes">
            <source>库中 %n 版</source>
            <translation>
                <numerusform>%n page held</numerusform>
                <numerusform>%n pages held</numerusform>
            </translation>
        </message>
        <message>
            <source>按文字重排，非原版式样</source>
            <translation>Set again from the text; not the printed layout</translation>
        </message>
        <message>
            <source>方向键选文章　Enter 打开　Esc 返回</source>
            <translation>Arrows choose, Enter opens, Esc goes back</translation>
        </message>
        <message>
            <source>本期第{page}版不在报库中。</source>
            <translation>Page {page} of this issue is not in the library.</translation>
        </message>
        <message>
            <source>这一版没有读出文章；原文仍在库中。</source>
            <translation>No article was found on this page; its text is in the library.</translation>
        </message>
        <message>
            <source>这是本期在库的最后一版。</source>
            <translation>This is the last page held of this issue.</translation>
        </message>
        <message>
            <source>这是本期在库的第一版。</source>
            <translation>This is the first page held of this issue.</translation>
        </message>
        <message>
            <source>（{words}）</source>
            <translation> ({words})</translation>
        </message>
    </context>
    <context>
        <name>HitHead</name>
        <message>
            <source>各部分的颜色</source>
            <translation>Colours of the parts</translation>
        </message>
        <message>
            <source>按日期</source>
            <translation>By date</translation>
        </message>
        <message>
            <source>按期分组</source>
            <translation>By issue</translation>
        </message>
        <message>
            <source>按相关</source>
            <translation>By relevance</translation>
        </message>
        <message>
            <source>结果的次序</source>
            <translation>Order of results</translation>
        </message>
    </context>
    <context>
        <name>HitPane</name>
        <message>
            <source>不在库中，未能查找：{gaps}</source>
            <translation>Not in the library, so not searched: {gaps}</translation>
        </message>
        <message numerus="yes">
            <source>共 %n 篇</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>别处另缺 %n 期</source>
            <translation>
                <numerusform>%n issue missing elsewhere</numerusform>
                <numerusform>%n issues missing elsewhere</numerusform>
            </translation>
        </message>
        <message>
            <source>去掉引号再找</source>
            <translation>Search without quotation marks</translation>
        </message>
        <message>
            <source>去掉筛选再找</source>
            <translation>Search without the filters</translation>
        </message>
        <message>
            <source>只含其中一个词也行</source>
            <translation>Any one of the words will do</translation>
        </message>
        <message>
            <source>可换一个更短的词再试。</source>
            <translation>Try a shorter word.</translation>
        </message>
        <message>
            <source>报库所收：{first}至{last}</source>
            <translation>The library holds: {first} to {last}</translation>
        </message>
        <message>
            <source>搜索结果</source>
            <translation>Hits</translation>
        </message>
        <message>
            <source>查询理解为：{reading}</source>
            <translation>Read as: {reading}</translation>
        </message>
        <message>
            <source>查遍 {issues}、{articles}</source>
            <translation>{issues}, {articles} searched</translation>
        </message>
        <message>
            <source>核对于 {time}</source>
            <translation>verified {time}</translation>
        </message>
        <message>
            <source>没有找到“{query}”。</source>
            <translation>“{query}” was not found.</translation>
        </message>
        <message>
            <source>没有找到：{query}</source>
            <translation>Nothing found for: {query}</translation>
        </message>
        <message numerus="yes">
            <source>没有这一整段；%n 篇含有其中的词</source>
            <translation>
                <numerusform>Not as a passage; %n article has its words</numerusform>
                <numerusform>Not as a passage; %n articles have its words</numerusform>
            </translation>
        </message>
        <message>
            <source>索引与逐字搜索相核对的证书</source>
            <translation>Certificate: the index held against a literal search</translation>
        </message>
        <message>
            <source>索引尚未就绪，已逐字查找 {issues}、{articles}</source>
            <translation>the index is not ready; {issues}, {articles} searched literally</translation>
        </message>
        <message>
            <source>索引未经核对</source>
            <translation>index not verified</translation>
        </message>
        <message>
            <source>输入一个字、一个词或一段原文；加引号则逐字查找。</source>
            <translation>Type a character, a word or a passage; put it in quotes to find it to the letter.</translation>
        </message>
        <message>
            <source>还没有输入要找的字词。</source>
            <translation>Nothing has been asked yet.</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>Hits</name>
        <message numerus="yes">
            <source>%n 处</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
        <message>
            <source>仅含其中的词</source>
            <translation>only its words</translation>
        </message>
        <message>
            <source>以下各篇差一字</source>
            <translation>One character differs</translation>
        </message>
        <message>
            <source>以下各词相近</source>
            <translation>Words near each other</translation>
        </message>
        <message>
            <source>以下各词都有</source>
            <translation>All of the words</translation>
        </message>
        <message>
            <source>其中的词相近</source>
            <translation>its words, near each other</translation>
        </message>
        <message>
            <source>近似</source>
            <translation>near</translation>
        </message>
    </context>
    <context>
        <name>ImportReport</name>
        <message numerus="yes">
            <source>%n 篇</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message>
            <source>{file} 第 {n} 页</source>
            <translation>{file}, page {n}</translation>
        </message>
        <message>
            <source>{name} 等 {n} 项</source>
            <translation>{name} and more, {n} in all</translation>
        </message>
        <message>
            <source>{n} 个文件未收入</source>
            <translation>{n} refused</translation>
        </message>
        <message>
            <source>{n} 版已在报库中</source>
            <translation>{n} held already</translation>
        </message>
        <message>
            <source>{state}：{counts}</source>
            <translation>{state}: {counts}</translation>
        </message>
        <message>
            <source>{title}（{n}）</source>
            <translation>{title} ({n})</translation>
        </message>
        <message>
            <source>{why}：{headline}</source>
            <translation>{why}: {headline}</translation>
        </message>
        <message>
            <source>中断</source>
            <translation>Broken off</translation>
        </message>
        <message>
            <source>值得一看</source>
            <translation>Worth a look</translation>
        </message>
        <message>
            <source>哪一次收入</source>
            <translation>Which import</translation>
        </message>
        <message>
            <source>复制(&amp;C)</source>
            <translation>&amp;Copy</translation>
        </message>
        <message>
            <source>存疑 {n} 处</source>
            <translation>{n} doubts</translation>
        </message>
        <message>
            <source>完成</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>已在报库中</source>
            <translation>Held already</translation>
        </message>
        <message>
            <source>已撤销</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>撤销这次收入(&amp;U)</source>
            <translation>&amp;Undo This Import</translation>
        </message>
        <message>
            <source>收入的文件</source>
            <translation>Files taken in</translation>
        </message>
        <message>
            <source>收入记录</source>
            <translation>Import Reports</translation>
        </message>
        <message>
            <source>新收入</source>
            <translation>Added</translation>
        </message>
        <message>
            <source>新收入 {n} 版</source>
            <translation>{n} pages added</translation>
        </message>
        <message>
            <source>更新</source>
            <translation>Replaced</translation>
        </message>
        <message>
            <source>更新 {n} 版</source>
            <translation>{n} pages replaced</translation>
        </message>
        <message>
            <source>未收入</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>标题可能不属此文</source>
            <translation>the headline may be another article’s</translation>
        </message>
        <message>
            <source>没有日期</source>
            <translation>no date</translation>
        </message>
        <message>
            <source>继续收入(&amp;N)</source>
            <translation>Go O&amp;n</translation>
        </message>
        <message>
            <source>重新收入(&amp;A)</source>
            <translation>Take in &amp;Again</translation>
        </message>
        <message>
            <source>阅读(&amp;R)</source>
            <translation>&amp;Read</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>IssuePane</name>
        <message>
            <source>各期</source>
            <translation>Issues</translation>
        </message>
    </context>
    <context>
        <name>Issues</name>
        <message numerus="yes">
            <source>%n 期</source>
            <translation>
                <numerusform>%n issue</numerusform>
                <numerusform>%n issues</numerusform>
            </translation>
        </message>
        <message>
            <source>总第{after}期与{before}期之间</source>
            <translation>between No. {after} and {before}</translation>
        </message>
        <message>
            <source>总第{number}期</source>
            <translation>No. {number}</translation>
        </message>
        <message>
            <source>第{page}版</source>
            <translation>page {page}</translation>
        </message>
        <message numerus="yes">
            <source>缺 %n 期</source>
            <translation>
                <numerusform>%n issue missing</numerusform>
                <numerusform>%n issues missing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Journey</name>
        <message>
            <source>这是这次最先读到的一篇。</source>
            <translation>This is the first article you read.</translation>
        </message>
        <message>
            <source>这是这次最后读到的一篇。</source>
            <translation>This is the last article you read.</translation>
        </message>
    </context>
    <context>
        <name>Jump</name>
        <message>
            <source>2022-10-31　10.31　2022-10　423 期　3 版　腊月廿六</source>
            <translation>2022-10-31   10.31   31 Oct 2022   2022-10   #423   p. 3   腊月廿六</translation>
        </message>
        <message>
            <source>{year} 年没有报纸在报库中。</source>
            <translation>Nothing of {year} is held. </translation>
        </message>
        <message>
            <source>“{text}”有许多天，请写日期，如 10.31。</source>
            <translation>“{text}” is many days; please type a date, such as 10.31.</translation>
        </message>
        <message>
            <source>“{text}”要看从哪天算起，请写明日期，如 2022-10。</source>
            <translation>“{text}” depends on when it is said; please type a date, such as 2022-10.</translation>
        </message>
        <message>
            <source>↑↓ 选择　Enter 前往　Esc 返回</source>
            <translation>↑↓ choose   Enter go   Esc back</translation>
        </message>
        <message>
            <source>之前最近的一期</source>
            <translation>nearest before</translation>
        </message>
        <message>
            <source>之后最近的一期</source>
            <translation>nearest after</translation>
        </message>
        <message>
            <source>先打开一期，再按版次前往。</source>
            <translation>Open an issue first, then go to one of its pages.</translation>
        </message>
        <message>
            <source>其中没有“{text}”。</source>
            <translation>None of them has “{text}”.</translation>
        </message>
        <message>
            <source>其他年份的{day}和农历{lunar}都没有报纸在报库中。</source>
            <translation>No issue of {day} or of the lunar day {lunar} is held of any other year.</translation>
        </message>
        <message>
            <source>其他年份的{day}（农历{lunar}）</source>
            <translation>{day} of other years (lunar day {lunar})</translation>
        </message>
        <message>
            <source>农历里没有这一天。</source>
            <translation>The lunar calendar has no such day.</translation>
        </message>
        <message>
            <source>前往日期、期号、版次或农历</source>
            <translation>Go to a day, issue number, page or lunar day</translation>
        </message>
        <message>
            <source>历上没有“{text}”这一天。</source>
            <translation>There is no such day as “{text}”.</translation>
        </message>
        <message>
            <source>可以写日期、期号、版次或农历：</source>
            <translation>Type a day, an issue number, a page or a lunar day:</translation>
        </message>
        <message>
            <source>各年的 {month} 月都没有报纸在报库中。</source>
            <translation>Nothing of month {month} of any year is held. </translation>
        </message>
        <message>
            <source>各年的{month}月{day}日都没有报纸在报库中。</source>
            <translation>Nothing of day {day} of month {month} of any year is held. </translation>
        </message>
        <message>
            <source>各年的农历{day}都没有报纸在报库中。</source>
            <translation>Nothing of the lunar day {day} of any year is held. </translation>
        </message>
        <message>
            <source>所藏期号从第{first}期到第{last}期。</source>
            <translation>The numbers held run from {first} to {last}. </translation>
        </message>
        <message>
            <source>日历</source>
            <translation>calendar</translation>
        </message>
        <message>
            <source>没有读懂。可以这样写：</source>
            <translation>That was not understood. It may be typed like this:</translation>
        </message>
        <message>
            <source>第{number}期不在报库中。</source>
            <translation>No. {number} is not held. </translation>
        </message>
        <message>
            <source>这一期的日期不详，无从查历年今日。</source>
            <translation>The day of this issue is not known.</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>↑↓ 选择　Enter 阅读　Esc 返回</source>
            <translation>↑↓ choose   Enter read   Esc back</translation>
        </message>
        <message>
            <source>↑↓ 选择　Enter 阅读　Shift+Del 移去　Esc 返回</source>
            <translation>↑↓ choose   Enter read   Shift+Del remove   Esc back</translation>
        </message>
        <message>
            <source>修复报库</source>
            <translation>Mend the Library</translation>
        </message>
        <message>
            <source>已从阅读单移去。</source>
            <translation>Taken off the reading list.</translation>
        </message>
        <message numerus="yes">
            <source>已加入阅读单，共 %n 篇。</source>
            <translation>
                <numerusform>Added to the reading list, which has %n article.</numerusform>
                <numerusform>Added to the reading list, which has %n articles.</numerusform>
            </translation>
        </message>
        <message>
            <source>打开报库</source>
            <translation>Open the Library</translation>
        </message>
        <message>
            <source>把能读出的部分读到一个新报库里吗？读不出的先从备份里找。损坏的文件改名留在旁边，不会删除。</source>
            <translation>Read what can be read into a new library? What cannot is looked for in the snapshots first. The damaged file stays beside it under another name; nothing is deleted.</translation>
        </message>
        <message>
            <source>报库完好，没有发现损坏。</source>
            <translation>The library is sound; no damage was found.</translation>
        </message>
        <message>
            <source>报库已经读出。</source>
            <translation>The library was read.</translation>
        </message>
        <message>
            <source>报库文件有损坏。</source>
            <translation>The library file is damaged.</translation>
        </message>
        <message>
            <source>最近读过</source>
            <translation>Recently read</translation>
        </message>
        <message>
            <source>正在从备份恢复报库</source>
            <translation>Restoring the library from a snapshot</translation>
        </message>
        <message>
            <source>正在检查报库</source>
            <translation>Checking the library</translation>
        </message>
        <message>
            <source>正在读出报库</source>
            <translation>Reading the damaged library</translation>
        </message>
        <message>
            <source>读出能读的部分</source>
            <translation>Read What Can Be Read</translation>
        </message>
        <message>
            <source>还没有读过的文章。</source>
            <translation>No article has been read yet.</translation>
        </message>
        <message>
            <source>阅读单</source>
            <translation>Reading list</translation>
        </message>
        <message>
            <source>阅读单还是空的：想留待再读的文章，按 Ctrl+D 加入。</source>
            <translation>The reading list is empty: Ctrl+D adds the open article.</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>zh</source>
            <translation>en</translation>
        </message>
    </context>
    <context>
        <name>LibraryFlow</name>
        <message>
            <source>{n} 个文件未收入</source>
            <translation>{n} not taken in</translation>
        </message>
        <message>
            <source>{n} 版已在报库中</source>
            <translation>{n} already held</translation>
        </message>
        <message>
            <source>。</source>
            <translation>.</translation>
        </message>
        <message>
            <source>另有 {n} 个文件未收入。</source>
            <translation>{n} more files were not taken in.</translation>
        </message>
        <message>
            <source>已撤销：{n} 版。</source>
            <translation>Undone: {n} pages.</translation>
        </message>
        <message>
            <source>新收入 {n} 版</source>
            <translation>{n} added</translation>
        </message>
        <message>
            <source>更新 {n} 版</source>
            <translation>{n} replaced</translation>
        </message>
        <message>
            <source>正在建立搜索索引</source>
            <translation>Building the search index</translation>
        </message>
        <message>
            <source>正在撤销收入</source>
            <translation>Undoing the import</translation>
        </message>
        <message>
            <source>正在收入版面文本</source>
            <translation>Taking in page texts</translation>
        </message>
        <message>
            <source>正在核对索引与原文</source>
            <translation>Verifying the index</translation>
        </message>
        <message>
            <source>没有找到版面文本。</source>
            <translation>No page texts were found.</translation>
        </message>
        <message>
            <source>索引已就绪</source>
            <translation>index ready</translation>
        </message>
        <message>
            <source>索引未就绪，逐字搜索</source>
            <translation>index not ready, searching literally</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>不再监视</source>
            <translation>Stop Watching</translation>
        </message>
        <message>
            <source>不再监视文件夹。</source>
            <translation>No folder is watched any more.</translation>
        </message>
        <message>
            <source>已复制全文。</source>
            <translation>The article was copied.</translation>
        </message>
        <message>
            <source>已复制全文和引用。</source>
            <translation>Article and citation copied.</translation>
        </message>
        <message>
            <source>已复制引文和出处。</source>
            <translation>Quotation and source copied.</translation>
        </message>
        <message>
            <source>已复制引用：{citation}</source>
            <translation>Copied: {citation}</translation>
        </message>
        <message>
            <source>所有文件 (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message>
            <source>换一个文件夹…</source>
            <translation>Another Folder…</translation>
        </message>
        <message>
            <source>撤销收入</source>
            <translation>Undo the Import</translation>
        </message>
        <message>
            <source>撤销这次收入？新收入的版面移出报库，被更新的恢复原样。</source>
            <translation>Undo this import? Pages that it added leave the library; those that it replaced come back.</translation>
        </message>
        <message>
            <source>收入文件夹</source>
            <translation>Take in a Folder</translation>
        </message>
        <message>
            <source>收入版面文本</source>
            <translation>Take in Page Texts</translation>
        </message>
        <message>
            <source>文字大小 {percent}%</source>
            <translation>Text size {percent}%</translation>
        </message>
        <message>
            <source>正在监视“{folder}”。</source>
            <translation>Watching “{folder}”.</translation>
        </message>
        <message>
            <source>正在监视“{folder}”，其中的新文件会自动收入。</source>
            <translation>“{folder}” is watched: new files in it are taken in by themselves.</translation>
        </message>
        <message>
            <source>每行 {n} 字</source>
            <translation>{n} characters to a line</translation>
        </message>
        <message>
            <source>没有中断的收入。</source>
            <translation>No import was broken off.</translation>
        </message>
        <message>
            <source>没有可以撤销的收入。</source>
            <translation>There is no import to undo.</translation>
        </message>
        <message>
            <source>版面文件</source>
            <translation>Page files</translation>
        </message>
        <message>
            <source>监视文件夹：其中的新文件自动收入</source>
            <translation>Watch a folder: new files in it are taken in</translation>
        </message>
        <message>
            <source>行距 {percent}%</source>
            <translation>Line spacing {percent}%</translation>
        </message>
        <message>
            <source>还没有收入过版面。</source>
            <translation>No page was taken in yet.</translation>
        </message>
        <message>
            <source>钱塘读报</source>
            <translation>Qiantang Reader</translation>
        </message>
    </context>
    <context>
        <name>Manual</name>
        <message>
            <source>使用手册</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>前进</source>
            <translation>Forward</translation>
        </message>
        <message>
            <source>后退</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>在手册中查找</source>
            <translation>Find in the manual</translation>
        </message>
        <message>
            <source>手册里没有“{query}”。这里只查手册；报纸里的字词，请在主窗口里搜索。</source>
            <translation>The manual does not have “{query}”. Only the manual is searched here; what the newspaper says is found in the main window.</translation>
        </message>
        <message numerus="yes">
            <source>找到 %n 处</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message>
            <source>正在翻开手册…</source>
            <translation>Opening the manual…</translation>
        </message>
        <message>
            <source>目录</source>
            <translation>Contents</translation>
        </message>
    </context>
    <context>
        <name>Matching</name>
        <message>
            <source>第 {at} 处 / 共 {total} 处</source>
            <translation>Match {at} of {total}</translation>
        </message>
        <message>
            <source>第 {at} 篇 / 共 {total} 篇</source>
            <translation>article {at} of {total}</translation>
        </message>
        <message>
            <source>转到另一篇…</source>
            <translation>On to another article…</translation>
        </message>
        <message>
            <source>转到第 {n} 篇：{headline}</source>
            <translation>On to article {n}: {headline}</translation>
        </message>
    </context>
    <context>
        <name>MonthChart</name>
        <message>
            <source>{first}至{last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>各月篇数，可选时段</source>
            <translation>Articles a month; choose a period</translation>
        </message>
    </context>
    <context>
        <name>Moving</name>
        <message>
            <source>{file}（{megabytes} MB）：{counts}，以及阅读单、搜索、收入记录和设置。

把这个文件拷到另一台电脑，在那里选“文件 &gt; 搬入”。</source>
            <translation>{file} ({megabytes} MB): {counts}, with reading list, searches, reports of imports, and settings.

Copy this file to the other computer and choose File &gt; Move In there.</translation>
        </message>
        <message>
            <source>{issues} 期、{articles} 篇、{clippings} 条剪报</source>
            <translation>{issues} issues, {articles} articles, {clippings} clippings</translation>
        </message>
        <message>
            <source>原来的报库留作 {file}。</source>
            <translation>The library that was here is kept as {file}.</translation>
        </message>
        <message>
            <source>已全部打包。</source>
            <translation>Everything is packed.</translation>
        </message>
        <message>
            <source>已经搬入。</source>
            <translation>Everything has moved in.</translation>
        </message>
        <message>
            <source>打包搬家</source>
            <translation>Pack for Another Computer</translation>
        </message>
        <message>
            <source>打开报库</source>
            <translation>Open the Library</translation>
        </message>
        <message>
            <source>搬入</source>
            <translation>Move In</translation>
        </message>
        <message>
            <source>搬家</source>
            <translation>Moving House</translation>
        </message>
        <message>
            <source>搬家文件</source>
            <translation>Moving files</translation>
        </message>
        <message>
            <source>搬来的：{counts}，{when} 由 {program} 版打包。</source>
            <translation>Coming in: {counts}, packed {when} by version {program}.</translation>
        </message>
        <message>
            <source>正在打包</source>
            <translation>Packing</translation>
        </message>
        <message>
            <source>正在搬入</source>
            <translation>Moving in</translation>
        </message>
        <message>
            <source>用“{file}”里的全部内容换掉这里的吗？</source>
            <translation>Replace everything here with the contents of “{file}”?</translation>
        </message>
        <message>
            <source>要换回来：“文件 &gt; 从备份恢复”，选“恢复之前”的那一份。</source>
            <translation>To have it back: File &gt; Restore from a Snapshot, the one made before a restore.</translation>
        </message>
        <message>
            <source>设置也换成搬来的，只有本机的文件夹不变。搜索索引随后重建，其间照常可读可搜。</source>
            <translation>Settings come too, except this computer's folders. The search index is then rebuilt; meanwhile you can read and search as usual.</translation>
        </message>
        <message>
            <source>这里的报库不在或有损坏；还有的文件改名留在旁边，不会删除。</source>
            <translation>The library here is missing or damaged; what is left of it stays beside the new one under another name.</translation>
        </message>
        <message>
            <source>这里的：{counts}。两边不合并；这里的先留作一份备份，用“文件 &gt; 从备份恢复”可以换回来。</source>
            <translation>Here now: {counts}. The two are not merged; what is here is kept as a snapshot first, and File &gt; Restore from a Snapshot brings it back.</translation>
        </message>
        <message>
            <source>钱塘读报</source>
            <translation>Qiantang Reader</translation>
        </message>
    </context>
    <context>
        <name>NoHits</name>
        <message>
            <source>相近的有（按 Alt 与数字）</source>
            <translation>Near to it (Alt and the digit)</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>提示</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Dismiss</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>收藏 · {name}</source>
            <translation>Saved · {name}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>第 {at} 处 / 共 {total} 处</source>
            <translation>Match {at} of {total}</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>命令</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>命令面板</source>
            <translation>Command palette</translation>
        </message>
        <message>
            <source>已选</source>
            <translation>on</translation>
        </message>
        <message>
            <source>没有这样的命令。</source>
            <translation>There is no such command.</translation>
        </message>
        <message>
            <source>输入命令的汉字、英文或拼音首字母</source>
            <translation>Type part of a command</translation>
        </message>
    </context>
    <context>
        <name>PeriodDialog</name>
        <message>
            <source>2022、2022-05 或 2022-05-06</source>
            <translation>2022, 2022-05 or 2022-05-06</translation>
        </message>
        <message>
            <source>“{text}”不是日期。可写 2022、2022-05 或 2022-05-06。</source>
            <translation>“{text}” is no date. Type 2022, 2022-05 or 2022-05-06.</translation>
        </message>
        <message>
            <source>不限</source>
            <translation>Any time</translation>
        </message>
        <message>
            <source>从(&amp;F)</source>
            <translation>&amp;From</translation>
        </message>
        <message>
            <source>到(&amp;T)</source>
            <translation>&amp;To</translation>
        </message>
        <message>
            <source>限定</source>
            <translation>Narrow</translation>
        </message>
        <message>
            <source>限定时段</source>
            <translation>Narrow to a period</translation>
        </message>
    </context>
    <context>
        <name>PrintFlow</name>
        <message>
            <source>已送去打印。</source>
            <translation>Sent to the printer.</translation>
        </message>
        <message>
            <source>正在打印</source>
            <translation>Printing</translation>
        </message>
        <message>
            <source>正在排版</source>
            <translation>Laying out</translation>
        </message>
    </context>
    <context>
        <name>ReaderPane</name>
        <message>
            <source>文章</source>
            <translation>Article</translation>
        </message>
    </context>
    <context>
        <name>ReadingAloud</name>
        <message>
            <source>系统的朗读程序没有应答，朗读已停止。</source>
            <translation>The speech program of the system does not answer; reading aloud has stopped.</translation>
        </message>
        <message>
            <source>这台电脑上没有朗读程序；装上 speech-dispatcher 后即可朗读。</source>
            <translation>There is no speech program on this computer; with speech-dispatcher installed, articles can be read aloud.</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>“{seen}”可能应为“{likely}”：{why}。原文照录。</source>
            <translation>“{seen}” may be meant as “{likely}”: {why}. The source is shown as it is.</translation>
        </message>
        <message>
            <source>“{seen}”：{why}。</source>
            <translation>“{seen}”: {why}.</translation>
        </message>
        <message>
            <source>“{words}”没有归入任何文章，原样留在这里。</source>
            <translation>“{words}” is in no article; it is kept here as it came.</translation>
        </message>
        <message>
            <source>“…{before}”与“{after}…”之间被栏隔断，读文章时已接上。</source>
            <translation>A column break between “…{before}” and “{after}…”; joined in the article.</translation>
        </message>
        <message>
            <source>存疑</source>
            <translation>doubt</translation>
        </message>
        <message>
            <source>报上也许从“{words}…”起另成一段，原文没有分开。</source>
            <translation>The print may have begun a new paragraph with “{words}…”; the source runs on.</translation>
        </message>
        <message>
            <source>报头、电话、标记等版面上的字，不属于文章。</source>
            <translation>Masthead, telephone numbers, marks and the like: no part of an article.</translation>
        </message>
        <message>
            <source>接缝</source>
            <translation>seam</translation>
        </message>
        <message>
            <source>日期</source>
            <translation>date</translation>
        </message>
        <message>
            <source>未归</source>
            <translation>left over</translation>
        </message>
        <message>
            <source>段落</source>
            <translation>paragraph</translation>
        </message>
        <message>
            <source>版面</source>
            <translation>page</translation>
        </message>
        <message>
            <source>由“{quote}”推断：所记的是{day}的事。</source>
            <translation>Inferred from “{quote}”: it tells of {day}.</translation>
        </message>
    </context>
    <context>
        <name>Remembering</name>
        <message>
            <source>以什么名称收藏“{query}”：</source>
            <translation>Save “{query}” under the name:</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>已收藏“{name}”。在空的搜索栏里按 ↓ 可见。</source>
            <translation>Saved “{name}”. Down in the empty search bar shows it.</translation>
        </message>
        <message>
            <source>收藏</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>收藏此搜索</source>
            <translation>Save This Search</translation>
        </message>
    </context>
    <context>
        <name>Salvage</name>
        <message>
            <source>{what}至多 {n} 条</source>
            <translation>{what}: {n} at most</translation>
        </message>
        <message>
            <source>一部分{what}，数目不详</source>
            <translation>{what}: some, number unknown</translation>
        </message>
        <message>
            <source>保存的搜索</source>
            <translation>saved searches</translation>
        </message>
        <message>
            <source>其中 {n} 版取自备份。</source>
            <translation>{n} of these pages come from snapshots.</translation>
        </message>
        <message>
            <source>剪报</source>
            <translation>clippings</translation>
        </message>
        <message>
            <source>剪报本</source>
            <translation>books of clippings</translation>
        </message>
        <message>
            <source>原文件</source>
            <translation>original files</translation>
        </message>
        <message>
            <source>待读</source>
            <translation>reading list</translation>
        </message>
        <message>
            <source>损坏的文件留作 {file}</source>
            <translation>The damaged file is kept as {file}</translation>
        </message>
        <message>
            <source>搜索记录</source>
            <translation>past searches</translation>
        </message>
        <message>
            <source>收入记录</source>
            <translation>records of imports</translation>
        </message>
        <message>
            <source>更正</source>
            <translation>corrections</translation>
        </message>
        <message>
            <source>期号</source>
            <translation>issues</translation>
        </message>
        <message>
            <source>没有发现丢失的内容。</source>
            <translation>Nothing was found to be lost.</translation>
        </message>
        <message>
            <source>版面</source>
            <translation>pages</translation>
        </message>
        <message>
            <source>读不出来的：{what}。</source>
            <translation>Could not be read: {what}.</translation>
        </message>
        <message>
            <source>读出 {pages} 版，{articles} 篇文章，{clippings} 条剪报。</source>
            <translation>Read: pages {pages}, articles {articles}, clippings {clippings}.</translation>
        </message>
        <message>
            <source>这些文章所在的版面读不出来，没有收入：{names}</source>
            <translation>The pages of these articles could not be read, and they are left out: {names}</translation>
        </message>
        <message>
            <source>这些版面的文章由原文重新排出：{names}</source>
            <translation>The articles of these pages were made anew from the page text: {names}</translation>
        </message>
        <message>
            <source>阅读记录</source>
            <translation>articles read</translation>
        </message>
        <message>
            <source>，</source>
            <translation>, </translation>
        </message>
        <message>
            <source>，另有 {n} 项</source>
            <translation>, and {n} more</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <source>可能要找的</source>
            <translation>What may be looked for</translation>
        </message>
        <message>
            <source>按 Delete 移除</source>
            <translation>Delete removes it</translation>
        </message>
        <message>
            <source>搜索全部文章</source>
            <translation>Search all articles</translation>
        </message>
        <message>
            <source>清空</source>
            <translation>Clear</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message>
            <source>BibTeX 引文</source>
            <translation>BibTeX citations</translation>
        </message>
        <message>
            <source>CSL-JSON 引文</source>
            <translation>CSL-JSON citations</translation>
        </message>
        <message>
            <source>CSV 表格</source>
            <translation>CSV table</translation>
        </message>
        <message>
            <source>EPUB 电子书</source>
            <translation>EPUB e-book</translation>
        </message>
        <message>
            <source>OpenSearch 批量导入</source>
            <translation>OpenSearch bulk import</translation>
        </message>
        <message>
            <source>PDF 文档</source>
            <translation>PDF document</translation>
        </message>
        <message>
            <source>RIS 引文</source>
            <translation>RIS citations</translation>
        </message>
        <message>
            <source>Word 文档</source>
            <translation>Word document</translation>
        </message>
        <message>
            <source>biblatex 引文</source>
            <translation>biblatex citations</translation>
        </message>
        <message>
            <source>一栏</source>
            <translation>One column</translation>
        </message>
        <message>
            <source>不附引用</source>
            <translation>No citation</translation>
        </message>
        <message>
            <source>两栏</source>
            <translation>Two columns</translation>
        </message>
        <message>
            <source>中文脚注（《钱塘新区报》2022年10月31日，第1版）</source>
            <translation>Chinese footnote (《钱塘新区报》2022年10月31日，第1版)</translation>
        </message>
        <message>
            <source>五号</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>内容</source>
            <translation>What</translation>
        </message>
        <message>
            <source>剪报本“{book}” {n} 篇</source>
            <translation>The book “{book}”, {n} clippings</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>只用黑色</source>
            <translation>Black only</translation>
        </message>
        <message>
            <source>四号</source>
            <translation>Very large</translation>
        </message>
        <message>
            <source>字体(&amp;F)：</source>
            <translation>&amp;Face:</translation>
        </message>
        <message>
            <source>字号(&amp;S)：</source>
            <translation>&amp;Size:</translation>
        </message>
        <message>
            <source>宋体</source>
            <translation>Serif</translation>
        </message>
        <message>
            <source>导出</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>导出…(&amp;X)</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <source>导出为{format}</source>
            <translation>Export as {format}</translation>
        </message>
        <message>
            <source>导出到文件夹</source>
            <translation>Export to a Folder</translation>
        </message>
        <message>
            <source>封面和目录（多篇时）</source>
            <translation>Cover and contents (of several articles)</translation>
        </message>
        <message>
            <source>小五</source>
            <translation>Small</translation>
        </message>
        <message>
            <source>小四</source>
            <translation>Large</translation>
        </message>
        <message>
            <source>已导出 {file}</source>
            <translation>Exported {file}</translation>
        </message>
        <message>
            <source>已导出 {n} 个文件到 {folder}</source>
            <translation>Exported {n} files to {folder}</translation>
        </message>
        <message>
            <source>打印…(&amp;P)</source>
            <translation>&amp;Print…</translation>
        </message>
        <message>
            <source>打印内容与版式</source>
            <translation>What to Print, and How</translation>
        </message>
        <message>
            <source>搜索结果 {n} 篇</source>
            <translation>The {n} articles found</translation>
        </message>
        <message>
            <source>文末引用(&amp;R)：</source>
            <translation>Citation &amp;below:</translation>
        </message>
        <message>
            <source>本文</source>
            <translation>This article</translation>
        </message>
        <message>
            <source>本期全部 {n} 篇</source>
            <translation>All {n} articles of this issue</translation>
        </message>
        <message>
            <source>栏数(&amp;C)：</source>
            <translation>&amp;Columns:</translation>
        </message>
        <message>
            <source>格式(&amp;F)：</source>
            <translation>&amp;Format:</translation>
        </message>
        <message>
            <source>正在导出</source>
            <translation>Exporting</translation>
        </message>
        <message>
            <source>每篇一个文件(&amp;E)</source>
            <translation>A file for &amp;each article</translation>
        </message>
        <message>
            <source>版式</source>
            <translation>Setting</translation>
        </message>
        <message>
            <source>纯文本</source>
            <translation>Plain text</translation>
        </message>
        <message>
            <source>网页（单个文件）</source>
            <translation>Web page (one file)</translation>
        </message>
        <message>
            <source>选中的文字</source>
            <translation>The selected text</translation>
        </message>
        <message>
            <source>预览…(&amp;V)</source>
            <translation>Pre&amp;view…</translation>
        </message>
        <message>
            <source>黑体</source>
            <translation>Sans serif</translation>
        </message>
    </context>
    <context>
        <name>Snapshots</name>
        <message>
            <source>从备份恢复</source>
            <translation>Restore from a Snapshot</translation>
        </message>
        <message>
            <source>剪报</source>
            <translation>Clippings</translation>
        </message>
        <message>
            <source>在那以后收入的版面、写的批注都不再显示；它们留在另存的备份里。</source>
            <translation>Pages taken in and notes written since then are not shown any more; they stay in the snapshot made now.</translation>
        </message>
        <message>
            <source>已损坏</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>恢复之前</source>
            <translation>before a restore</translation>
        </message>
        <message>
            <source>恢复这一份…(&amp;R)</source>
            <translation>Restore This One… (&amp;R)</translation>
        </message>
        <message>
            <source>时间</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>期</source>
            <translation>Issues</translation>
        </message>
        <message>
            <source>每日备份</source>
            <translation>daily</translation>
        </message>
        <message>
            <source>由来</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>篇</source>
            <translation>Articles</translation>
        </message>
        <message>
            <source>让报库回到 {when} 的样子吗？</source>
            <translation>Bring the library back to how it was at {when}?</translation>
        </message>
        <message>
            <source>还没有备份。用到报库的每一天会自动备份一次，保留最近七份。</source>
            <translation>There is no snapshot yet. One is made on each day the library is used, and the last seven are kept.</translation>
        </message>
        <message>
            <source>选一份备份，报库就回到那时的样子。现在的报库会先另存为一份备份，随时可以换回来。</source>
            <translation>Choose a snapshot to bring the library back to how it was then. The library as it is now is kept as a snapshot first, and can be had back at any time.</translation>
        </message>
    </context>
    <context>
        <name>SourcePane</name>
        <message>
            <source>{n} 字节</source>
            <translation>{n} bytes</translation>
        </message>
        <message>
            <source>关闭</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>其他文章</source>
            <translation>other articles</translation>
        </message>
        <message>
            <source>原文</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>在《{title}》里，按 Enter 打开</source>
            <translation>in “{title}”, Enter opens it</translation>
        </message>
        <message>
            <source>复制 SHA-256</source>
            <translation>Copy SHA-256</translation>
        </message>
        <message>
            <source>字符 {places}</source>
            <translation>characters {places}</translation>
        </message>
        <message>
            <source>存疑</source>
            <translation>doubt</translation>
        </message>
        <message>
            <source>报头等</source>
            <translation>masthead etc.</translation>
        </message>
        <message>
            <source>报头等版面文字，不属于文章</source>
            <translation>masthead or the like, in no article</translation>
        </message>
        <message>
            <source>接缝</source>
            <translation>seam</translation>
        </message>
        <message>
            <source>日期依据</source>
            <translation>date evidence</translation>
        </message>
        <message>
            <source>未归入文章</source>
            <translation>in no article</translation>
        </message>
        <message>
            <source>本文</source>
            <translation>this article</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>To check</translation>
        </message>
        <message numerus="yes">
            <source>核对：%n 处</source>
            <translation>
                <numerusform>To check: %n place</numerusform>
                <numerusform>To check: %n places</numerusform>
            </translation>
        </message>
        <message>
            <source>没有归入任何文章</source>
            <translation>in no article</translation>
        </message>
        <message>
            <source>版面原文</source>
            <translation>Source of the page</translation>
        </message>
        <message>
            <source>疑缺段落</source>
            <translation>paragraph end</translation>
        </message>
        <message>
            <source>空白</source>
            <translation>blank</translation>
        </message>
        <message>
            <source>第 {lines} 行</source>
            <translation>line {lines}</translation>
        </message>
    </context>
    <context>
        <name>StatePane</name>
        <message>
            <source>{work}。</source>
            <translation>{work}.</translation>
        </message>
        <message>
            <source>一版一个文本文件，可以一次选许多个。</source>
            <translation>One text file a page; many can be chosen at once.</translation>
        </message>
        <message>
            <source>也可以按日期、期号或版次前往。</source>
            <translation>Or go to a day, an issue number or a page.</translation>
        </message>
        <message>
            <source>从左边选一篇文章来读。</source>
            <translation>Choose an article at the left.</translation>
        </message>
        <message>
            <source>前往…</source>
            <translation>Go to…</translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>回到文章</source>
            <translation>Back to the article</translation>
        </message>
        <message>
            <source>已完成 {done} / {total}</source>
            <translation>{done} of {total} done</translation>
        </message>
        <message>
            <source>报库中还没有报纸。</source>
            <translation>There are no newspapers in the library yet.</translation>
        </message>
        <message>
            <source>按 Esc 先读这些版面。</source>
            <translation>Press Esc to read these pages first.</translation>
        </message>
        <message>
            <source>收入版面文本…</source>
            <translation>Take in page texts…</translation>
        </message>
        <message>
            <source>收入这一版的文本后，这里就能读到。</source>
            <translation>Once its text has been taken in, it can be read here.</translation>
        </message>
        <message>
            <source>稍候片刻即可阅读。</source>
            <translation>You can read in a moment.</translation>
        </message>
        <message>
            <source>第一次启动，正在收入随附的报纸。</source>
            <translation>First start: taking in the newspapers that come with the program.</translation>
        </message>
        <message>
            <source>继续阅读</source>
            <translation>Go on reading</translation>
        </message>
        <message>
            <source>读出报库中能读的部分…</source>
            <translation>Read What Can Be Read of the Library…</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message numerus="yes">
            <source>%n 期</source>
            <translation>
                <numerusform>%n issue</numerusform>
                <numerusform>%n issues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n 篇</source>
            <translation>
                <numerusform>%n article</numerusform>
                <numerusform>%n articles</numerusform>
            </translation>
        </message>
        <message>
            <source>取消</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>进度</source>
            <translation>Progress</translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>不成整句</source>
            <translation>its words only</translation>
        </message>
        <message>
            <source>出版日期</source>
            <translation>day of print</translation>
        </message>
        <message numerus="yes">
            <source>另有 %n 篇作“{text}”（{why}）</source>
            <translation>
                <numerusform>%n article with “{text}” ({why})</numerusform>
                <numerusform>%n articles with “{text}” ({why})</numerusform>
            </translation>
        </message>
        <message>
            <source>差一字</source>
            <translation>one character off</translation>
        </message>
        <message>
            <source>拼音</source>
            <translation>pinyin</translation>
        </message>
        <message>
            <source>繁简</source>
            <translation>traditional or simplified</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>文字大小与纸色</source>
            <translation>Text size and theme</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>与原文对照</source>
            <translation>Compare with the source</translation>
        </message>
        <message>
            <source>搜任何一句话</source>
            <translation>Search for any passage</translation>
        </message>
        <message>
            <source>收入自己的版面</source>
            <translation>Add your own pages</translation>
        </message>
        <message>
            <source>欢迎使用钱塘读报</source>
            <translation>Welcome to Qiantang Reader</translation>
        </message>
        <message>
            <source>看整版</source>
            <translation>See a whole page</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>Got It</translation>
        </message>
        <message>
            <source>随附的几期，马上就可以读。F1 打开使用手册；这几行字在“帮助”里还能找到。</source>
            <translation>The issues that come with the program can be read right away. F1 opens the manual; Help &gt; Welcome shows these lines again.</translation>
        </message>
    </context>
</TS>
