"""The filters of a query are told, and can be taken out of it."""

from __future__ import annotations

import pytest

from qtreader.search.filters import in_period, standing_filters, without_filters


def told(query: str, language: str = "zh") -> list[tuple[str, str]]:
    return [(standing.words, standing.rest) for standing in standing_filters(query, language)]


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("疫情", []),
        ("疫情 日期:2022-01 版:1", [("2022年1月", "疫情 版:1"), ("第1版", "疫情 日期:2022-01")]),
        ("日期:2022-05", [("2022年5月", "")]),
        ("疫情　日期：2022-01", [("2022年1月", "疫情")]),
        ("栏目:钱塘视点 疫情 人才", [("栏目含“钱塘视点”", "疫情 人才")]),
        ('疫情 记者:"张 三"', [("署名含“张 三”", "疫情")]),
        ("疫情 -版:1", [("不是（第1版）", "疫情")]),
        ("疫情 类型:图片", [("类型为图片", "疫情")]),
        ("标题:疫情", []),  # what is looked for, not where
        ('"疫情 日期:2022"', []),
        ("(疫情 日期:2022) OR 人才", []),
        ("疫情 OR 日期:2022", []),
        ("日期:去年 疫情", []),
    ],
)
def test_each_filter_is_told_with_the_query_without_it(query: str, filters: list[tuple[str, str]]) -> None:
    assert told(query) == filters


def test_filters_are_told_in_english_too() -> None:
    assert told("疫情 日期:2022-01", "en") == [("in 2022-01", "疫情")]


def test_all_filters_are_taken_out() -> None:
    assert without_filters("版:1 疫情 -人才 日期:2022 日期:2022-01") == "疫情 -人才"


@pytest.mark.parametrize(
    ("first", "last", "narrowed"),
    [
        ("2022-01", "2022-05", "疫情 版:1 日期:2022-01..2022-05"),
        ("2022-01", "2022-01", "疫情 版:1 日期:2022-01"),
        ("2022", "", "疫情 版:1 日期:2022.."),
        ("", "2022-05-06", "疫情 版:1 日期:..2022-05-06"),
        ("", "", "疫情 版:1"),
    ],
)
def test_a_period_takes_the_place_of_the_one_before(first: str, last: str, narrowed: str) -> None:
    assert in_period("疫情 日期:2021 版:1", first, last) == narrowed
