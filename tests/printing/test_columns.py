"""Prints in columns, books with cover and contents, read back as another program would."""

import re
import subprocess

import pypdf
import pytest
from PySide6.QtGui import QPageSize

from qtreader.desktop.printing.output import book_of, pdf_writer, write_pdf
from qtreader.desktop.printing.style import POINTS, PrintStyle
from qtreader.export.options import Options
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.punctuation import full_width
from qtreader.render.sheet import LINE_BREAK, Role, article_sheet

TWO = PrintStyle(columns=2)
BOOK = PrintStyle(columns=2, front=True)


def poppler(program, *arguments):
    return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def body(path):
    """All text between header and footer, in the order in which it is read."""
    area = ["-x", 0, "-y", 82, "-W", 595, "-H", 684]
    return "".join(poppler("pdftotext", "-raw", *area, path, "-").replace("\f", "").split())


def written(filed):
    blocks = [block for block in article_sheet(filed) if block.role is not Role.DATELINE]
    return "".join("".join(block.text.replace(LINE_BREAK, "").split()) for block in blocks)


def words(path, page):
    """Of a page: the words with their boxes, in points."""
    found = re.findall(
        r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>',
        poppler("pdftotext", "-bbox", "-f", page, "-l", page, path, "-"),
    )
    return [(*map(float, box), text) for *box, text in found]


@pytest.fixture
def longest(library):
    return max(library.all_articles(), key=lambda filed: filed.article.length)


@pytest.mark.parametrize("points", POINTS)
def test_the_text_of_every_article_is_whole_in_two_columns(qapp, library, tmp_path, points):
    path = tmp_path / "a.pdf"
    for filed in library.all_articles():
        write_pdf([filed], path, style=PrintStyle(columns=2, points=points))
        assert body(path) == written(filed), filed.article.headline


def test_the_columns_of_the_last_page_end_together_and_stand_line_by_line(qapp, longest, tmp_path):
    write_pdf([longest], tmp_path / "a.pdf", style=TWO)
    body_words = [box for box in words(tmp_path / "a.pdf", 1) if 200 < box[1] < 775]
    left = sorted({round(top) for x, top, *_ in body_words if x < 290})
    right = sorted({round(top) for x, top, *_ in body_words if x > 300})
    assert len(left) > 20
    assert set(right) <= set(left)
    assert 0 <= len(left) - len(right) <= 3


def test_a_headline_keeps_its_printed_lines_in_the_largest_size(qapp, longest, tmp_path):
    write_pdf([longest], tmp_path / "a.pdf", style=PrintStyle(points=POINTS[-1]))
    head = sorted(words(tmp_path / "a.pdf", 1), key=lambda box: box[1] - box[3])[:2]
    lines = poppler("pdftotext", "-layout", "-l", 1, tmp_path / "a.pdf", "-").splitlines()
    printed = full_width(longest.article.headline).split(" ")
    assert len(head) == len(printed) == 2
    assert ["".join(line.split()) for line in lines if "".join(line.split()) in printed] == printed


def test_a_letter_sheet_keeps_its_margins(qapp, longest, tmp_path):
    write = pdf_writer(TWO, QPageSize.PageSizeId.Letter)
    for _ in write(book_of([longest]), tmp_path / "a.pdf", Options()):
        pass
    assert "612 x 792" in poppler("pdfinfo", tmp_path / "a.pdf")
    boxes = words(tmp_path / "a.pdf", 1)
    assert min(box[0] for box in boxes) > 50
    assert max(box[2] for box in boxes) < 612 - 50


def test_a_print_in_black_has_no_other_colour(qapp, longest, tmp_path):
    write_pdf([longest], tmp_path / "a.pdf", style=PrintStyle(monochrome=True))
    subprocess.run(["pdftoppm", "-r", "40", tmp_path / "a.pdf", tmp_path / "a"], check=True)
    picture = next(tmp_path.glob("a*.ppm")).read_bytes()
    dots = picture.split(b"\n", 3)[3]
    assert len(dots) > 1000
    assert all(
        red == green == blue for red, green, blue in zip(dots[::3], dots[1::3], dots[2::3], strict=True)
    )


@pytest.fixture
def clippings(library):
    pieces = [Piece(filed, note="再核对原报。" if filed.id % 2 else "") for filed in library.all_articles()]
    return Book(
        "我的剪报",
        tuple(pieces),
        subtitle="2022",
        note="一本集子。",
        cover=True,
        contents=True,
        filing_lines=True,
    )


def written_book(book, path, style=BOOK):
    for _ in pdf_writer(style)(book, path, Options()):
        pass
    return pypdf.PdfReader(path)


def test_a_book_has_a_cover_contents_that_are_right_and_bookmarks(qapp, clippings, tmp_path):
    pdf = written_book(clippings, tmp_path / "book.pdf")
    cover = poppler("pdftotext", "-l", 1, tmp_path / "book.pdf", "-")
    assert "我的剪报" in cover
    assert "共 33 篇" in cover
    contents = poppler("pdftotext", "-layout", "-f", 2, "-l", 3, tmp_path / "book.pdf", "-")
    rows = re.findall(r"^(\S.*?) +(\d+)$", contents.replace("\f", ""), re.M)
    listed = [(title, int(page)) for title, page in rows]
    assert len(listed) == 33
    for (title, page), piece in zip(listed, clippings.pieces, strict=True):
        begin = "".join(title.removeprefix("（无题）").rstrip("…").split())[:12]
        text = poppler("pdftotext", "-raw", "-f", page, "-l", page, tmp_path / "book.pdf", "-")
        assert begin in "".join(text.split()), piece.article.article.headline
    targets = [pdf.get_destination_page_number(mark) + 1 for mark in leaves(pdf.outline)]
    assert targets == [page for _, page in listed]


def leaves(outline):
    """The bookmarks of articles, without those of the printed pages above them."""
    for at, mark in enumerate(outline):
        if isinstance(mark, list):
            yield from leaves(mark)
        elif at + 1 == len(outline) or not isinstance(outline[at + 1], list):
            yield mark


def test_a_book_tells_of_each_clipping_where_it_is_filed_and_what_was_noted(qapp, clippings, tmp_path):
    written_book(clippings, tmp_path / "book.pdf")
    text = poppler("pdftotext", "-raw", tmp_path / "book.pdf", "-")
    assert text.count("批注：再核对原报。") == sum(bool(piece.note) for piece in clippings.pieces)
    assert text.count("《钱塘新区报》") == 33
