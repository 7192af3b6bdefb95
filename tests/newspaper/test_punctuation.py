import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtreader.newspaper.punctuation import WIDE, full_width


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("5日,全区召开会议,听取汇报。", "5日，全区召开会议，听取汇报。"),
        ("金承涛指出,“五一”假期期间", "金承涛指出，“五一”假期期间"),
        ("物美超市(高沙店)、东东和达城", "物美超市（高沙店）、东东和达城"),
        ("积能:新基建打造新赛道", "积能：新基建打造新赛道"),
        ("你家分到了哪?我在4栋6楼!", "你家分到了哪？我在4栋6楼！"),
        ("好!!真的?!", "好！！真的？！"),
        ("增长8.5%,GDP达1,500亿元;其中", "增长8.5%，GDP达1,500亿元；其中"),
        ("上午7:30开始,比分3:2,共12:05:30", "上午7:30开始，比分3:2，共12:05:30"),
        ("江东片区:83523999", "江东片区：83523999"),
        ("共有1500,2022年", "共有1500，2022年"),
        ("网址http://a.cn/x?b=1,2:(3),详见", "网址http://a.cn/x?b=1,2:(3)，详见"),
        ("见www.a.cn:80/b;投稿a@c.com,电话另询", "见www.a.cn:80/b；投稿a@c.com，电话另询"),
        ("题为“Hello, world!”的演讲", "题为“Hello, world!”的演讲"),
        ("他说:“Hello, world!”", "他说：“Hello, world!”"),
        ("你看过TED?", "你看过TED？"),
        ("世界卫生组织(WHO)", "世界卫生组织（WHO）"),
        ("时间(7:30)", "时间（7:30）"),
        ("WHO(世卫组织)", "WHO（世卫组织）"),
        ("报考 IELTS (General) 考试", "报考 IELTS (General) 考试"),
        ("(下转第2版）", "（下转第2版）"),
        ("1)提高认识", "1）提高认识"),
        ("QIANTANG NEW AREA DAILY: No. 1 (2022)", "QIANTANG NEW AREA DAILY: No. 1 (2022)"),
        ("COVID-19,2022年", "COVID-19，2022年"),
    ],
)
def test_marks_beside_chinese_are_shown_as_in_print(source, shown):
    assert full_width(source) == shown


@given(st.text(alphabet=st.sampled_from("中文a1 ,:;()!?（），。“”.@/w\n𠮷"), max_size=60))
@example("")
@example("((")
@example("))((")
def test_every_character_keeps_its_place(text):
    shown = full_width(text)
    assert len(shown) == len(text)
    assert all(new == old or WIDE.get(old) == new for old, new in zip(text, shown, strict=True))


@given(st.text(alphabet=st.sampled_from("中文a1 ,:;()!?（），。“”."), max_size=40))
def test_text_without_chinese_letters_is_left_alone(text):
    plain = text.replace("中", "b").replace("文", "c").replace("（", "(").replace("）", ")")
    assert full_width(plain) == plain


@given(st.text(alphabet=st.sampled_from("中文报纸,;!?，"), min_size=1, max_size=40))
def test_between_chinese_letters_nothing_stays_half_width(text):
    assert not set(full_width("中" + text)) & set(",;!?")
