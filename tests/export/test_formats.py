"""What is in the files, read as other programs read them."""

import csv
import datetime as dt
import json
import re
import zipfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import docx
import pytest

from qtreader.citation.styles import Style
from qtreader.export.books import article_book
from qtreader.export.exporting import export_book
from qtreader.export.formats import WRITERS, Format
from qtreader.export.options import Options
from qtreader.newspaper.book import Book, Piece
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.punctuation import full_width
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.sheet import Role, article_sheet

READABLE = [Format.EPUB, Format.HTML, Format.DOCX, Format.MARKDOWN, Format.TEXT]
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def exported(run, tmp_path):
    def export(book, form, **options):
        target = tmp_path / f"book{form.suffix}"
        assert run(export_book(book, target, WRITERS[form], Options(**options))) == target
        return target

    return export


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.tags = "", []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.text += data


def text_of(path, form):
    """Everything a reader of the file can read."""
    if form is Format.EPUB:
        with zipfile.ZipFile(path) as book:
            pages = [name for name in book.namelist() if name.endswith("xhtml")]
            return "".join("".join(ElementTree.fromstring(book.read(name)).itertext()) for name in pages)
    if form is Format.DOCX:
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    text = path.read_text(encoding="utf-8")
    if form is Format.HTML:
        parser = _Text()
        parser.feed(text)
        return parser.text
    return re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", text) if form is Format.MARKDOWN else text


def bare(text):
    return "".join(text.split()).replace("\u2028", "")


@pytest.mark.parametrize("form", READABLE)
def test_nothing_of_an_article_is_lost(exported, pieces, form):
    found = bare(text_of(exported(Book("全部", pieces), form), form))
    for piece in pieces:
        for block in article_sheet(piece.article):
            assert bare(block.text) in found


@pytest.mark.parametrize("form", READABLE)
def test_a_book_of_clippings_has_cover_contents_filing_lines_and_notes(exported, clippings, form):
    text = text_of(exported(clippings, form), form)
    for words in ("剪报一册", "某某收集", "前言 <一>", "目录", "批注", "再看一遍", "<b>注</b>"):
        assert words in text
    assert "《钱塘新区报》 2022年10月31日 星期一 · 农历壬寅年十月初七 · 总第423期 · 第1版" in text


@pytest.mark.parametrize("form", READABLE)
def test_of_a_quoted_article_there_is_the_passage_and_no_more(exported, clippings, form):
    text = bare(text_of(exported(clippings, form), form))
    _, quoted, *_ = clippings.pieces
    paragraph = full_width(quoted.article.article.paragraphs[1].text)
    assert bare(paragraph[3:40]) in text
    assert bare(paragraph[3:41]) not in text
    assert bare(full_width(quoted.article.article.paragraphs[0].text)) not in text


@pytest.mark.parametrize("form", [*READABLE, Format.CSV, Format.JSON, Format.BIBLATEX, Format.CSL])
def test_the_same_book_makes_the_same_bytes(exported, clippings, form):
    first = exported(clippings, form).read_bytes()
    assert exported(clippings, form).read_bytes() == first


@pytest.mark.parametrize("form", [Format.EPUB, Format.DOCX])
def test_the_time_of_the_making_is_told_where_it_is_given(exported, clippings, form):
    made = dt.datetime(2026, 3, 4, 5, 6, 8)
    with zipfile.ZipFile(exported(clippings, form, made=made)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 3, 4, 5, 6, 8)}
        name = "EPUB/package.opf" if form is Format.EPUB else "docProps/core.xml"
        assert "2026-03-04T05:06:08Z" in packed.read(name).decode()


@pytest.mark.parametrize("form", READABLE)
def test_an_inferred_day_and_a_lost_headline_are_told(exported, filed, form):
    article = filed("", "我区昨日开会。", basis=DateBasis.INFERRED)
    text = text_of(exported(article_book(Piece(article)), form), form)
    assert "2022年1月28日 星期五（推断）" in text
    assert "（无题）我区昨日开会" in text
    assert "[我区昨日开会][N]. 江边日报, [2022-01-28 推断](1)." in text


@pytest.mark.parametrize("form", READABLE)
def test_the_citation_below_is_as_asked_for(exported, filed, form):
    book = article_book(Piece(filed("题目", "正文。")))
    assert "江边日报, 2022-01-28 (1)." in text_of(exported(book, form, style=Style.GB2025), form)
    assert "[N]" not in text_of(exported(book, form, style=None), form)


def test_the_epub_is_a_whole_one(exported, clippings):
    with zipfile.ZipFile(exported(clippings, Format.EPUB)) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert book.read("mimetype") == b"application/epub+zip"
        package = ElementTree.fromstring(book.read("EPUB/package.opf"))
        opf = "{http://www.idpf.org/2007/opf}"
        items = {item.get("id"): item.get("href") for item in package.iter(f"{opf}item")}
        assert {f"EPUB/{href}" for href in items.values()} == set(book.namelist()[2:]) - {"EPUB/package.opf"}
        spine = [items[item.get("idref")] for item in package.iter(f"{opf}itemref")]
        assert spine[:3] == ["cover.xhtml", "nav.xhtml", "a00001.xhtml"]
        nav = ElementTree.fromstring(book.read("EPUB/nav.xhtml"))
        links = [link.get("href") for link in nav.iter(f"{XHTML}a")]
        assert links == spine[2:]


def test_an_epub_of_several_issues_has_its_contents_by_day(exported, pieces):
    with zipfile.ZipFile(exported(Book("全部", pieces, contents=True), Format.EPUB)) as book:
        nav = ElementTree.fromstring(book.read("EPUB/nav.xhtml"))
    days = [link.text for link in nav.findall(f".//{XHTML}nav/{XHTML}ol/{XHTML}li/{XHTML}a")]
    assert days[0] == "2022年5月6日 星期五（推断）"
    assert len(days) == 5


def test_html_is_one_file_that_runs_and_fetches_nothing(exported, clippings):
    parser = _Text()
    parser.feed(exported(clippings, Format.HTML).read_text(encoding="utf-8"))
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in parser.tags}
    assert not [at for _, at in parser.tags if any(name.startswith("on") or name == "src" for name in at)]
    addresses = [at["href"] for tag, at in parser.tags if tag == "a"]
    assert addresses == ["#a1", "#a2", "#a3", "#a4"]
    assert {at["id"] for tag, at in parser.tags if tag == "article"} == {"a1", "a2", "a3", "a4"}


def test_a_document_has_real_styles_and_chinese_faces(exported, pieces):
    piece = next(p for p in pieces if p.article.article.kicker and p.article.article.subheads)
    document = docx.Document(str(exported(article_book(piece), Format.DOCX)))
    styles = {paragraph.style.name: paragraph for paragraph in document.paragraphs}
    assert {"引题", "Heading 1", "副题", "署名", "Body Text", "出版日期", "引文出处"} <= set(styles)
    body = styles["Body Text"].style.element
    assert 'w:firstLineChars="200"' in body.xml
    assert 'w:eastAsia="SimSun"' in body.xml
    assert "\n" in styles["Heading 1"].text  # the printed lines of the headline
    assert "钱塘新区报" in document.sections[0].header.paragraphs[0].text
    assert "PAGE" in document.sections[0].footer._element.xml
    assert document.core_properties.author == "、".join(p.name for p in piece.article.article.people)


def test_the_contents_of_a_document_lead_to_its_articles(exported, clippings):
    xml = docx.Document(str(exported(clippings, Format.DOCX))).element.xml
    anchors = re.findall(r'w:anchor="(\w+)"', xml)
    assert anchors == ["a1", "a2", "a3", "a4"]
    assert re.findall(r'bookmarkStart [^>]*w:name="(\w+)"', xml) == anchors


def test_json_is_one_list_of_articles_as_the_source_has_them(exported, pieces):
    records = json.loads(exported(Book("全部", pieces), Format.JSON).read_text(encoding="utf-8"))
    assert list(records[0]) == [
        "id", "date", "date_basis", "issue_number", "page", "kind", "kicker", "headline", "subheads",
        "column", "people", "source", "paragraphs",
    ]  # fmt: skip
    for record, piece in zip(records, pieces, strict=True):
        article = piece.article.article
        assert record["paragraphs"] == [paragraph.text for paragraph in article.paragraphs]
        assert (record["headline"], record["kicker"]) == (article.headline, article.kicker)


def test_json_lines_have_an_article_a_line_and_the_bulk_form_two(exported, pieces):
    lines = exported(Book("全部", pieces), Format.JSON_LINES).read_text(encoding="utf-8").splitlines()
    bulk = exported(Book("全部", pieces), Format.BULK).read_text(encoding="utf-8").splitlines()
    assert bulk[1::2] == lines
    assert json.loads(bulk[0]) == {"index": {"_index": "qtreader", "_id": str(pieces[0].article.id)}}


def test_csv_opens_in_a_spreadsheet_and_runs_nothing_there(exported, clippings):
    path = exported(clippings, Format.CSV)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["标题"] for row in rows[:3]] == [p.article.article.headline for p in clippings.pieces[:3]]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert (rows[3]["引题"], rows[3]["栏目"]) == ("'=HYPERLINK(1)", "'@SUM(1)")
    assert rows[1]["批注"] == "摘一段\n再看一遍"


@pytest.mark.parametrize("form", [form for form in Format if form is not Format.PDF])
def test_every_format_takes_any_article(exported, clippings, form):
    assert exported(clippings, form).stat().st_size > 0


def test_a_title_is_a_heading_of_the_right_level_in_markdown(exported, filed):
    alone = exported(article_book(Piece(filed("题目", "正文。"))), Format.MARKDOWN).read_text(
        encoding="utf-8"
    )
    assert "\n# 题目\n" in alone
    book = Book("书", (Piece(filed("题目", "正文。")),), contents=True)
    text = exported(book, Format.MARKDOWN).read_text(encoding="utf-8")
    assert text.startswith("# 书\n")
    assert "\n## 题目\n" in text


def test_a_filing_line_takes_the_place_of_the_line_of_the_day(exported, filed):
    book = Book("书", (Piece(filed("题目", "正文。")),), filing_lines=True)
    text = exported(book, Format.TEXT).read_text(encoding="utf-8")
    dateline = next(block.text for block in article_sheet(filed("题目")) if block.role is Role.DATELINE)
    assert dateline not in text
    assert text.startswith("《江边日报》 2022年1月28日 星期五 · 农历辛丑年十二月廿六 · 总第311期 · 第1版\n")


def test_a_passage_that_begins_inside_its_paragraph_has_no_indent(exported, clippings):
    _, quoted, *_ = clippings.pieces
    text = exported(clippings, Format.TEXT).read_text(encoding="utf-8")
    paragraph = full_width(quoted.article.article.paragraphs[1].text)
    assert f"\n{paragraph[3:40]}\n" in text
    [cut] = re.findall(
        r'<p class="paragraph cut">(.*?)</p>', exported(clippings, Format.HTML).read_text("utf-8")
    )
    assert cut == paragraph[3:40]
    whole = Book("书", (quoted, Piece(quoted.article, "", (Passage(Field.PARAGRAPHS, 1, Span(0, 9)),))))
    assert f"\n　　{paragraph[:9]}\n" in exported(whole, Format.TEXT).read_text(encoding="utf-8")


def test_articles_of_days_that_are_not_held_any_more_stand_under_their_own_days(exported, filed):
    days = ["2022-01-28", "2022-01-28", "2022-02-07", "2022-02-07"]
    book = Book("书", tuple(Piece(filed(f"题{n}", date=day)) for n, day in enumerate(days)), contents=True)
    html = exported(book, Format.HTML).read_text(encoding="utf-8")
    nav = html[html.index("<nav>") : html.index("</nav>")]
    assert nav.index("2022年1月28日") < nav.index("题1") < nav.index("2022年2月7日") < nav.index("题2")
