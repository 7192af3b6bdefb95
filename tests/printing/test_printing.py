"""Prints, read back with poppler as another program would."""

import datetime as dt
import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageRanges, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from qtreader.desktop.printing import output
from qtreader.desktop.printing.output import book_of, print_now
from qtreader.errors import FileNotWritable, PrintingNotBegun
from qtreader.export.options import Options
from qtreader.newspaper.article import Article, Kind, Paragraph, Person, Reference
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span
from qtreader.render.sheet import LINE_BREAK, Role, article_sheet

BODY = (82, 775)  # points from the top of an A4 page: between header and body, between body and footer


def filed(*paragraphs, basis=DateBasis.PRINTED, **parts):
    issue = IssueEntry(1, "江边日报", dt.date(2022, 1, 28), basis, 311, (1,), 8, 1)
    body = tuple(Paragraph(text, (Span(0, len(text)),)) for text in paragraphs)
    article = Article(**{"kind": Kind.NEWS, "headline": "同心同德", "paragraphs": body, **parts})
    return FiledArticle(7, issue, 1, article, "page.txt", "0" * 64)


def poppler(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def facts(path):
    return dict(re.findall(r"^(.+?): +(.*)$", poppler("pdfinfo", path), re.MULTILINE))


def write_pdf(articles, path, **choices):
    """How many pages it has."""
    output.write_pdf(articles, path, **choices)
    return int(facts(path)["Pages"])


def print_articles(articles, printer):
    """How many pages they have."""
    return print_now(book_of(articles), printer, Options()).pages


def body_text(path, page=None):
    """The text between header and footer, a printed line a line."""
    area = ["-x", 0, "-y", BODY[0], "-W", 595, "-H", BODY[1] - BODY[0]]
    chosen = [] if page is None else ["-f", page, "-l", page]
    return poppler("pdftotext", *area, *chosen, path, "-").replace("\f", "")


def page_text(path, page):
    """All that is on a page, line by line; poppler sees no blank in a narrow one."""
    text = poppler("pdftotext", "-layout", "-f", page, "-l", page, path, "-")
    return "\n".join("".join(line.split()) for line in text.splitlines() if line.strip())


def written(article, full_width=True):
    sheet = article_sheet(article, full_width=full_width)
    return "".join(block.text.replace(LINE_BREAK, "") for block in sheet if block.role is not Role.DATELINE)


@pytest.mark.parametrize("full_width", [True, False])
def test_the_text_of_every_articles_pdf_is_the_articles(qapp, library, tmp_path, full_width):
    path = tmp_path / "article.pdf"
    articles = list(library.all_articles())
    assert len(articles) == 33
    for article in articles:
        write_pdf([article], path, full_width=full_width)
        assert "".join(body_text(path).splitlines()) == written(article, full_width), article.article.headline


def test_an_issue_is_printed_in_the_order_of_its_articles(qapp, library, tmp_path):
    for entry in library.issues():
        articles = [library.article(found.id) for found in library.articles(entry.id)]
        count = write_pdf(articles, tmp_path / "issue.pdf")
        assert facts(tmp_path / "issue.pdf")["Pages"] == str(count)
        assert "".join(body_text(tmp_path / "issue.pdf").splitlines()) == "".join(map(written, articles))


def test_an_article_that_has_room_stands_below_the_one_before(qapp, tmp_path):
    short, long = filed("甲。" * 50), filed("乙。" * 600)
    assert write_pdf([short, short], tmp_path / "a.pdf") == 1
    assert write_pdf([short, long], tmp_path / "a.pdf") == 2
    another_page = replace(short, page=2)
    assert write_pdf([short, another_page], tmp_path / "a.pdf") == 2
    assert "第2版" in page_text(tmp_path / "a.pdf", 2)


def test_a_few_lines_have_no_page_of_their_own_where_a_tighter_setting_spares_it(qapp, tmp_path):
    for lines in range(25, 45):
        pages = pages_of(tmp_path, "甲" * (42 * lines - 10))
        assert sum("甲" in line for line in pages[-1]) >= 3


def test_every_page_tells_the_paper_the_day_and_its_number(qapp, tmp_path):
    long = filed(*["全区上下从严从实推进各项举措，平稳有序。" * 20] * 8)
    assert write_pdf([long], tmp_path / "a.pdf") == 3
    for page in (1, 2, 3):
        lines = page_text(tmp_path / "a.pdf", page).splitlines()
        assert lines[0] == "江边日报2022年1月28日星期五·第1版·农历十二月廿六·总第311期"
        assert lines[-1] == f"同心同德[N].江边日报,2022-01-28(1).OCR文本·第{page}页/共3页"


def test_an_inferred_day_is_marked_in_the_header(qapp, tmp_path):
    write_pdf([filed("正文。", basis=DateBasis.INFERRED)], tmp_path / "a.pdf")
    assert "2022年1月28日星期五（推断）" in page_text(tmp_path / "a.pdf", 1)


def test_the_programs_words_follow_the_language(qapp, tmp_path):
    write_pdf([filed("正文。", basis=DateBasis.INFERRED)], tmp_path / "a.pdf", language="en")
    text = page_text(tmp_path / "a.pdf", 1)
    assert "Friday,28January2022(inferred)" in text
    assert "Page1of1" in text
    assert "OCRtext" in text


def test_a_pdf_knows_its_title_and_authors_and_carries_its_fonts(qapp, tmp_path):
    people = (Person("记者", "张三"), Person("通讯员", "李四"))
    write_pdf([filed("正文。", people=people)], tmp_path / "a.pdf")
    assert facts(tmp_path / "a.pdf")["Title"] == "同心同德"
    assert facts(tmp_path / "a.pdf")["Author"] == "张三、李四"
    fonts = poppler("pdffonts", tmp_path / "a.pdf").splitlines()[2:]
    assert fonts
    assert all(line.startswith("Qiantang") and " yes " in line for line in fonts)


def pages_of(tmp_path, *paragraphs, **parts):
    path = tmp_path / "a.pdf"
    count = write_pdf([filed(*paragraphs, **parts)], path)
    return [body_text(path, page).splitlines() for page in range(1, count + 1)]


@pytest.mark.parametrize("lines", range(28, 48, 2))
def test_no_page_begins_or_ends_with_a_single_line_of_a_paragraph(qapp, tmp_path, lines):
    first = "甲" * (42 * lines - 10)
    second = "乙" * (42 * 4 - 10)
    pages = pages_of(tmp_path, first, second)
    for letter in "甲乙":
        counts = [sum(letter in line for line in page) for page in pages]
        assert 1 not in counts
    assert all(any(line.strip() for line in page) for page in pages)


def small_pages(tmp_path, article, height):
    """The lines of each page, without header and footer, on a paper of 148 by ``height`` millimetres."""
    writer = QPdfWriter(str(tmp_path / "small.pdf"))
    writer.setPageSize(QPageSize(QSizeF(148, height), QPageSize.Unit.Millimeter))
    count = print_articles([article], writer)
    del writer
    return [page_text(tmp_path / "small.pdf", page).splitlines()[1:-1] for page in range(1, count + 1)]


@pytest.mark.parametrize("height", range(104, 160, 3))
def test_a_head_is_never_parted_from_its_body_nor_a_pointer_from_what_it_follows(qapp, tmp_path, height):
    article = filed(
        *("甲" * 150, "乙" * 150, "丙" * 60),
        kicker="引题",
        byline=("■记者 张三", "通讯员 李四"),
        refs=(Reference("(相关报道详见第4版)", 4),),
    )
    pages = small_pages(tmp_path, article, height)
    assert sum("甲" in line for line in pages[0]) >= 2
    assert pages[-1][-1] == "（相关报道详见第4版）"
    assert pages[-1][-2].startswith("丙")


def test_marks_in_a_row_do_not_break_the_lines_that_copy_out(qapp, tmp_path):
    text = "各街道从严从实推进，“各项举措”全面落实，平稳有序。" * 12
    [page] = pages_of(tmp_path, text)
    lines = [line for line in page[page.index("同心同德") + 1 :] if line]
    assert "".join(lines) == text
    assert all(len(line) > 35 for line in lines[:-1])


@pytest.mark.parametrize(
    "size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5]
)
@pytest.mark.parametrize("resolution", [96, 300, 1200])
def test_the_print_is_the_same_at_every_resolution(qapp, tmp_path, size, resolution):
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setPageSize(QPageSize(size))
    writer.setResolution(resolution)
    article = filed(*["全区上下从严从实推进各项举措，平稳有序。" * 9] * 9)
    count = print_articles([article], writer)
    del writer
    assert count == (2 if size is not QPageSize.PageSizeId.A5 else 3)
    lines = poppler("pdftotext", "-bbox", tmp_path / "a.pdf", "-")
    width = float(re.search(r'page width="([\d.]+)"', lines)[1])
    for left, right in re.findall(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"', lines):
        assert 50 <= float(left) < float(right) <= width - 50


@pytest.mark.parametrize("mode", QPrinter.PrinterMode)
def test_a_printer_prints_what_a_pdf_shows(qapp, tmp_path, mode):
    article = filed(*["全区上下从严从实推进各项举措，平稳有序。" * 9] * 9)
    printer = QPrinter(mode)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    count = print_articles([article], printer)
    del printer
    assert count == write_pdf([article], tmp_path / "written.pdf")
    assert "".join(body_text(tmp_path / "printed.pdf").splitlines()) == written(article)


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says so too
def test_a_printer_that_does_not_begin_is_told(qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "a.pdf"))
    with pytest.raises(PrintingNotBegun):
        print_articles([filed("正文。")], printer)


def test_only_the_pages_asked_for_are_printed(qapp, tmp_path):
    writer = QPdfWriter(str(tmp_path / "a.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageRanges(QPageRanges.fromString("2"))
    assert print_articles([filed("甲" * 2000, "乙")], writer) == 2
    del writer
    assert facts(tmp_path / "a.pdf")["Pages"] == "1"
    assert "第2页/共2页" in page_text(tmp_path / "a.pdf", 1)


def test_a_file_that_cannot_be_written_is_told_and_an_older_one_stays(qapp, tmp_path):
    (tmp_path / "nowhere").touch()
    with pytest.raises(FileNotWritable, match="nowhere"):
        write_pdf([filed("正文。")], tmp_path / "nowhere" / "a.pdf")
    older = tmp_path / "a.pdf"
    older.write_bytes(b"older")
    broken = replace(filed("正文。"), article=None)
    with pytest.raises(AttributeError):
        write_pdf([broken], older)
    assert older.read_bytes() == b"older"


WITHOUT_WINDOW = """
import sys
from pathlib import Path
from qtreader.desktop.printing.output import write_pdf_without_window
from test_printing import filed
write_pdf_without_window([filed("正文。")], Path(sys.argv[1]))
"""


def test_a_command_without_a_window_can_print(tmp_path):
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    subprocess.run(
        [sys.executable, "-c", WITHOUT_WINDOW, tmp_path / "a.pdf"], check=True, env=environment, timeout=60
    )
    assert "正文。" in body_text(tmp_path / "a.pdf")
