"""Issues, articles and the article that is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from qtreader.desktop.commands import Do
from qtreader.desktop.theme import DARK
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.punctuation import full_width
from qtreader.render.binding import JOINER
from qtreader.window.reading.clauses import clause_at


def top_of(reader) -> int:
    return reader.desk.reader.verticalScrollBar().value()


def test_five_issues_stand_by_date(reader) -> None:
    dates = [issue.date.isoformat() for issue in reader.window.browsing.issues]
    assert dates == ["2022-10-31", "2022-08-10", "2022-05-06", "2022-01-28", "2022-01-07"]
    assert reader.window.status.holdings == "5 期 · 33 篇 · 索引已就绪"


def test_the_first_start_opens_the_newest_issue_at_its_first_article(reader) -> None:
    issue = reader.window.browsing.issues[0]
    first = reader.window.library.articles(issue.id)[0]
    assert reader.desk.issues.current == issue.id
    assert reader.desk.articles.current == first.id
    assert first.headline.split()[0] in reader.article
    assert reader.window.windowTitle().startswith(first.headline)


def test_every_article_can_be_read(reader) -> None:
    seen = set()
    for _ in reader.window.browsing.issues:
        for _ in reader.window.browsing.articles:
            filed = reader.window.browsing.article
            shown = "".join(reader.article.split())
            for paragraph in filed.article.paragraphs:
                assert "".join(full_width(paragraph.text).split()) in shown
            seen.add(filed.id)
            reader.presses("Alt+Down")
        reader.presses("Alt+PgDown")
    assert len(seen) == 33


def test_walking_in_the_list_opens_what_is_walked_to(reader) -> None:
    second = reader.window.browsing.articles[1]
    reader.presses("Down", reader.desk.articles.list)
    assert reader.headline == second.headline
    reader.presses("Return", reader.desk.articles.list)
    assert reader.desk.reader.hasFocus()


def test_walking_to_another_issue_opens_it(reader) -> None:
    reader.presses("Alt+PgDown")
    issue = reader.window.browsing.issues[1]
    assert reader.desk.issues.current == issue.id
    assert reader.headline == reader.window.library.articles(issue.id)[0].headline
    assert "391期与第423期之间有 31 期不在报库中" in reader.window.status.said
    reader.presses("Alt+PgUp")
    assert reader.desk.issues.current == reader.window.browsing.issues[0].id


def test_the_ends_are_told(reader) -> None:
    reader.presses("Alt+Up")
    assert reader.window.status.said == "这是本期第一篇。"
    reader.presses("Alt+PgUp")
    assert reader.window.status.said == "这是报库中最新的一期。"
    for _ in range(5):
        reader.presses("Alt+PgDown")
    assert reader.window.status.said == "这是报库中最早的一期。"
    for _ in range(40):
        reader.presses("Alt+Down")
    assert reader.window.status.said == "这是本期最后一篇。"


def test_an_inferred_date_says_so(reader) -> None:
    inferred = next(i for i in reader.window.browsing.issues if i.basis is DateBasis.INFERRED)
    reader.window.browsing.open_issue(inferred.id)
    assert "（推断）" in reader.article.splitlines()[0]


def test_where_one_was_is_where_one_comes_back_to(reader) -> None:
    bar = reader.desk.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    was = bar.value()
    reader.presses("Alt+Down")
    assert top_of(reader) == 0
    reader.presses("Alt+Up")
    assert abs(top_of(reader) - was) <= 1


def test_the_list_stays_where_it_is_from_article_to_article(reader) -> None:
    bar = reader.desk.articles.list.verticalScrollBar()
    reader.window.resize(1000, 600)
    reader.presses("Alt+Down")
    bar.setValue(60)  # the next row is on the screen
    reader.presses("Alt+Down")
    assert bar.value() == 60


def test_another_text_size_keeps_the_line_one_reads(reader) -> None:
    bar = reader.desk.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    pane = reader.desk.reader
    before = pane.cursorForPosition(pane.viewport().rect().topLeft()).position()
    reader.presses("Ctrl++")
    reader.presses("Ctrl++")
    after = pane.cursorForPosition(pane.viewport().rect().topLeft()).position()
    assert abs(after - before) <= 60  # the line it stands in is broken anew
    assert reader.settings.text_percent == 125


def test_text_size_goes_up_down_and_back(reader) -> None:
    def size() -> int:
        return reader.desk.reader.document().lastBlock().charFormat().font().pixelSize()

    assert size() == 17
    reader.presses("Ctrl+=")
    assert size() == 19
    reader.presses("Ctrl+-")
    reader.presses("Ctrl+-")
    assert size() == 15
    reader.presses("Ctrl+0")
    assert size() == 17


def test_the_measure_stays_when_the_window_grows(reader) -> None:
    def text_width() -> float:
        pane = reader.desk.reader
        frame = pane.document().rootFrame().frameFormat()
        return pane.viewport().width() - frame.leftMargin() - frame.rightMargin()

    reader.window.resize(1400, 800)
    reader.sees(lambda: abs(text_width() - 38 * 17) <= 1)
    reader.window.resize(2560, 800)
    reader.sees(lambda: reader.desk.reader.viewport().width() > 1800)
    assert abs(text_width() - 38 * 17) <= 1
    margins = reader.desk.reader.document().rootFrame().frameFormat()
    assert abs(margins.leftMargin() - margins.rightMargin()) <= 1


def test_full_width_punctuation_is_switched_in_the_text(reader) -> None:
    reader.opens("慎终如始")
    assert "，" in reader.article
    reader.presses("F8")
    assert "," in reader.article
    assert not reader.window.commands[Do.FULL_WIDTH].isChecked()
    reader.presses("F8")
    assert "," not in reader.article


def test_the_dark_paper_is_dark(reader) -> None:
    reader.chooses(Do.THEME_DARK)
    assert reader.desk.reader.palette().base().color().name().upper() == DARK.surface
    ink = reader.desk.reader.document().lastBlock().begin().fragment().charFormat().foreground().color()
    assert ink.name().upper() == DARK.ink
    assert reader.window.commands[Do.THEME_DARK].isChecked()


def test_a_pointer_to_a_page_that_is_not_held_says_so(reader) -> None:
    reader.desk.reader.anchorClicked.emit("page:4")
    assert reader.desk.state.sentence.startswith("2022年10月31日（总第423期）的第4版不在报库中。")


def test_a_pointer_to_a_page_that_is_held_leads_there(reader) -> None:
    reader.presses("Alt+Down")
    reader.desk.reader.anchorClicked.emit("page:1")
    assert reader.window.browsing.article.id == reader.window.browsing.articles[0].id


def test_pointers_to_pages_can_be_followed(reader) -> None:
    linked = {}
    for issue in reader.window.browsing.issues:
        for entry in reader.window.library.articles(issue.id):
            reader.window.browsing.open_article(entry.id)
            refs = {ref.page for ref in reader.window.browsing.article.article.refs if ref.page}
            if refs:
                linked[entry.id] = (refs, set(anchors(reader)))
    assert linked
    assert all({f"page:{page}" for page in refs} == found for refs, found in linked.values())


def anchors(reader) -> list[str]:
    document = reader.desk.reader.document()
    found, block = [], document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            found.append(fragments.fragment().charFormat().anchorHref())
            fragments += 1
        block = block.next()
    return [link for link in found if link]


@pytest.mark.parametrize(("keys", "panes"), [("F6", "arsic"), ("Shift+F6", "israc")])
def test_f6_goes_round_the_panes(reader, keys: str, panes: str) -> None:
    desk = reader.desk
    issues = {"i": desk.issues.tree, "c": desk.issues.calendar}
    named = issues | {"a": desk.articles, "r": desk.reader, "s": desk.search_bar}
    named[panes[0]].setFocus(Qt.FocusReason.OtherFocusReason)
    for name in panes[1:] + panes[0]:
        reader.presses(keys)
        focused = reader.window.focusWidget()
        assert named[name] is focused or named[name].isAncestorOf(focused)


def test_the_keyboard_scrolls_the_article(reader) -> None:
    reader.desk.focus_reader()
    reader.presses("PgDown")
    assert top_of(reader) > 100
    reader.presses("Home")
    assert top_of(reader) == 0


def test_copying_is_offered_while_something_is_selected(reader) -> None:
    assert not reader.window.commands[Do.COPY].isEnabled()
    reader.chooses(Do.SELECT_ALL)
    assert reader.window.commands[Do.COPY].isEnabled()
    reader.presses("Alt+Down")
    assert not reader.window.commands[Do.COPY].isEnabled()


def test_the_basis_of_a_date_is_told(reader) -> None:
    reader.presses("Ctrl+I")
    assert "2022年10月31日：日期印在报头。" in reader.desk.notice.accessibleDescription()
    while reader.window.browsing.issue.basis is not DateBasis.INFERRED:
        reader.presses("Alt+PgDown")
    reader.presses("Ctrl+I")
    told = reader.desk.notice.accessibleDescription()
    assert "2022年5月6日：日期未印出，由内容推断。版面所记最晚的事在2022年5月5日（原文“5日”）。" in told


def test_a_short_article_begins_at_the_same_edge_as_a_long_one(reader) -> None:
    def edge() -> int:
        first = QTextCursor(reader.desk.reader.document())
        return reader.desk.reader.cursorRect(first).left()

    reader.window.resize(1360, 860)
    reader.opens("区政协召开")
    short = edge()
    assert reader.desk.reader.verticalScrollBar().maximum() == 0
    reader.opens("河庄1500")
    assert reader.desk.reader.verticalScrollBar().maximum() > 0
    assert edge() == short


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("坚持“动态清零”总方针不动摇，认真落实", 5, "动态清零"),
        ("坚持“动态清零”总方针不动摇，认真落实", 13, "总方针不动摇"),
        ("坚持“动态清零”总方针不动摇，认真落实", 0, "坚持"),
        ("坚持“动态清零”总方针不动摇，认真落实", 19, "认真落实"),
        ("，。", 0, "，"),
        ("", 0, ""),
    ],
)
def test_a_double_click_selects_what_stands_between_two_marks(text: str, at: int, words: str) -> None:
    first, last = clause_at(text, at)
    assert text[first:last] == words


def test_a_double_click_in_the_article_selects_a_clause(reader) -> None:
    reader.opens("慎终如始")
    pane = reader.desk.reader
    box = pane.cursorRect(pane.document().find("动态清零"))
    at = QPoint(box.left() - 20, box.center().y())
    reader.qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=at)
    reader.sees(lambda: pane.textCursor().selectedText().replace(JOINER, "") == "动态清零")
