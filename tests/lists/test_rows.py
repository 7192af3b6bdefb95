"""What is painted in a row stays inside it and keeps clear of the rest, at every width and size."""

import datetime as dt
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTreeView

from qtreader.desktop.theme import DARK, LEFT, LIGHT, Look
from qtreader.models.article_list import ArticleListModel
from qtreader.models.hit_list import HitListModel
from qtreader.models.issue_tree import IssueRole, IssueTreeModel, Row
from qtreader.newspaper.holding import Gap
from qtreader.newspaper.issue import DateBasis
from qtreader.window.rows.delegates import ArticleDelegate
from qtreader.window.rows.hit_delegate import HitDelegate
from qtreader.window.rows.issue_delegate import IssueDelegate
from qtreader.window.rows.row_text import RowMark, line_height, set_headline, set_lines, text_width

SCALES = (1.0, 1.25, 1.5)
WIDTHS = (180, 226, 260, 340, 700)
MARGIN = 8  # pixels that stay free at the right
LONG = "以更大力度更实举措帮扶企业渡过难关推动全区经济健康发展再上新的台阶"


class Recorded:
    """Notes where text was drawn."""

    boxes: list[QRectF]

    def draw_lines(self, painter, left, top, lines, font, colour):
        at = top
        for line in lines:
            if line.text:
                self.boxes.append(QRectF(left, at, text_width(line.text, font), line_height(font)))
            at += line_height(font)
        return super().draw_lines(painter, left, top, lines, font, colour)

    def draw_badge(self, painter, left, middle, text):
        height = line_height(self.badge_font())
        self.boxes.append(QRectF(left, middle - height / 2, self.badge_width(text), height))
        super().draw_badge(painter, left, middle, text)


class RecordedArticles(Recorded, ArticleDelegate):
    pass


class RecordedHits(Recorded, HitDelegate):
    pass


class RecordedIssues(Recorded, IssueDelegate):
    pass


def drawn(delegate, index, width: int, height: int) -> list[QRectF]:
    delegate.boxes = []
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    delegate.draw_row(painter, QRect(0, 0, width, height), index)
    painter.end()
    return delegate.boxes


def assert_in_order(boxes: list[QRectF], width: int, height: int) -> None:
    assert boxes
    row = QRectF(LEFT, 0, width - LEFT - MARGIN, height)
    for box in boxes:
        assert row.contains(box), (box, row)
    for one, other in combinations(boxes, 2):
        shared = one.intersected(other)
        assert shared.width() < 1 or shared.height() < 2, (one, other)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", WIDTHS)
def test_an_article_keeps_its_parts_apart(qapp, article, width, scale):
    model = ArticleListModel()
    model.set_articles(
        [
            article(LONG, kicker=LONG, byline=("■首席记者 张三 李四", "通讯员 王五 赵六 钱七"), length=12345),
            article("短", byline=()),
            article("", stand_in=LONG),
        ]
    )
    delegate = RecordedArticles(model)
    delegate.set_look(Look(scale=scale))
    height = delegate.row_height()
    for row in range(model.rowCount()):
        assert_in_order(drawn(delegate, model.index(row, 0), width, height), width, height)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_hit_keeps_its_parts_apart(qapp, hit, answer, width, scale):
    model = HitListModel()
    model.set_answer(
        answer(
            hit(LONG * 3, (80, 90), headline=LONG, basis=DateBasis.INFERRED, issue_number=12345, matches=123),
            hit("短", headline="短", date=None, issue_number=None, page=0),
            hit(LONG, (0, 2), headline=LONG),
            hit(LONG, headline=LONG, as_printed=(LONG, "短"), near=True, basis=DateBasis.CORRECTED),
        )
    )
    delegate = RecordedHits(model)
    delegate.set_look(Look(scale=scale))
    height = delegate.row_height()
    for row in range(model.rowCount()):
        assert_in_order(drawn(delegate, model.index(row, 0), width, height), width, height)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_hit_under_its_day_keeps_its_parts_apart_and_so_does_the_heading(qapp, hit, answer, width, scale):
    model = HitListModel()
    day = dt.date(2022, 12, 28)
    told = answer(hit(LONG * 3, (80, 90), headline=LONG, kicker=LONG, matches=123), days=((day, 1),))
    model.set_answer(told, by_issue=True)
    delegate = RecordedHits(model)
    delegate.set_look(Look(scale=scale))
    for row, height in ((0, delegate.heading_height()), (1, delegate.row_height())):
        assert_in_order(drawn(delegate, model.index(row, 0), width, height), width, height)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", WIDTHS)
def test_an_issue_keeps_its_parts_apart(qapp, qtbot, issue, width, scale):
    model, tree = IssueTreeModel(), QTreeView()
    qtbot.addWidget(tree)
    inferred = issue("2022-12-28", 8888, basis=DateBasis.INFERRED)
    model.set_issues([inferred, issue("2022-01-07"), issue(None)], [Gap(8800, 8888, 87)])
    tree.setModel(model)
    delegate = RecordedIssues(tree)
    delegate.set_look(Look(scale=scale))
    delegate.set_width(width)
    found = []
    for index in every_index(model):
        height = delegate.row_height(index)
        assert_in_order(drawn(delegate, index, width, height), width, height)
        found.append(index.data(IssueRole.ROW))
    assert set(found) == set(Row)


def every_index(model, parent=None):
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from every_index(model, index)


def test_a_chosen_row_and_its_marks_show(qapp, hit, answer):
    """The mark's ground is painted under the matched letters, and nowhere without a match."""
    model = HitListModel()
    model.set_answer(answer(hit("新桥通车", (0, 2)), hit("新桥通车")))
    delegate = HitDelegate(model)
    delegate.set_look(Look(theme=DARK))

    def colours(row: int) -> set[str]:
        image = QImage(340, delegate.row_height(), QImage.Format.Format_ARGB32)
        image.fill(DARK.listing)
        painter = QPainter(image)
        delegate.draw_row(painter, image.rect(), model.index(row, 0))
        painter.end()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}

    assert DARK.mark.lower() in colours(0)
    assert DARK.mark.lower() not in colours(1)


def test_a_row_is_as_high_as_its_type_wants_it(qapp, hit):
    delegate = HitDelegate(HitListModel())
    delegate.set_look(Look(theme=LIGHT, scale=1.0))
    low = delegate.row_height()
    delegate.set_look(Look(theme=LIGHT, scale=1.5))
    assert delegate.row_height() > 1.3 * low


def texts(lines) -> list[str]:
    return [line.text for line in lines]


def marked(lines) -> list[str]:
    return [mark.of(line.text) for line in lines for mark in line.marks]


@pytest.fixture
def type_of_ten(qapp):
    """A font, and a function that tells how wide so many Chinese letters are in it."""
    font = Look().sans_font(20)
    return font, lambda letters: text_width("国" * letters, font) + 1


def test_a_headline_that_fits_is_left_as_it_is(type_of_ten):
    font, room = type_of_ten
    assert texts(set_headline("江边新桥 今日通车", font, room(12), 2)) == ["江边新桥 今日通车"]


def test_a_headline_breaks_where_its_printed_lines_do(type_of_ten):
    font, room = type_of_ten
    assert texts(set_headline("江边新桥今日 建成正式通车", font, room(8), 2)) == [
        "江边新桥今日",
        "建成正式通车",
    ]


def test_a_headline_too_long_for_two_lines_ends_in_an_ellipsis(type_of_ten):
    font, room = type_of_ten
    lines = texts(set_headline("国" * 40, font, room(10), 2))
    assert lines[0] == "国" * 10
    assert lines[1].endswith("…")
    assert len(lines) == 2


def test_a_line_does_not_begin_with_a_comma(type_of_ten):
    font, room = type_of_ten
    lines = texts(set_lines("国" * 10 + "，国国", (), font, room(10), 3))
    assert not any(line.startswith("，") for line in lines)


def test_a_mark_over_a_line_end_is_marked_on_both_lines(type_of_ten):
    font, room = type_of_ten
    lines = set_lines("一二三四五六七八九十甲乙", [RowMark(8, 12)], font, room(10), 2)
    assert marked(lines) == ["九十", "甲乙"]


def test_the_first_match_is_always_in_sight(type_of_ten):
    font, room = type_of_ten
    text = "国" * 50 + "新桥" + "国" * 50
    lines = set_lines(text, [RowMark(50, 52)], font, room(10), 2)
    assert marked(lines) == ["新桥"]
    assert lines[0].text.startswith("…")
    assert len(lines) == 2


def test_marks_beyond_the_ellipsis_are_left_out(type_of_ten):
    font, room = type_of_ten
    lines = set_lines("新桥" + "国" * 50 + "新桥", [RowMark(0, 2), RowMark(52, 54)], font, room(10), 2)
    assert marked(lines) == ["新桥"]


def test_line_breaks_in_the_text_are_blanks(type_of_ten):
    font, room = type_of_ten
    assert texts(set_lines("甲\n乙\u2028丙", (), font, room(10), 2)) == ["甲 乙 丙"]
