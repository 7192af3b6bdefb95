"""What a library holds and gives back."""

import dataclasses
import datetime as dt
import hashlib
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from qtreader.errors import DiskFull, FolderNotWritable, LibraryDamaged, LibraryTooNew, NoSuchArticle
from qtreader.library.store import FILE, Library, Outcome
from qtreader.newspaper.article import Article, Kind, Paragraph, Person, Places, Reference
from qtreader.newspaper.holding import excerpt, origin
from qtreader.newspaper.issue import DateBasis, Dating, Doubt, Evidence, Fragment, Masthead, Page
from qtreader.newspaper.span import Field, Span

TEXT = "甲乙日报\n\n河边新桥通车\n\n■记者 丁一\n\n本报讯 5日,新桥通车。\n\n又一段。\n"


def article(headline="河边新桥通车"):
    return Article(
        kind=Kind.NEWS,
        headline=headline,
        kicker="引题",
        subheads=("副题一", "副题二"),
        column="栏目",
        byline=("■记者 丁一",),
        people=(Person("记者", "丁一", "本报"),),
        source="本报讯",
        refs=(Reference("(详见第4版)", 4),),
        paragraphs=(
            Paragraph("本报讯 5日,新桥通车。", (Span(24, 30), Span(30, 38)), (30,)),
            Paragraph("又一段。", (Span(40, 44),)),
        ),
        places=Places(headline=(Span(6, 12),), byline=(Span(14, 20),)),
        confidence=0.75,
    )


def page(text=TEXT, *, day=5, number=1, issue_number=None, basis=DateBasis.PRINTED, articles=None):
    date = dt.date(2021, 3, day)
    return Page(
        file="a.txt",
        text=text,
        masthead=Masthead(newspaper="甲乙日报", page=number, issue_number=issue_number, pages_in_issue=8),
        dating=Dating(date, basis, date, date, (Evidence("5日", Span(28, 30), date),)),
        articles=(article(),) if articles is None else articles,
        furniture=(Fragment(Span(0, 4), "甲乙日报"),),
        doubts=(Doubt(Span(6, 8), "河边", "湖边", "他处作湖边"),),
    )


def save(library, page):
    source = page.text.encode()
    return library.save(page, source, hashlib.sha256(source).hexdigest())


@pytest.fixture
def library(tmp_path):
    library = Library.open(tmp_path / "library")
    yield library
    library.close()


def test_an_article_comes_back_as_it_was_filed(library):
    save(library, page())
    [issue] = library.issues()
    [entry] = library.articles(issue.id)
    filed = library.article(entry.id)
    assert filed.article == article()
    assert (filed.issue, filed.page, filed.file) == (issue, 1, "a.txt")
    assert filed.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [filed] == list(library.all_articles())
    assert library.page_text(entry.id) == TEXT


def test_an_excerpt_is_what_the_article_says(library):
    save(library, page())
    [entry] = library.articles(library.issues()[0].id)
    filed = library.article(entry.id)
    assert library.excerpt(entry.id, [1]) == excerpt(filed.article, [1])
    assert library.excerpt(entry.id, []).text(Field.SUBHEADS, 1) == "副题二"
    assert library.excerpt(entry.id, [0, 1]).text(Field.PARAGRAPHS, 1) == "又一段。"
    for number, place in ((entry.id + 1, 0), (entry.id, 2)):
        with pytest.raises(NoSuchArticle):
            library.excerpt(number, [place])


def test_an_issue_tells_its_date_and_what_speaks_for_it(library):
    save(library, page(basis=DateBasis.INFERRED))
    [issue] = library.issues()
    assert (issue.date, issue.basis) == (dt.date(2021, 3, 5), DateBasis.INFERRED)
    assert [evidence.quote for evidence in issue.evidence] == ["5日"]


def test_one_printed_date_makes_the_issue_s_date_printed(library):
    save(library, page(basis=DateBasis.INFERRED))
    save(library, page("另一版。", number=2))
    [issue] = library.issues()
    assert (issue.basis, issue.pages, issue.articles) == (DateBasis.PRINTED, (1, 2), 2)


def test_pages_without_a_date_are_issues_of_their_own(library):
    for text in ("一", "二"):
        nameless = Page(file="x.txt", text=text, articles=(article(),))
        save(library, nameless)
    assert [issue.date for issue in library.issues()] == [None, None]


def test_a_page_that_does_not_name_its_paper_is_of_the_one_the_program_is_made_for(library):
    save(library, page(issue_number=311))
    nameless = dataclasses.replace(page("另一版。", number=2), masthead=Masthead(page=2))
    save(library, nameless)
    assert {issue.newspaper for issue in library.issues()} == {"甲乙日报", "钱塘新区报"}


def test_issues_are_listed_newest_first(library):
    for day in (3, 10, 5):
        save(library, page(f"{day}日的报纸", day=day))
    assert [issue.date.day for issue in library.issues()] == [10, 5, 3]


def test_missing_issues_are_told_by_their_numbers(library):
    for day, number in ((3, 311), (5, 312), (8, 391)):
        save(library, page(f"{day}日的报纸", day=day, issue_number=number))
    assert [(gap.after, gap.before, gap.missing) for gap in library.gaps()] == [(312, 391, 78)]


def test_the_same_page_again_changes_nothing(library):
    assert save(library, page()).outcome is Outcome.ADDED
    state = library.state()
    assert save(library, page()).outcome is Outcome.UNCHANGED
    assert (library.count(), library.state()) == (1, state)


def test_the_same_text_in_another_encoding_changes_nothing(library):
    save(library, page())
    other = TEXT.encode("gb18030")
    saved = library.save(page(), other, hashlib.sha256(other).hexdigest())
    assert (saved.outcome, library.count()) == (Outcome.UNCHANGED, 1)


def test_a_better_text_of_the_same_page_replaces_it_and_loses_nothing(library):
    save(library, page())
    better = page(TEXT.replace("新桥", "大桥"), articles=(article("河边大桥通车"),))
    assert save(library, better).outcome is Outcome.REPLACED
    assert [filed.article.headline for filed in library.all_articles()] == ["河边大桥通车"]
    kept = sqlite3.connect(library.file)
    assert next(text for (text,) in kept.execute("SELECT text FROM pages ORDER BY id")) == TEXT
    kept.close()


def test_another_text_under_the_same_page_number_stands_beside_it(library):
    save(library, page())
    assert save(library, page("全然不同的另一版文字,没有相同之处。")).outcome is Outcome.ADDED
    assert library.count() == 2


def test_a_scrap_of_a_page_does_not_replace_the_page(library):
    save(library, page())
    assert save(library, page("甲乙日报\n\n河边新桥通车")).outcome is Outcome.ADDED
    assert library.count() == 2


def test_the_state_changes_with_the_content_and_differs_between_libraries(library, tmp_path):
    before = library.state()
    save(library, page())
    assert library.state() != before
    other = Library.open(tmp_path / "other")
    assert other.state() != before
    other.close()


def test_a_page_is_filed_whole_or_not_at_all(library):
    broken = page(articles=(article(), None))
    with pytest.raises(AttributeError):
        save(library, broken)
    assert (library.issues(), library.count(), library.is_new()) == ([], 0, True)


def test_a_full_disk_is_told_as_such_and_costs_nothing_that_was_there(library):
    save(library, page())
    used = library.database.connection.execute("PRAGMA page_count").fetchone()[0]
    library.database.connection.execute(f"PRAGMA max_page_count = {used}")
    with pytest.raises(DiskFull, match="磁盘已满"):
        save(library, page("另一天的报纸。" * 20_000, day=8))
    library.database.connection.execute("PRAGMA max_page_count = 1000000")
    assert library.count() == 1
    assert save(library, page("又一天的报纸。", day=10)).outcome is Outcome.ADDED


def test_other_threads_read_what_is_written(library):
    save(library, page())
    seen = []
    thread = threading.Thread(target=lambda: seen.extend(library.all_articles()))
    thread.start()
    thread.join()
    assert len(seen) == 1


def test_the_list_of_issues_is_read_without_the_texts_of_their_pages(library):
    asked = []
    library.database.connection.set_trace_callback(asked.append)
    library.issues()
    library.database.connection.set_trace_callback(None)
    (sql,) = asked
    plan = [row["detail"] for row in library.database.all(f"EXPLAIN QUERY PLAN {sql}")]
    assert "SCAN pages USING COVERING INDEX pages_listed" in plan


def test_threads_that_end_leave_their_connection_to_the_next(library):
    def opened():
        links = Path("/proc/self/fd").iterdir()
        return sum(link.name.isdigit() and FILE in str(link.resolve()) for link in links)

    def read():
        thread = threading.Thread(target=library.count)
        thread.start()
        thread.join()

    read()
    before = opened()
    for _ in range(20):
        read()
    assert 0 < opened() <= before


def test_many_articles_are_all_given(library):
    for day in range(1, 4):
        save(library, page(f"{day}日", day=day, articles=tuple(article(f"标题{n}") for n in range(150))))
    ids = [filed.id for filed in library.all_articles()]
    assert len(ids) == len(set(ids)) == 450


def test_all_heads_are_given_without_their_paragraphs(library):
    save(library, page())
    [whole], [head] = library.all_articles(), library.all_articles(paragraphs=False)
    assert whole.article.paragraphs and not head.article.paragraphs
    assert replace(head.article, paragraphs=whole.article.paragraphs) == whole.article


def test_the_origins_tell_which_articles_came_and_went(library):
    save(library, page("原来的版面文本，一字一句", day=1))
    save(library, page("另一版的文本", day=2, articles=(article(), article("二"))))
    before = library.origins()
    assert before == {filed.id: origin(filed.issue.id, filed.sha256) for filed in library.all_articles()}
    saved = save(library, page("原来的版面文本，一字一句。", day=1))
    after = library.origins()
    assert saved.outcome is Outcome.REPLACED
    assert sorted(after) == sorted(filed.id for filed in library.all_articles())
    (gone,), (new,) = before.keys() - after.keys(), after.keys() - before.keys()
    assert before[gone].issue_id == after[new].issue_id
    assert before[gone].source != after[new].source


def test_an_article_that_is_not_there_is_trouble(library):
    with pytest.raises(NoSuchArticle, match="没有编号为 99 的文章"):
        library.article(99)


def test_a_library_stays_when_it_is_opened_again(library, tmp_path):
    save(library, page())
    again = Library.open(tmp_path / "library")
    assert again.state() == library.state()
    assert list(again.all_articles()) == list(library.all_articles())
    again.close()


def test_a_damaged_library_is_told_and_left_alone(tmp_path):
    file = tmp_path / FILE
    file.write_bytes(b"no database at all, but long enough to be taken for one" * 100)
    before = file.read_bytes()
    with pytest.raises(LibraryDamaged):
        Library.open(tmp_path)
    assert file.read_bytes() == before


def test_a_newer_library_is_told(tmp_path):
    Library.open(tmp_path).close()
    connection = sqlite3.connect(tmp_path / FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryTooNew):
        Library.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FolderNotWritable):
        Library.open(tmp_path / "file" / "library")
