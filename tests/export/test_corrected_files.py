"""Files of articles in which words or the day were corrected."""

import csv
import dataclasses
import json

import pytest
from altered_articles import Change, corrected
from test_formats import text_of

from qtreader.export.books import article_book
from qtreader.export.exporting import export_book
from qtreader.export.formats import WRITERS, Format
from qtreader.export.names import article_name, issue_name
from qtreader.export.options import Options
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span

READABLE = [Format.EPUB, Format.HTML, Format.DOCX, Format.MARKDOWN, Format.TEXT]


@pytest.fixture
def article(filed):
    made = filed("江边新乔通车", "昨日,新乔通车。", "市民称便。", basis=DateBasis.CORRECTED)
    changes = Change("乔", "桥", Field.HEADLINE), Change("乔", "桥")
    return dataclasses.replace(made, article=corrected(made.article, *changes))


@pytest.fixture
def exported(run, tmp_path):
    def export(book, form, **options):
        target = tmp_path / f"book{form.suffix}"
        return run(export_book(book, target, WRITERS[form], Options(**options)))

    return export


@pytest.mark.parametrize("form", READABLE)
def test_a_file_to_read_has_the_corrected_text_and_a_note_of_the_printed_one(exported, article, form):
    text = text_of(exported(article_book(Piece(article)), form), form)
    assert "昨日，新桥通车。" in text
    assert "文中 2 处据更正：标题“边新桥通车”原印作“边新乔通车”；第1段“新桥通车”原印作“新乔通车”。" in text
    assert "江边新桥通车[更正][N]. 江边日报, [2022-01-28 更正](1)." in text.replace("\\", "")
    assert "2022年1月28日 星期五（更正）" in text


@pytest.mark.parametrize("form", READABLE)
def test_the_note_is_in_the_language_of_the_program(exported, article, form):
    text = text_of(exported(article_book(Piece(article)), form, language="en"), form)
    assert "2 places were corrected: headline: “边新桥通车”, printed as “边新乔通车”" in text


@pytest.mark.parametrize("form", READABLE)
def test_a_passage_tells_only_of_itself(exported, article, form):
    body = Passage(Field.PARAGRAPHS, 1, Span(0, 4))
    assert "据更正" not in text_of(exported(Book("书", (Piece(article, passages=(body,)),)), form), form)
    first = Passage(Field.PARAGRAPHS, 0, Span(0, 8))
    text = text_of(exported(Book("书", (Piece(article, passages=(first,)),)), form), form)
    assert "文中 1 处据更正：第1段" in text


def test_records_say_which_words_were_corrected(exported, article):
    [record] = json.loads(exported(article_book(Piece(article)), Format.JSON).read_text("utf-8"))
    assert (record["headline"], record["date_basis"]) == ("江边新桥通车", "corrected")
    assert record["paragraphs"][0] == "昨日,新桥通车。"
    assert [(each["field"], each["index"], each["span"], each["printed"]) for each in record["altered"]] == [
        ("headline", 0, [3, 4], "乔"),
        ("paragraphs", 0, [4, 5], "乔"),
    ]
    [line] = exported(article_book(Piece(article)), Format.JSON_LINES).read_text("utf-8").splitlines()
    assert json.loads(line) == record


def test_a_table_has_a_column_for_them(exported, article, filed):
    book = Book("表", (Piece(article), Piece(filed("题", "正文。"))))
    with exported(book, Format.CSV).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["更正"].startswith("文中 2 处据更正：") and rows[1]["更正"] == ""
    assert [row["日期依据"] for row in rows] == ["corrected", "printed"]


def test_what_was_never_corrected_is_as_it_was(exported, filed):
    book = article_book(Piece(filed("题", "正文。")))
    [record] = json.loads(exported(book, Format.JSON).read_text("utf-8"))
    assert "altered" not in record


def test_a_name_says_that_the_day_is_a_corrected_one(article):
    assert article_name(article, ".pdf") == "2022-01-28更正_01_江边新桥通车.pdf"
    assert issue_name(article, ".epub").startswith("2022-01-28更正_江边日报")
