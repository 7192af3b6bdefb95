import datetime as dt

import pytest

from qtreader.newspaper.article import Article, Kind, Paragraph, Person
from qtreader.newspaper.citation import bibtex, citation, ris
from qtreader.newspaper.holding import FiledArticle, IssueEntry
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Span


def filed(*names, headline="同心同德 再上台阶", basis=DateBasis.PRINTED, date="2022-01-28", page=1, body=""):
    issue = IssueEntry(
        id=1,
        newspaper="江边日报",
        date=dt.date.fromisoformat(date) if date else None,
        basis=basis,
        issue_number=311,
        pages=(1,),
        pages_printed=8,
        articles=1,
    )
    article = Article(
        Kind.NEWS,
        headline=headline,
        byline=("■首席记者 " + " ".join(names),),
        people=tuple(Person("首席记者", name, "江边日报") for name in names),
        paragraphs=(Paragraph(body, (Span(0, len(body)),)),) if body else (),
    )
    return FiledArticle(7, issue, page, article, "page.txt", "0" * 64)


@pytest.mark.parametrize(
    ("article", "cited"),
    [
        (filed("张三"), "张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1)."),
        (filed("张三", "李四", "王五"), "张三, 李四, 王五. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1)."),
        (
            filed("张三", "李四", "王五", "赵六"),
            "张三, 李四, 王五, 等. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).",
        ),
        (filed("张三", "张三"), "张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1)."),
        (filed(), "同心同德 再上台阶[N]. 江边日报, 2022-01-28(1)."),
        (filed(headline="产业:新进展"), "产业：新进展[N]. 江边日报, 2022-01-28(1)."),
        (
            filed(basis=DateBasis.INFERRED),
            "同心同德 再上台阶[N]. 江边日报, [2022-01-28 推断](1).",
        ),
        (filed(page=0), "同心同德 再上台阶[N]. 江边日报, 2022-01-28."),
        (filed(date=None, basis=DateBasis.NONE), "同心同德 再上台阶[N]. 江边日报, [日期不详](1)."),
        (
            filed("张三", headline="", body="本报讯 李四专题调研,他强调"),
            "张三. [李四专题调研，他强调][N]. 江边日报, 2022-01-28(1).",
        ),
        (filed(headline=""), "[无题][N]. 江边日报, 2022-01-28(1)."),
    ],
)
def test_the_form_of_the_national_standard(article, cited):
    assert citation(article) == cited


def test_the_programs_words_in_english():
    article = filed(*"甲乙丙丁", headline="", basis=DateBasis.INFERRED)
    assert (
        citation(article, "en") == "甲, 乙, 丙, et al. [No headline][N]. 江边日报, [2022-01-28, inferred](1)."
    )


def test_bibtex_has_what_is_known_and_says_what_is_inferred():
    assert bibtex(filed("张三", "李 四", headline="增长5% {A_B}", basis=DateBasis.INFERRED)) == (
        "@article{2022-01-28-p1-a7,\n"
        "  author = {张三 and {李 四}},\n"
        "  title = {{增长5\\% \\{A\\_B\\}}},\n"
        "  journal = {江边日报},\n"
        "  date = {2022-01-28?},\n"
        "  year = {2022},\n"
        "  number = {311},\n"
        "  pages = {1},\n"
        "  entrysubtype = {newspaper},\n"
        "  langid = {chinese},\n"
        "  note = {日期为推断，报头未印},\n"
        "}\n"
    )


def test_ris_has_a_line_for_each_fact():
    assert ris(filed("张三", "李四")) == (
        "TY  - NEWS\r\nAU  - 张三\r\nAU  - 李四\r\nTI  - 同心同德 再上台阶\r\nT2  - 江边日报\r\n"
        "PY  - 2022\r\nDA  - 2022/01/28\r\nIS  - 311\r\nSP  - 1\r\nLA  - zh\r\nER  - \r\n"
    )


def test_what_is_not_known_is_left_out():
    assert "author" not in bibtex(filed(date=None))
    assert "year" not in bibtex(filed(date=None))
    assert "DA  -" not in ris(filed(date=None))
