from itertools import pairwise

import pytest

from qtreader.render.binding import bound, bound_facts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("会议5日召开", ["会议5", "日召开"]),
        ("投资100万元。", ["投资100", "万", "元。"]),
        ("1500余户", ["1500", "余", "户"]),
        ("古丽·买买提", ["古丽", "·买买提"]),
        ("约10—20名", ["约10", "—20", "名"]),
        ("增长3.5%,", ["增长3.5", "%,"]),
        ("第八次会议", ["第八次会议"]),
        ("5G+IOT+AI", ["5G+IOT+AI"]),
        ("·开头", ["·开头"]),
        ("", [""]),
    ],
)
def test_numbers_stay_with_what_they_count(text, parts):
    places = [0, *bound(text), len(text)]
    assert [text[a:b] for a, b in pairwise(places)] == parts


def test_a_line_of_facts_ends_only_between_two_of_them() -> None:
    text = "8月10日 星期三 · 总第391期"
    places = [0, *bound_facts(text), len(text)]
    may_end = [at for at in range(1, len(text)) if at not in places]
    assert [text[:at] for at in may_end] == [
        "8月10日",
        "8月10日 ",
        "8月10日 星期三",
        "8月10日 星期三 ·",
        "8月10日 星期三 · ",
    ]
