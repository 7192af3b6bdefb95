"""A correction is in the articles and on disk when it is made, is taken back without a trace, and goes with
its page whatever becomes of it."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
import threading
from pathlib import Path

import pytest
from correcting import (
    PAGE,
    UNDATED,
    anchor_at,
    bodies,
    dated,
    file,
    made,
    moved,
    only,
    own_article,
    reads,
    seen,
    sources,
    take,
    withdrawal,
)

from qtreader.corrections import drafting
from qtreader.errors import LibraryDamaged
from qtreader.library import corrections
from qtreader.library.clippings import Clippings
from qtreader.library.memory import Memory
from qtreader.library.snapshots import Snapshots
from qtreader.library.store import Library
from qtreader.library.troubles import NoSuchCorrection, PageNotHeld
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.clipping import Standing, standing
from qtreader.newspaper.correction import Act, Correction, Draft, State
from qtreader.newspaper.holding import origin
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span

OPENED = "正式通车"
RIGHT = "试行通车"


@pytest.fixture
def one(empty_library: Library, tmp_path: Path) -> Library:
    """A library of one page."""
    take(empty_library, file(tmp_path / "in"))
    return empty_library


def states(library: Library) -> list[State]:
    return [entry.state for entry in library.corrections.entries()]


def run(work):
    for _ in work:
        pass


# Correcting and taking back


def test_a_corrected_word_is_read_and_the_page_text_is_as_it_was(one: Library) -> None:
    before = only(one)
    [correction] = one.corrections.add([reads(before, OPENED, RIGHT)], "甲", "见次日更正")
    after = only(one)
    [first, *_] = after.articles
    assert "河边新桥试行通车" in first.article.text
    assert [each.text for each in as_printed(first.article)] == [
        before.articles[0].article.paragraphs[0].text
    ]
    assert after.text == before.text
    assert one.article(first.id).article == first.article
    [entry] = one.corrections.of_article(first.id)
    assert (entry.correction, entry.state, entry.article) == (correction, State.APPLIED, first.id)
    assert entry.passage.span.of(first.article.paragraphs[0].text) == RIGHT
    assert (correction.author, correction.reason) == ("甲", "见次日更正")


def test_taken_back_it_leaves_the_article_as_it_was_read(one: Library) -> None:
    before = only(one)
    [correction] = one.corrections.add([reads(before, OPENED, RIGHT)], "甲")
    [withdrawn] = one.corrections.withdraw([correction.number], "甲", "看错了")
    assert only(one) == before
    assert one.article(before.articles[0].id).revision == 0
    assert [entry.correction for entry in one.corrections.entries()] == [withdrawn, correction]
    one.corrections.withdraw([withdrawn.number], "甲")
    assert RIGHT in bodies(one)[0]


def test_a_later_one_takes_the_place_of_the_one_before(one: Library) -> None:
    [first] = one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    [second] = one.corrections.add([reads(only(one), OPENED, "提前通车")], "乙")
    assert second.over == (first.number,)
    assert "提前通车" in bodies(one)[0]
    assert states(one) == [State.APPLIED, State.REPLACED]
    assert one.corrections.conflicts() == []
    one.corrections.withdraw([second.number], "乙")
    assert RIGHT in bodies(one)[0]


def test_however_often_a_place_is_corrected_the_last_one_holds_and_nothing_contradicts_it(
    one: Library,
) -> None:
    made_here: list[Correction] = []
    for turn in range(5):
        made_here += one.corrections.add([reads(only(one), OPENED, f"第{turn}次通车")], "甲")
        assert f"第{turn}次通车" in bodies(one)[0]
        assert one.corrections.conflicts() == []
    assert states(one) == [State.APPLIED, *[State.REPLACED] * 4]
    for turn in reversed(range(5)):
        assert f"第{turn}次通车" in bodies(one)[0]
        one.corrections.withdraw([made_here[turn].number], "甲")
    assert OPENED in bodies(one)[0]


def test_what_was_made_is_there_after_the_program_ended(one: Library) -> None:
    one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    before = seen(one)
    one.close()
    again = Library.open(one.file.parent)
    assert seen(again) == before
    again.close()


def test_an_article_of_its_own_keeps_its_number_through_withdrawal_and_back(one: Library) -> None:
    numbers = {held.id for held in only(one).articles}
    [correction] = one.corrections.add([own_article(only(one), "据悉,新桥全长三百米,双向四车道")], "甲")
    [number] = {held.id for held in only(one).articles} - numbers
    [withdrawn] = one.corrections.withdraw([correction.number], "甲")
    assert {held.id for held in only(one).articles} == numbers
    one.corrections.withdraw([withdrawn.number], "甲")
    assert {held.id for held in only(one).articles} == numbers | {number}


def test_a_set_day_moves_the_page_to_its_issue_and_back(one: Library) -> None:
    before = one.issues()
    [correction] = one.corrections.add([dated(only(one), "2021-03-08")], "甲")
    [issue] = one.issues()
    assert (issue.date, issue.basis) == (dt.date(2021, 3, 8), DateBasis.CORRECTED)
    assert only(one).dating.basis is DateBasis.CORRECTED
    assert one.issues_on(dt.date(2021, 3, 5)) == []
    one.corrections.withdraw([correction.number], "甲")
    assert one.issues() == before


def test_a_printed_day_beside_a_set_one_is_the_issues(one: Library, tmp_path: Path) -> None:
    one.corrections.add([dated(only(one), "2021-03-08")], "甲")
    other = (
        PAGE.replace("2021年3月5日 星期五", "2021年3月8日 星期一\n\n第2版")
        .replace("桥", "路")
        .replace("学", "医")
    )
    take(one, file(tmp_path / "in", other, "b.txt"))
    [issue] = one.issues()
    assert (issue.pages, issue.basis) == ((1, 2), DateBasis.PRINTED)


def test_unknown_numbers_and_pages_are_troubles(one: Library) -> None:
    with pytest.raises(NoSuchCorrection):
        one.corrections.withdraw(["0" * 64], "甲")
    with pytest.raises(NoSuchCorrection):
        one.corrections.numbered("")
    draft = reads(only(one), OPENED, RIGHT)
    elsewhere = Draft(draft.act, type(draft.page)("0" * 64, "甲乙日报", None, 1), draft.places, text="路")
    with pytest.raises(PageNotHeld):
        one.corrections.add([elsewhere], "甲")
    assert one.corrections.entries() == []


# Whatever order things come in


def test_in_any_order_it_comes_to_the_same(tmp_path: Path) -> None:
    page, other = file(tmp_path), file(tmp_path, UNDATED, "b.txt")
    library = Library.open(tmp_path / "first")
    take(library, page)
    source = only(library)
    library.close()
    first = made(reads(source, OPENED, RIGHT))
    steps = [
        (first, made(own_article(source, "据悉,新桥全长三百米"), 3)),
        (made(reads(source, OPENED, "提前通车"), 1, "乙"), withdrawal(first, 2)),
        (made(reads(source, "三百名", "五百名"), 1, "乙"), made(dated(source, "2021-03-08"), 4)),
        page,
        other,
    ]
    came_to = []
    for turn, order in enumerate(itertools.permutations(steps)):
        if turn % 8:  # of 120 orders every eighth
            continue
        library = Library.open(tmp_path / f"library {turn}")
        for step in order:
            if isinstance(step, Path):
                take(library, step)
            else:
                library.corrections.merge(step)
        came_to.append(seen(library))
        library.close()
    assert all(each == came_to[0] for each in came_to)
    assert "五百名" in str(came_to[0])


def test_two_libraries_exchange_what_they_know_and_show_where_they_differ(tmp_path: Path) -> None:
    page = file(tmp_path)
    libraries = [Library.open(tmp_path / name) for name in "甲乙"]
    for library, right in zip(libraries, (RIGHT, "提前通车"), strict=True):
        take(library, page)
        library.corrections.add([reads(only(library), OPENED, right)], library.file.parent.name)
    mine, theirs = (library.corrections.known() for library in libraries)
    libraries[1].corrections.merge(mine)
    merged = libraries[0].corrections.merge(theirs)
    assert (len(merged.new), merged.known, len(merged.conflicts)) == (1, 0, 2)
    assert seen(libraries[0]) == seen(libraries[1])
    assert {entry.state for entry in libraries[0].corrections.conflicts()} == {
        State.APPLIED,
        State.CONTRADICTED,
    }
    settled = libraries[0].corrections.add([reads(only(libraries[0]), OPENED, "如期通车")], "甲")
    assert libraries[0].corrections.conflicts() == []
    libraries[1].corrections.merge(settled)
    assert seen(libraries[0]) == seen(libraries[1])
    for library in libraries:
        library.close()


def test_a_merge_that_was_stopped_keeps_what_came_and_is_gone_on_with(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corrections, "TURN", 0)  # a page each turn
    known = []
    for source in sources(library):
        starts = [held.article.paragraphs[0].pieces[0].start for held in source.articles[:2]]
        places = [anchor_at(source, Span(start, start + 2)) for start in starts]
        known += [made(Draft(Act.TEXT, source.mark, (place,), text="■■")) for place in places]
    whole = Library.open(shutil.copytree(library.file.parent, tmp_path / "whole"))
    whole.corrections.merge(known)
    work = library.corrections.merging(known)
    assert [next(work).done for _ in range(3)] == [0, 1, 2]
    work.close()
    assert len(library.corrections.known()) == 4
    merged = library.corrections.merge(known)
    assert (len(merged.new), merged.known) == (len(known) - 4, 4)
    assert seen(library) == seen(whole)
    whole.close()


def test_two_programs_at_once_both_have_their_say(one: Library) -> None:
    other = Library.open(one.file.parent)
    source = only(one)

    def correct(library: Library, words: str) -> None:
        for turn in range(10):
            library.corrections.add([reads(source, words, f"{words}{turn}")], words)

    threads = [threading.Thread(target=correct, args=args) for args in ((one, OPENED), (other, "三百名"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert len(one.corrections.known()) == 20
    assert ["正式通车9" in bodies(one)[0], "三百名9" in bodies(one)[1]] == [True, True]
    assert one.corrections.conflicts() == []
    one.corrections.check()


def test_one_that_was_tampered_with_is_found(one: Library) -> None:
    one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    with one.database.writing() as connection:
        connection.execute("UPDATE corrections SET record = replace(record, '试行', '停止')")
    with pytest.raises(LibraryDamaged):
        one.corrections.check()


def test_what_is_known_already_changes_nothing(one: Library) -> None:
    made_here = one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    before, state = seen(one), one.state()
    merged = one.corrections.merge(made_here)
    assert (merged.new, merged.known) == ((), 1)
    assert (seen(one), one.state()) == (before, state)


def test_corrections_wait_for_their_page(empty_library: Library, tmp_path: Path) -> None:
    scratch = Library.open(tmp_path / "scratch")
    page = file(tmp_path)
    take(scratch, page)
    correction = made(reads(only(scratch), OPENED, RIGHT))
    scratch.close()
    empty_library.corrections.merge([correction, withdrawal(correction, 1)])
    assert states(empty_library) == [State.ABSENT, State.WITHDRAWN]
    back = made(Draft(Act.WITHDRAW, correction.draft.page), 2, "甲", (withdrawal(correction, 1).number,))
    empty_library.corrections.merge([back])
    assert states(empty_library)[-1] is State.ABSENT
    take(empty_library, page)
    assert RIGHT in bodies(empty_library)[0]
    assert states(empty_library)[-1] is State.APPLIED


# Another text of the page


BETTER = PAGE.replace("\n\n新学校九月开学\n", "\n\n新学校今年九月开学\n").replace(
    "只要五分钟,", "只要五分钟，"
)


def test_a_better_text_keeps_the_corrections(one: Library, tmp_path: Path) -> None:
    one.corrections.add([reads(only(one), OPENED, RIGHT), reads(only(one), "三百名", "五百名")], "甲")
    number = take(one, file(tmp_path / "in", BETTER, "b.txt"))
    assert only(one).file == "b.txt"
    assert RIGHT in bodies(one)[0]
    assert "五百名" in bodies(one)[1]
    run(one.imports.undo(number))
    assert only(one).file == "a.txt"
    assert RIGHT in bodies(one)[0]
    take(one, file(tmp_path / "in", BETTER, "b.txt"))
    assert "五百名" in bodies(one)[1]


def test_what_a_better_text_has_right_is_in_print(one: Library, tmp_path: Path) -> None:
    one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    take(one, file(tmp_path / "in", PAGE.replace(OPENED, RIGHT), "b.txt"))
    assert states(one) == [State.IN_PRINT]
    assert only(one).articles[0].article.altered == ()


def test_one_that_is_taken_back_after_a_better_text_came_stays_so(one: Library, tmp_path: Path) -> None:
    [correction] = one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    number = take(one, file(tmp_path / "in", BETTER, "b.txt"))
    one.corrections.withdraw([correction.number], "甲")
    run(one.imports.undo(number))
    assert OPENED in bodies(one)[0]


def test_a_better_text_of_a_page_whose_day_was_set_takes_its_place(one: Library, tmp_path: Path) -> None:
    one.corrections.add([dated(only(one), "2021-03-08")], "甲")
    take(one, file(tmp_path / "in", BETTER, "b.txt"))  # with the same wrong day
    assert (only(one).file, only(one).issue.date) == ("b.txt", dt.date(2021, 3, 8))
    right = PAGE.replace("2021年3月5日 星期五", "2021年3月8日 星期一")
    take(one, file(tmp_path / "in", right, "c.txt"))
    assert (only(one).file, only(one).issue.basis) == ("c.txt", DateBasis.PRINTED)
    assert states(one) == [State.IN_PRINT]


def test_a_set_day_is_not_that_of_another_page_of_the_number(one: Library, tmp_path: Path) -> None:
    draft = dated(only(one), "2021-03-08")
    other = Library.open(tmp_path / "other")
    take(
        other,
        file(tmp_path / "in", PAGE.replace("桥", "路").replace("校", "院")[:150] + "另一版。" * 80, "c.txt"),
    )
    other.corrections.merge([made(draft)])
    assert [issue.date for issue in other.issues()] == [dt.date(2021, 3, 5)]
    assert states(other) == [State.ABSENT]
    other.close()


def test_an_undated_page_in_another_encoding_is_the_same_page(empty_library: Library, tmp_path: Path) -> None:
    take(empty_library, file(tmp_path, UNDATED))
    assert only(empty_library).issue.date is None
    take(
        empty_library, file(tmp_path, UNDATED, "b.txt", "gb18030"), file(tmp_path, UNDATED, "c.txt", "utf-16")
    )
    assert only(empty_library).file == "a.txt"
    assert empty_library.imports.all()[0].counts == {"unchanged": 2}


def test_an_undone_import_takes_its_corrections_along_and_brings_them_again(
    empty_library: Library, tmp_path: Path
) -> None:
    page = file(tmp_path)
    number = take(empty_library, page)
    empty_library.corrections.add([reads(only(empty_library), OPENED, RIGHT)], "甲")
    before = seen(empty_library)
    run(empty_library.imports.undo(number))
    assert states(empty_library) == [State.ABSENT]
    take(empty_library, page)
    assert seen(empty_library) == before


# What a reader tied to articles


def test_a_clipping_of_words_that_were_corrected_says_so(one: Library) -> None:
    clippings = Clippings(one.database)
    book, article = clippings.make_book("桥").id, only(one).articles[0].id
    at = one.article(article).article.paragraphs[0].text.index(OPENED)
    clippings.clip(book, one.article(article), [Passage(Field.PARAGRAPHS, 0, Span(at, at + 4))])
    clippings.clip(book, one.article(article), [Passage(Field.PARAGRAPHS, 1, Span(0, 8))])
    [correction] = one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")

    def standings() -> list[Standing]:
        filed = one.article(article).article
        return [standing(filed, each) for each in clippings.clippings(book)]

    assert standings() == [Standing.CORRECTED, Standing.SAME]
    one.corrections.withdraw([correction.number], "甲")
    assert standings() == [Standing.SAME, Standing.SAME]


def test_a_clipping_goes_with_its_words_to_another_article_and_back(one: Library) -> None:
    """Not with words that only read the same there."""
    clippings, source = Clippings(one.database), only(one)
    bridge, school = (held.id for held in source.articles)
    book = clippings.make_book("桥").id
    clippings.clip(book, one.article(bridge), [Passage(Field.PARAGRAPHS, 1, Span(0, 8))])
    clippings.clip(book, one.article(bridge), [Passage(Field.PARAGRAPHS, 0, Span(0, 3))])  # 本报讯
    paragraph = source.articles[0].article.paragraphs[1].pieces[0].of(source.text)

    def tied() -> list[tuple[int, Standing]]:
        held = clippings.clippings(book)
        return [(each.article, standing(one.article(each.article).article, each)) for each in held]

    [correction] = one.corrections.add([moved(source, [paragraph], "本报讯 新学校")], "甲")
    assert tied() == [(school, Standing.SAME), (bridge, Standing.SAME)]
    one.corrections.withdraw([correction.number], "甲")
    assert tied() == [(bridge, Standing.SAME), (bridge, Standing.SAME)]
    one.corrections.add([reads(only(one), "本报讯", "本刊讯")], "甲")
    assert tied() == [(bridge, Standing.SAME), (bridge, Standing.CORRECTED)]


def test_what_was_tied_to_an_article_without_words_goes_with_them_and_comes_back(
    one: Library,
) -> None:
    memory, clippings = Memory(one.database), Clippings(one.database)
    source = only(one)
    bridge, school = (held.id for held in source.articles)
    memory.keep(school)
    memory.remember_reading(school)
    memory.remember_reading(bridge)
    clippings.clip(clippings.make_book("学校").id, one.article(school))
    words = [*("■记者 王二", "新学校九月开学\n"), source.text[source.text.index("本报讯 新学校") :].strip()]
    draft = moved(source, [each.strip() for each in words], "本报讯 昨日")
    [correction] = one.corrections.add([draft], "甲")
    assert [held.id for held in only(one).articles] == [bridge]
    assert memory.kept() == [bridge]
    [clipping] = clippings.clippings(1)
    assert clipping.article == bridge
    one.corrections.withdraw([correction.number], "甲")
    assert (memory.kept(), memory.recently_read()) == ([school], [bridge, school])
    [clipping] = clippings.clippings(1)
    assert standing(one.article(clipping.article).article, clipping) is Standing.SAME


# What follows the library


def test_only_the_articles_that_changed_are_told_to_those_that_follow(one: Library) -> None:
    state = one.state()
    first, second = (held.id for held in only(one).articles)
    one.corrections.add([reads(only(one), "三百名", "五百名")], "甲")
    turnover = one.turnover(state)
    assert turnover.noted == {second}
    assert turnover.held == (first, second)


def test_origins_tell_a_corrected_article_from_the_one_before(one: Library) -> None:
    before = one.origins()
    one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    after = one.origins()
    assert before.keys() == after.keys()
    assert before != after
    assert after == {
        filed.id: origin(filed.issue.id, filed.sha256, filed.revision) for filed in one.all_articles()
    }


def test_a_snapshot_holds_the_corrections_of_its_day(one: Library) -> None:
    one.corrections.add([reads(only(one), OPENED, RIGHT)], "甲")
    before = seen(one)
    snapshots = Snapshots(one.file)
    run(snapshots.make())
    one.corrections.add([reads(only(one), OPENED, "提前通车")], "甲")
    run(snapshots.restore(snapshots.all()[0]))
    assert seen(one) == before


# The queue of doubts


def test_the_doubts_of_all_pages_come_newest_first_and_a_few_at_a_time(library: Library) -> None:
    doubts = library.corrections.open_doubts(1000)
    days = [doubt.date for doubt in doubts]
    assert days == sorted(days, reverse=True)
    assert len(doubts) > 15
    some, turn = [], ""
    while few := library.corrections.open_doubts(3, turn):
        some += few
        turn = few[-1].turn
    assert some == doubts
    for doubt in doubts:
        text = library.page_text(doubt.article)
        start, end = doubt.remark.span.start, doubt.remark.span.end
        assert text[:start].endswith(doubt.before)
        assert text[end:].startswith(doubt.after)


def test_a_doubt_that_was_accepted_or_dismissed_is_gone_until_that_is_taken_back(library: Library) -> None:
    before = library.corrections.open_doubts(1000)
    first, second = [doubt.remark for doubt in before if doubt.remark.likely][:2]
    source = library.source(before[0].article)
    [accepted] = library.corrections.add(drafting.accepted(source, first), "甲")
    [number] = {doubt.article for doubt in before if doubt.remark == second}
    source = library.source(number)
    [dismissed] = library.corrections.add(drafting.dismissed(source, second), "甲")
    after = library.corrections.open_doubts(1000)
    gone = {first.span, second.span}
    assert {doubt.remark.span for doubt in before} - {doubt.remark.span for doubt in after} == gone
    library.corrections.withdraw([accepted.number, dismissed.number], "甲")
    assert library.corrections.open_doubts(1000) == before


def test_pages_of_several_days_are_all_followed(library: Library) -> None:
    for source in sources(library):
        [each, *_] = source.articles
        start = each.article.paragraphs[0].pieces[0].start
        place = anchor_at(source, Span(start, start + 2))
        library.corrections.add([Draft(Act.TEXT, source.mark, (place,), text="■■")], "甲")
    assert states(library) == [State.APPLIED] * 5
    assert all("■■" in held.articles[0].article.text for held in sources(library))
