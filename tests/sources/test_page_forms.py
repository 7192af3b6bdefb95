"""Pages as PDF, ALTO and hOCR come out as the text that was printed."""

from __future__ import annotations

import pytest
from sources import makers

from qtreader.errors import (
    MarkupBroken,
    MarkupForbidden,
    MarkupTooLarge,
    NoPageMarkup,
    NoTextLayer,
    NoWords,
    PdfBroken,
    PdfTooHard,
    Trouble,
)
from qtreader.sources import limits
from qtreader.sources.alto import read_alto
from qtreader.sources.glyphs import Glyph, glyphs_text
from qtreader.sources.hocr import read_hocr
from qtreader.sources.pdf import PdfReader
from qtreader.sources.reading import Form, SourceReader, form_of

BLOCKS = makers.page_blocks()
PRINTED = makers.text_page().strip()


@pytest.fixture
def pdf_reader():
    reader = PdfReader()
    yield reader
    reader.close()


@pytest.mark.parametrize("version", [2, 3, 4])
def test_alto_is_read_line_by_line(version) -> None:
    assert read_alto(makers.alto([BLOCKS], version), "a.xml") == [PRINTED]


def test_alto_is_read_in_the_order_it_names() -> None:
    stirred = [BLOCKS[2], BLOCKS[0], BLOCKS[1]]
    text = read_alto(makers.alto([stirred], order=[1, 2, 0]), "a.xml")[0]
    assert text == "\n\n".join("\n".join(block) for block in BLOCKS[:3])


def test_followers_name_the_order_in_older_alto() -> None:
    raw = makers.alto([[["三"], ["一"], ["二"]]], 2)
    raw = raw.replace(b'ID="b1"', b'ID="b1" IDNEXT="b2"').replace(b'ID="b2"', b'ID="b2" IDNEXT="b0"')
    assert read_alto(raw, "a.xml") == ["一\n\n二\n\n三"]


def test_each_page_of_a_file_is_a_text_of_its_own() -> None:
    assert read_alto(makers.alto([BLOCKS, [["又一版"]]]), "a.xml") == [PRINTED, "又一版"]
    assert read_hocr(makers.hocr([BLOCKS, [["又一版"]]]), "a.hocr") == [PRINTED, "又一版"]


def test_hocr_is_read_line_by_line() -> None:
    assert read_hocr(makers.hocr([BLOCKS]), "a.hocr") == [PRINTED]


def test_markup_inside_a_word_does_not_part_it() -> None:
    raw = b"<div class=ocr_page><span class=ocr_line><span class=ocrx_word>Sm<b>art</b></span></span></div>"
    assert read_hocr(raw, "a") == ["Smart"]


def test_a_wide_gap_between_two_words_of_a_line_stays() -> None:
    words = '<String CONTENT="甲" HPOS="0" WIDTH="10"/><String CONTENT="乙" HPOS="40" WIDTH="9"/>'
    raw = f"<alto><Page><TextBlock><TextLine HEIGHT='10'>{words}</TextLine></TextBlock></Page></alto>"
    assert read_alto(raw.encode(), "a") == ["甲 乙"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_markup_is_read_in_the_encoding_it_names(encoding) -> None:
    raw = (
        makers.alto([BLOCKS])
        .decode()
        .replace('encoding="UTF-8"', f'encoding="{encoding.partition("-s")[0]}"')
    )
    assert read_alto(raw.encode(encoding), "a.xml") == [PRINTED]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_pdf_is_read_column_by_column(tmp_path, qapp, pdf_reader, columns) -> None:
    file = makers.pdf(tmp_path / "a.pdf", [BLOCKS, BLOCKS], columns)
    texts = list(pdf_reader.pages(file.read_bytes(), "a.pdf"))
    assert len(texts) == 2
    assert [line.strip() for line in texts[0].splitlines() if line] == [
        line.strip() for block in BLOCKS for line in block
    ]
    indented = [line.strip() for line in texts[1].splitlines() if line.startswith("\u3000\u3000")]
    printed = [line.strip() for block in BLOCKS for line in block if line.startswith("\u3000\u3000")]
    assert indented == printed


def test_characters_out_of_order_are_read_by_where_they_stand() -> None:
    lines = [(x, y) for y in range(0, 120, 20) for x in (0, 300)]  # across two columns, line by line
    stirred = [(0, 40), (300, 40), (0, 0), (300, 0), (0, 100), (0, 20), (300, 100), (300, 20)]
    assert set(stirred) <= set(lines)

    def line(x: int, y: int) -> list[Glyph]:
        return [
            Glyph(char, x + 10 * n, x + 10 * n + 10, y, 10)
            for n, char in enumerate(f"{chr(0x4E00 + x + y)}行")
        ]

    text = glyphs_text(glyph for place in stirred for glyph in line(*place))
    order = [chr(0x4E00 + x + y) for x in (0, 300) for y in (0, 20, 40, 100)]
    assert [each[0] for each in text.split()] == order


def test_a_headline_set_from_top_to_bottom_is_one_line() -> None:
    glyphs = [Glyph(char, 0, 10, 12 * n, 10) for n, char in enumerate("新桥通车")]
    assert glyphs_text(glyphs) == "新桥通车"


def test_a_spaced_out_headline_has_no_blanks() -> None:
    glyphs = [Glyph(char, 15 * n, 15 * n + 10, 0, 10) for n, char in enumerate("新桥通车")]
    assert glyphs_text(glyphs) == "新桥通车"


def test_latin_letters_of_another_size_part_neither_line_nor_block() -> None:
    def line(text: str, y: float) -> list[Glyph]:
        """Justified, the Latin letters in a font of lower boxes with some white beside them."""
        left, glyphs = 0.0, []
        for char in text:
            wide = not char.isascii()
            glyphs.append(
                Glyph(char, left, left + (10 if wide else 6), y if wide else y + 0.6, 10 if wide else 7)
            )
            left += 11.2 if wide else 6
        return glyphs

    glyphs = [*line("桥长三百二十米双向", 0), *line("2022年通车", 15), *line("共有Smart灯八十", 30)]
    assert glyphs_text(glyphs) == "桥长三百二十米双向\n2022年通车\n共有Smart灯八十"


def test_a_scan_is_refused(tmp_path, qapp, pdf_reader) -> None:
    file = makers.pdf(tmp_path / "a.pdf", [BLOCKS], scan=True)
    with pytest.raises(NoTextLayer):
        list(pdf_reader.pages(file.read_bytes(), "a.pdf"))


@pytest.mark.parametrize("form", [Form.ALTO, Form.HOCR])
def test_pages_without_a_word_are_refused(form) -> None:
    raw = makers.alto([[]]) if form is Form.ALTO else makers.hocr([[]])
    reader = SourceReader()
    with pytest.raises(NoWords):
        list(reader.pages(raw, "a.xml", form))


def test_after_a_broken_pdf_the_next_one_is_read(tmp_path, qapp, pdf_reader) -> None:
    good = makers.pdf(tmp_path / "a.pdf", [BLOCKS]).read_bytes()
    with pytest.raises(PdfBroken):
        list(pdf_reader.pages(b"%PDF-1.7 nothing", "b.pdf"))
    half = pdf_reader.pages(good, "a.pdf")
    next(half)
    half.close()  # left in the middle
    assert makers.TITLE in next(iter(pdf_reader.pages(good, "a.pdf")))


def test_what_takes_too_long_is_ended(tmp_path, qapp) -> None:
    reader = PdfReader(seconds=0.0)
    with pytest.raises(PdfTooHard):
        list(reader.pages(makers.pdf(tmp_path / "a.pdf", [BLOCKS]).read_bytes(), "a.pdf"))
    reader.close()


ENTITIES = '<!DOCTYPE alto [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE alto [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("raw", "trouble"),
    [
        (makers.alto([BLOCKS], extra=ENTITIES), MarkupForbidden),
        (makers.alto([BLOCKS], extra=OUTSIDE), MarkupForbidden),
        (makers.alto([BLOCKS])[:-20], MarkupBroken),
        (b"<alto>" + b"<a>" * 100, MarkupTooLarge),
        (b"<alto>" + b" " * limits.MARKUP_BYTES, MarkupTooLarge),
    ],
)
def test_hostile_xml_is_refused(raw, trouble) -> None:
    with pytest.raises(trouble) as caught:
        read_alto(raw, "a.xml")
    assert all("{" not in caught.value.sentence(language) for language in ("zh", "en"))


@pytest.mark.parametrize(
    ("raw", "trouble"),
    [
        (b"<div class=ocr_page>" + b"<div>" * 100, MarkupTooLarge),
        (b"<html>ocr_page", NoPageMarkup),
        (b"<div class=ocr_page><![odd[", (MarkupBroken, NoPageMarkup)),
    ],
)
def test_hostile_hocr_is_refused(raw, trouble) -> None:
    try:
        assert read_hocr(raw, "a.hocr") == [""]
    except Trouble as caught:
        assert isinstance(caught, trouble)


def test_the_form_is_told_by_what_is_in_a_file(tmp_path, qapp) -> None:
    assert form_of(makers.pdf(tmp_path / "a", [BLOCKS]).read_bytes()) is Form.PDF
    assert form_of(makers.alto([BLOCKS])) is Form.ALTO
    assert form_of(makers.hocr([BLOCKS])) is Form.HOCR
    assert form_of(makers.text_page().encode("gb18030")) is Form.TEXT
    assert form_of("<<<导读>>>\n甲乙日报".encode()) is Form.TEXT
    assert form_of(b"<?xml version='1.0'?><mets/>") is None
