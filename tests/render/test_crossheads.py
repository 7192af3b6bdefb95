import pytest

from qtreader.render.crossheads import is_crosshead
from qtreader.render.sheet import Block, Role

BODY = Block(Role.PARAGRAPH, "江边新桥今日通车，两岸居民往来更加便捷，沿线企业也将由此受益，" * 2)


@pytest.mark.parametrize(
    ("text", "following", "expected"),
    [
        ("服务更贴心", BODY, True),
        ("一、筑牢安全底线", BODY, True),
        ("大家鼓掌。", BODY, False),
        ("他说：", BODY, False),
        ("“这里真好”", BODY, False),
        ("服务更贴心", Block(Role.PARAGRAPH, "短短一段。"), False),
        ("服务更贴心", Block(Role.REFERENCE, "（相关报道详见第4版）" * 4), False),
        ("服务更贴心", None, False),
        ("江边日报今日起改版，版面比以前更多", BODY, True),
        ("江边日报今日起改版，版面比以前更多，内容也比以前更多", BODY, False),
    ],
)
def test_a_crosshead_is_told_by_its_form(text, following, expected):
    assert is_crosshead(Block(Role.PARAGRAPH, text), following) is expected


def test_no_other_part_of_an_article_is_one():
    assert not is_crosshead(Block(Role.BYLINE, "记者 张三"), BODY)
