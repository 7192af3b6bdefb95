"""Taking pages in: in every form, again, better, broken off, and taken back."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from sources import makers

from qtreader.errors import DiskFull, NoSuchImport
from qtreader.library import intake
from qtreader.library.clippings import Clippings
from qtreader.library.import_report import import_report, last_report
from qtreader.library.intake import read_anything, resume, take_in, texts_in
from qtreader.library.memory import Memory
from qtreader.library.originals import originals
from qtreader.library.outcome import Outcome
from qtreader.library.store import Library
from qtreader.library.watched import Watched
from qtreader.library.worth_a_look import Why, worth_a_look

BLOCKS = makers.page_blocks()
BETTER = makers.text_page().replace("五分钟", "六分钟")


def run(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def told(report) -> list[tuple[str, int, str]]:
    taken = [(entry.file.name, entry.part, entry.outcome.value) for entry in report.taken]
    return taken + [(entry.file.name, entry.part, type(entry.trouble).__name__) for entry in report.refused]


def headlines(library: Library) -> list[str]:
    return [
        entry.headline for issue in library.issues() for entry in library.articles(issue.id) if entry.headline
    ]


def put(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def forms(folder: Path) -> dict[str, Path]:
    return {
        "text": put(folder, "a.txt", makers.text_page()),
        "markdown": put(folder, "a.md", makers.text_page().encode("gb18030")),
        "utf16": put(folder, "u.txt", makers.text_page().encode("utf-16")),
        "pdf": makers.pdf(folder / "a.pdf", [BLOCKS]),
        "alto": put(folder, "a.xml", makers.alto([BLOCKS])),
        "hocr": put(folder, "a.hocr", makers.hocr([BLOCKS])),
        "archive": put(folder, "a.zip", makers.archive({"深/处/a.txt": makers.text_page().encode()})),
    }


@pytest.mark.parametrize("form", ["text", "markdown", "utf16", "pdf", "alto", "hocr", "archive"])
def test_a_page_in_any_form_is_the_same_page(empty_library, tmp_path, qapp, form) -> None:
    file = forms(tmp_path / "in")[form]
    report = run(take_in(empty_library, [file]))
    assert [outcome for _, _, outcome in told(report)] == ["added"]
    assert headlines(empty_library) == [makers.TITLE, "新学校九月开学"]
    (issue,) = empty_library.issues()
    assert (issue.newspaper, issue.date.isoformat()) == ("甲乙日报", "2021-03-05")
    assert makers.solid(empty_library.sources(issue.id)[0].text) == makers.solid(makers.text_page())


@pytest.mark.parametrize("form", ["pdf", "alto", "hocr"])
def test_the_file_is_kept_as_it_came_and_its_text_says_how_it_was_made(
    empty_library, tmp_path, qapp, form
) -> None:
    file = forms(tmp_path / "in")[form]
    run(take_in(empty_library, [file]))
    source = empty_library.sources(empty_library.issues()[0].id)[0]
    assert (source.encoding, source.size) == (form, file.stat().st_size)
    (kept,) = originals(empty_library.database, sha256=source.sha256, file="", day=None)
    assert kept.raw == file.read_bytes()
    assert [source.text] == texts_in(kept.raw, file.name)
    assert read_anything(kept.raw, file.name).text == source.text


def test_each_page_of_a_file_is_a_page_and_the_file_is_kept_once(empty_library, tmp_path) -> None:
    pages = [BLOCKS, [["  "]], makers.page_blocks("2021年3月8日 星期一")]
    file = put(tmp_path, "a.xml", makers.alto(pages))
    assert told(run(take_in(empty_library, [file]))) == [("a.xml", 0, "added"), ("a.xml", 2, "added")]
    assert told(run(take_in(empty_library, [file]))) == [("a.xml", 0, "unchanged"), ("a.xml", 2, "unchanged")]
    count = "SELECT (SELECT count(*) FROM files) AS files, (SELECT sum(length(source)) FROM pages) AS size"
    assert tuple(empty_library.database.one(count)) == (1, 0)


def test_folders_and_archives_are_gone_through(empty_library, tmp_path) -> None:
    put(tmp_path, "in/图.png", b"")
    put(tmp_path, "in/一/a.txt", makers.text_page())
    put(
        tmp_path,
        "in/二/b.zip",
        makers.archive({"空.txt": b"", "b.txt": makers.text_page("2021年3月8日").encode()}),
    )
    put(tmp_path, "in/二/c.zip", makers.archive({"图.png": b""}))
    report = run(take_in(empty_library, [tmp_path / "in"]))
    assert sorted(told(report)) == [
        ("a.txt", 0, "added"),
        ("b.txt", 0, "added"),
        ("c.zip", 0, "NothingToRead"),
        ("空.txt", 0, "EmptyFile"),
    ]


def test_a_better_text_takes_what_a_reader_did_along_and_back_again(empty_library, tmp_path) -> None:
    run(take_in(empty_library, [put(tmp_path, "a.txt", makers.text_page())]))
    issue = empty_library.issues()[0].id
    article = empty_library.articles(issue)[0].id
    memory, clippings = Memory(empty_library.database), Clippings(empty_library.database)
    memory.keep(article)
    book = clippings.make_book("桥").id
    clippings.clip(book, empty_library.article(article))
    report = run(take_in(empty_library, [put(tmp_path, "b.txt", BETTER)]))
    assert told(report) == [("b.txt", 0, "replaced")]
    better = empty_library.articles(issue)[0].id
    assert (memory.kept(), [c.article for c in clippings.clippings(book)]) == ([better], [better])
    assert run(empty_library.imports.undo(report.number)) == 1
    assert empty_library.articles(issue)[0].id == article
    assert "五分钟" in empty_library.article(article).article.paragraphs[0].text
    assert (memory.kept(), [c.article for c in clippings.clippings(book)]) == ([article], [article])


def test_what_was_undone_and_comes_again_is_what_it_was(empty_library, tmp_path) -> None:
    file = put(tmp_path, "a.txt", makers.text_page())
    report = run(take_in(empty_library, [file]))
    article = empty_library.articles(empty_library.issues()[0].id)[0].id
    before = empty_library.article(article)
    memory = Memory(empty_library.database)
    memory.keep(article)
    run(empty_library.imports.undo(report.number))
    assert (empty_library.issues(), empty_library.count(), memory.kept()) == ([], 0, [])
    assert told(run(take_in(empty_library, [file]))) == [("a.txt", 0, "added")]
    assert empty_library.article(article) == before
    assert memory.kept() == [article]


def test_undoing_an_earlier_import_leaves_the_later_one(empty_library, tmp_path) -> None:
    texts = [makers.text_page(), BETTER, BETTER.replace("六分钟", "七分钟")]
    numbers = [
        run(take_in(empty_library, [put(tmp_path, f"{n}.txt", text)])).number for n, text in enumerate(texts)
    ]
    issue = empty_library.issues()[0].id

    def minutes() -> str:
        return empty_library.article(empty_library.articles(issue)[0].id).article.paragraphs[0].text[-4]

    assert minutes() == "七"
    run(empty_library.imports.undo(numbers[1]))
    assert minutes() == "七"
    run(empty_library.imports.undo(numbers[2]))
    assert minutes() == "五"
    run(empty_library.imports.undo(numbers[0]))
    assert empty_library.count() == 0


def test_an_import_that_was_broken_off_goes_on_and_is_one(empty_library, tmp_path) -> None:
    for day in range(1, 7):
        put(tmp_path, f"in/{day}.txt", makers.text_page(f"2021年3月{day}日"))
    work = take_in(empty_library, [tmp_path / "in"])
    for _ in range(4):
        next(work)
    work.close()
    assert len(empty_library.issues()) == 3
    broken = empty_library.imports.broken_off()
    report = run(resume(empty_library, broken.id))
    assert [outcome for _, _, outcome in told(report)] == ["unchanged"] * 3 + ["added"] * 3
    assert empty_library.imports.broken_off() is None
    assert empty_library.imports.one(broken.id).counts == {"added": 6}
    assert run(empty_library.imports.undo(broken.id)) == 6


def test_an_import_is_told_of_in_the_next_session(tmp_path) -> None:
    library = Library.open(tmp_path / "library")
    put(tmp_path, "in/a.txt", makers.text_page())
    put(tmp_path, "in/空.txt", "")
    run(take_in(library, [tmp_path / "in"]))
    library.close()
    library = Library.open(tmp_path / "library")
    report = last_report(library)
    assert report.about.finished
    assert report.about.counts == {"added": 1, "refused": 1}
    refused = next(entry for entry in report.entries if entry.outcome == "refused")
    assert refused.sentence("zh") == "“空.txt”是空文件，未收入。"
    assert refused.sentence("en") == "“空.txt” is empty and was not taken in."
    assert library.imports.first_article(next(e.page for e in report.entries if e.page)) is not None
    with pytest.raises(NoSuchImport):
        import_report(library, 99)
    library.close()


def test_pages_without_a_date_are_worth_a_look(empty_library, tmp_path) -> None:
    report = run(take_in(empty_library, [put(tmp_path, "a.txt", makers.text_page("头版"))]))
    (look,) = worth_a_look(empty_library.database, report.number)
    assert (look.why, look.file, look.headline) == (Why.UNDATED, "a.txt", makers.TITLE)
    assert empty_library.article(look.article).article.headline == makers.TITLE


def test_where_the_library_cannot_be_written_to_the_import_stops(
    empty_library, tmp_path, monkeypatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(file=empty_library.file)

    monkeypatch.setattr(empty_library, "save", full)
    with pytest.raises(DiskFull):
        run(take_in(empty_library, [put(tmp_path, "a.xml", makers.alto([BLOCKS]))]))
    assert empty_library.imports.broken_off() is not None


def test_a_file_that_ends_in_the_middle_keeps_what_was_read(empty_library, tmp_path, monkeypatch) -> None:
    from qtreader.errors import PdfTooHard

    def pages(self, raw, name, form):
        yield makers.text_page()
        raise PdfTooHard(file=name)

    monkeypatch.setattr(intake.SourceReader, "pages", pages)
    report = run(take_in(empty_library, [put(tmp_path, "a.pdf", b"%PDF-1.4")]))
    assert told(report) == [("a.pdf", 0, "added"), ("a.pdf", 1, "PdfTooHard")]


def test_a_name_that_is_no_text_is_taken_in(empty_library, tmp_path) -> None:
    file = tmp_path / b"\xbc\xd7.txt".decode("utf-8", errors="surrogateescape")
    file.write_text(makers.text_page(), encoding="utf-8")
    assert [o for _, _, o in told(run(take_in(empty_library, [file])))] == [Outcome.ADDED.value]


def test_a_library_from_before_imports_opens(tmp_path, filled_folder) -> None:
    shutil.copytree(filled_folder, tmp_path / "library")
    library = Library.open(tmp_path / "library")
    library.database.connection.execute("UPDATE pages SET import_id = NULL")
    library.database.connection.execute("DELETE FROM import_entries")
    assert library.imports.last_to_undo() is None
    library.close()


def test_only_new_files_of_the_watched_folder_are_told(empty_library, tmp_path) -> None:
    watched = Watched(empty_library.database)
    file = put(tmp_path, "in/a.txt", makers.text_page())
    put(tmp_path, "in/half.txt", b"")
    seen = watched.look(tmp_path / "in")
    assert list(seen.new) == [file]
    run(watched.dealt_with(seen.new, take_in(empty_library, list(seen.new))))
    assert watched.look(tmp_path / "in").new == {}
    file.write_text(BETTER, encoding="utf-8")
    assert list(watched.look(tmp_path / "in").new) == [file]
    assert watched.look(tmp_path / "gone") == type(seen)({}, ())


def test_a_page_put_aside_is_no_article_of_the_library(empty_library, tmp_path) -> None:
    report = run(take_in(empty_library, [put(tmp_path, "a.txt", makers.text_page())]))
    run(empty_library.imports.undo(report.number))
    with sqlite3.connect(empty_library.file) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM put_aside").fetchone() == (2,)
    connection.close()
