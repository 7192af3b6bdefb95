"""Pages of a paper that is nobody's, in every form that is taken in."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

HEAD = "甲乙日报"
DAY = "2021年3月5日 星期五"
TITLE = "河边新桥今天通车"
STORIES = (
    (
        TITLE,
        "■记者 丁一",
        "本报讯 昨天,河边新桥正式通车,两岸居民步行只要五分钟。",
        "桥长三百二十米,双向四车道,两侧有人行道。沿线公交也随之调整。",
    ),
    (
        "新学校九月开学",
        "■记者 王二",
        "本报讯 新学校九月开学,首批招收三百名学生,食堂与操场同时启用。",
        "校车已经试跑三条线路,家长可以在网上报名。",
    ),
)
PER_LINE = 16  # characters of a column


def print_lines(paragraph: str) -> list[str]:
    """As a column of print breaks it, the first line set in."""
    text = "\u3000\u3000" + paragraph
    return [text[start : start + PER_LINE] for start in range(0, len(text), PER_LINE)]


def page_blocks(day: str = DAY) -> list[list[str]]:
    """Blocks of print lines."""
    blocks = [[HEAD], [day]]
    for title, byline, *paragraphs in STORIES:
        blocks += [[title], [byline], [line for each in paragraphs for line in print_lines(each)]]
    return blocks


def text_page(day: str = DAY) -> str:
    return "\n\n".join("\n".join(block) for block in page_blocks(day)) + "\n"


def solid(text: str) -> str:
    return "".join(text.split())


def alto(
    pages: Sequence[Sequence[Sequence[str]]], version: int = 4, order: Sequence[int] = (), extra: str = ""
) -> bytes:
    """A file of ALTO; ``order`` is the reading order of the blocks of the first page."""
    body, number = [], 0
    for page in pages:
        body.append("<Page><PrintSpace>")
        for block in page:
            body.append(f'<TextBlock ID="b{number}">')
            body += [_alto_line(line, row) for row, line in enumerate(block)]
            body.append("</TextBlock>")
            number += 1
        body.append("</PrintSpace></Page>")
    refs = "".join(f'<ElementRef REF="b{place}"/>' for place in order)
    reading = f"<ReadingOrder><OrderedGroup>{refs}</OrderedGroup></ReadingOrder>" if order else ""
    space = f"http://www.loc.gov/standards/alto/ns-v{version}#"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{extra}<alto xmlns="{space}">{reading}'
        f"<Layout>{''.join(body)}</Layout></alto>"
    ).encode()


def _alto_line(line: str, row: int) -> str:
    """A character a word, with blanks between, as recognition writes Chinese."""
    left = 100 + 10 * (len(line) - len(line.lstrip()))
    words = [
        f'<String CONTENT="{escape(char)}" HPOS="{left + 10 * place}" WIDTH="10"/>'
        if not char.isspace()
        else ""
        for place, char in enumerate(line.lstrip())
    ]
    inside = "<SP/>".join(filter(None, words))
    return f'<TextLine HPOS="{left}" VPOS="{row * 12}" HEIGHT="10">{inside}</TextLine>'


def hocr(pages: Sequence[Sequence[Sequence[str]]]) -> bytes:
    body = []
    for page in pages:
        areas = "".join(f"<div class='ocr_carea'>{''.join(map(_hocr_line, block))}</div>" for block in page)
        body.append(f"<div class='ocr_page' title='bbox 0 0 1000 1000'>{areas}</div>")
    return f"<!DOCTYPE html><html><body>{''.join(body)}</body></html>".encode()


def _hocr_line(line: str) -> str:
    left = 100 + 10 * (len(line) - len(line.lstrip()))
    words = [
        f"<span class='ocrx_word' title='bbox {left + 10 * place} 0 {left + 10 * place + 10} 10'>"
        f"{escape(char)}</span>"
        for place, char in enumerate(line.lstrip())
        if not char.isspace()
    ]
    return f"<span class='ocr_line' title='bbox {left} 0 900 10'>{' '.join(words)}</span>"


def archive(files: dict[str, bytes], **given: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, raw in files.items():
            made.writestr(name, raw, **given)
    return stream.getvalue()


def archive_in_gbk(files: dict[str, bytes]) -> bytes:
    """With names as systems in China wrote them: GBK, and nothing that says so."""
    plain = {f"{number:0{len(name.encode('gbk'))}}": name for number, name in enumerate(files)}
    raw = archive(dict(zip(plain, files.values(), strict=True)))
    for stand_in, name in plain.items():
        raw = raw.replace(stand_in.encode(), name.encode("gbk"))
    return raw


def pdf(
    file: Path, pages: Sequence[Sequence[Sequence[str]]], columns: int = 2, *, scan: bool = False
) -> Path:
    """Printed by Qt: the first block over all columns, the others in them. A scan has lines, no text."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPageSize, QPainter, QPdfWriter

    application = QGuiApplication.instance() or QGuiApplication([])
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A3))
    writer.setResolution(144)
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        if scan:
            painter.drawLine(0, 0, 400, 400)
        else:
            _print_page(painter, page, columns)
    painter.end()
    assert application is not None
    return file


def _print_page(painter, page: Sequence[Sequence[str]], columns: int) -> None:
    _print_block(painter, page[0], 60, 60, 30)
    share = -(-len(page[1:]) // columns)
    for column in range(columns):
        y = 160
        for block in page[1:][column * share : (column + 1) * share]:
            heading = len(block) == 1 and len(block[0]) <= PER_LINE and not block[0].startswith("■")
            y = _print_block(painter, block, 60 + column * 520, y, 17 if heading else 11) + 30


def _print_block(painter, block: Sequence[str], x: int, y: int, points: int) -> int:
    from PySide6.QtGui import QFont

    from qtreader.desktop.fonts import load_fonts

    font = QFont(load_fonts().serif)
    font.setPointSizeF(points)
    painter.setFont(font)
    em = painter.fontMetrics().horizontalAdvance("国")
    for line in block:
        left = line.lstrip()
        painter.drawText(x + em * (len(line) - len(left)), y, left)
        y += int(em * 1.7)
    return y
