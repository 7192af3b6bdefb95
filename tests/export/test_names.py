"""What a file is called."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.export.names import FreeNames, article_name, issue_name, safe_name
from qtreader.newspaper.issue import DateBasis

ANY_TEXT = st.text(st.characters(codec=None), max_size=400)  # half surrogate pairs too
RESERVED = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)


def is_good_on_windows(name: str) -> bool:
    return (
        not re.search(r'[<>:"/\\|?*\x00-\x1f\ud800-\udfff]', name)
        and not RESERVED.match(name)
        and name.strip(" .") == name
        and 0 < len(name.encode()) <= 255
        and len(name) <= 120
    )


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ({"headline": "区里开会"}, "2022-01-28_01_区里开会.docx"),
        ({"headline": "两行 标题"}, "2022-01-28_01_两行 标题.docx"),
        ({"headline": "何为“好”? 答:做"}, "2022-01-28_01_何为“好”？ 答：做.docx"),
        ({"headline": "a/b\\c|d<e>"}, "2022-01-28_01_a／b＼c｜d＜e＞.docx"),
        ({"headline": "推断的", "basis": DateBasis.INFERRED}, "2022-01-28推断_01_推断的.docx"),
        ({"headline": "不详", "date": None}, "日期不详_01_不详.docx"),
        ({"headline": "没有版次", "page": 0}, "2022-01-28_没有版次.docx"),
        ({"headline": ""}, "2022-01-28_01_无题.docx"),
        ({"headline": "完了……."}, "2022-01-28_01_完了…….docx"),
    ],
)
def test_an_article_has_the_name_a_person_would_choose(filed, article, name):
    headline = article.pop("headline")
    assert article_name(filed(headline, **article), ".docx") == name


def test_a_lost_headline_is_stood_in_for_by_the_first_words(filed):
    assert article_name(filed("", "本报讯 昨日,我区开会。散会"), ".md") == "2022-01-28_01_昨日，我区开会.md"


def test_an_issue_has_the_name_of_its_day_paper_and_number(filed):
    assert issue_name(filed("题"), ".epub") == "2022-01-28_江边日报_总第311期.epub"


@pytest.mark.parametrize("name", ["CON", "nul", "Com1", "LPT9.txt", "aux.", "com¹"])
def test_no_name_is_a_device_of_windows(name):
    assert safe_name(name, ".txt").startswith("_")


def test_a_long_name_is_cut_and_says_so():
    name = safe_name("长" * 300, ".docx")
    assert name.endswith("长….docx")
    assert is_good_on_windows(name)
    assert len(safe_name("w" * 300, ".docx")) == 120


def test_names_that_differ_in_case_alone_clash():
    free = FreeNames(["A.txt"])
    assert [free.take(name) for name in ("a.txt", "b.txt", "B.TXT", "b.txt")] == [
        "a (2).txt",
        "b.txt",
        "B (2).TXT",
        "b (3).txt",
    ]


@given(ANY_TEXT)
def test_any_text_makes_a_good_name(text):
    assert is_good_on_windows(safe_name(text, ".docx"))


@given(st.lists(st.text("aAä长.\u202e ", max_size=200), max_size=12))
def test_names_never_clash(texts):
    free = FreeNames()
    names = [free.take(safe_name(text, ".txt")) for text in texts]
    assert len({name.casefold() for name in names}) == len(texts)
    assert all(is_good_on_windows(name) for name in names)


def test_every_article_of_the_library_has_a_name_of_its_own(pieces):
    free = FreeNames()
    names = [free.take(article_name(piece.article, ".epub")) for piece in pieces]
    assert len(set(names)) == len(pieces)
    assert all(is_good_on_windows(name) for name in names)
    assert not any("(2)" in name for name in names)
