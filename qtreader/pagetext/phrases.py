"""Set phrases in which one character is lost: 党的二十精神 for 党的二十大精神.

They stand in every newspaper of these years in the same words, so no other place of the page is needed
as a witness. None of the shortened forms means anything else: in ten million characters of clean
news they do not occur.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from qtreader.newspaper.issue import Doubt
from qtreader.newspaper.span import Span

PHRASES = (
    *("党的十八大精神", "党的十九大精神", "党的二十大精神", "党的二十大报告", "党的二十大代表"),
    *(
        "新时代中国特色社会主义思想",
        "社会主义现代化",
        "社会主义核心价值观",
        "中共中央政治局",
        "中央政治局委员",
    ),
    *("人大常委会", "人民代表大会", "高质量发展", "全面从严治党", "中华民族伟大复兴", "命运共同体"),
    *("生态文明建设", "绿水青山就是金山银山", "供给侧结构性改革", "集中统一领导", "全面深化改革"),
    *("全过程人民民主", "共同富裕示范区", "农业农村部", "农业农村现代化", "新质生产力", "改革开放"),
    *("中国式现代化", "战略性新兴产业", "金融机构"),
    *("意识形态工作", "新冠肺炎", "新冠病毒", "民主生活会", "主题教育", "理论学习中心组", "党风廉政建设"),
    *("数字化改革", "专精特新", "以旧换新", "知识产权", "党组书记", "纪检监察", "精神文明建设"),
    *("中国共产党", "产业转型升级", "固定资产投资", "国内生产总值", "政协主席", "防汛抗旱"),
)
# shortened forms that are words after all
_WORDS = frozenset({"命共同体", "产转型升级", "改革放", "中国现代化", "战略新兴产业", "金机构"})


def _shortened() -> dict[str, tuple[int, str]]:
    """Each phrase without one of its inner characters: where it is missing, and which."""
    forms: dict[str, tuple[int, str]] = {}
    for phrase in PHRASES:
        for at in range(1, len(phrase) - 1):
            form = phrase[:at] + phrase[at + 1 :]
            if phrase[at] not in (phrase[at - 1], phrase[at + 1]) and form not in _WORDS:
                forms[form] = (at, phrase[at])
    return forms


_FORMS = _shortened()


def lost_in_phrases(text: str, pairs: Container[str]) -> Iterator[Doubt]:
    """``pairs`` are those of characters that follow one another in the paragraphs."""
    for form, (at, character) in _FORMS.items():
        if form[at - 1 : at + 1] not in pairs:
            continue
        start = text.find(form)
        while start >= 0:
            here = start + at
            seen = text[here - 1 : here + 1]
            yield Doubt(Span(here - 1, here + 1), seen, seen[0] + character + seen[1], "固定说法，疑漏一字")
            start = text.find(form, start + 1)
