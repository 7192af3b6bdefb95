"""The head of a page and the running heads: which lines they are, and what they say."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from qtreader.newspaper.issue import Masthead
from qtreader.newspaper.span import Span
from qtreader.pagetext.lines import Line
from qtreader.pagetext.wording import is_signature

_HAN_DIGITS = "〇零○一二三四五六七八九"
_BLANK = r"[ \t\u3000]*"
_DATE = re.compile(
    rf"(?P<y>(?:19|20)\d{{2}}){_BLANK}[年./-]{_BLANK}(?P<m>\d{{1,2}}){_BLANK}[月./-]{_BLANK}(?P<d>\d{{1,2}})(?:{_BLANK}日|(?!\d))"
)
_HAN_DATE = re.compile(
    rf"(?P<y>[{_HAN_DIGITS}]{{4}})年(?P<m>[一二三四五六七八九十]{{1,2}})月(?P<d>[一二三四五六七八九十]{{1,3}})日"
)
_WEEKDAY = re.compile(rf"(?:星{_BLANK}期|周|礼拜){_BLANK}([一二三四五六日天])")
_LUNAR_DAY = (
    rf"闰?[正一二三四五六七八九十冬腊]{{1,2}}{_BLANK}月{_BLANK}"
    r"(?:初[一二三四五六七八九十]|[十廿卅二三][一二三四五六七八九十]|[十廿卅])"
)
_LUNAR = re.compile(
    rf"(?:(?:农{_BLANK}历|夏历|阴历){_BLANK})?"
    rf"[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]{_BLANK}年?{_BLANK}{_LUNAR_DAY}"
    rf"|(?:农{_BLANK}历|夏历|阴历){_BLANK}{_LUNAR_DAY}"
)
_ISSUE = re.compile(
    rf"总{_BLANK}第?{_BLANK}(\d{{1,6}}){_BLANK}[期号]|总{_BLANK}期{_BLANK}[号数]?{_BLANK}[:：]?{_BLANK}(\d{{1,6}})(?!\d)"
    rf"|(?:第|期号[:：]?){_BLANK}(\d{{2,6}}){_BLANK}[期号]"
)
_PAGE_ALONE = re.compile(r"[A-D]?\d{1,2}")
_PAGES = re.compile(
    rf"(?:(?:今日|本期|今天|本报){_BLANK}(?P<today>\d{{1,3}}){_BLANK}版{_BLANK}[/／,，·]?{_BLANK})?"
    rf"(?:(?:今日|本期|今天|本报){_BLANK})?(?:共|总){_BLANK}(?P<all>\d{{1,3}}){_BLANK}版"
    rf"|(?:今日|本期|今天){_BLANK}(?P<few>\d{{1,3}}){_BLANK}(?:个)?版"
)
_PAGE = re.compile(
    rf"第{_BLANK}[A-Z]?(\d{{1,2}}|[一二三四五六七八九十]{{1,2}}){_BLANK}版"
    rf"|(?<![\d第]){_BLANK}[A-Z]?(\d{{1,2}}){_BLANK}版|(?<![A-Za-z\d])[A-D]\d{{1,2}}(?![A-Za-z\d])"
)
_STAFF = re.compile(
    r"(?:(?:[一二三四五六七八九十]|\d{1,2})版)?(?:责任编辑|责编|(?:本版|版面|本期)统筹|本版编辑|执行编辑|执行主编|值班总编|值班编辑|美术设计|插图|图编|编辑|版式设计|版面设计|版式|美术编辑|美编|校对|审校|审读|组版|视觉(?:设计)?"
    r"|值班编委|值班主任|编委|一校|二校|统筹|制图|主编|签发)"
    r"[:：/／ \t\u3000]+"
    r"(?:[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff:：])"
    r"(?:[、 \t\u3000]+[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff:：/／]))*"
)
_CONTACT_WORD = (
    r"(?:本报|本社|报社|新闻|服务|广告|发行|征订|订阅|投稿|投诉|报料|爆料|读者|咨询|监督|编辑部|电子|24小时)*(?:服务)?"
    r"(?:热线电话|热线|电话|传真|邮箱|信箱|QQ群?|微信|E-?mail|邮编|邮政编码|网址|国内统一连续出版物号|国内统一刊号|刊号"
    r"|邮发代号|零售价?|定价|社址|地址|印刷|承印)"
)
_CONTACT = re.compile(
    rf"{_CONTACT_WORD}(?:{_BLANK}[:：]{_BLANK}|[ \t\u3000]+)\S[^\u3002]{{0,40}}?(?=[ \t\u3000]|$)"
)
_PHONES = re.compile(
    rf"(?:[\u4e00-\u9fffA-Za-z]{{1,8}}{_BLANK}[:：]{_BLANK})?(?:0\d{{2,3}}-)?\d{{7,8}}(?!\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+", re.ASCII)
_OWNERS = re.compile(
    rf"(主办单位|主管单位|出版单位|主办|主管|出版|承办|协办)(?:{_BLANK}[:：]{_BLANK}|[ \t\u3000]+)"
    r"(\S{3,20}?)"
    r"(?=[ \t\u3000]+(?:主办|主管|出版|承办|协办)|[ \t\u3000]*$)"
)
_LATIN = re.compile(
    r"[A-Z][A-Z .,&'-]{5,60}"
    r"|(?:[A-Z][a-z]+ ){1,5}(?:DAILY|Daily|NEWS|News|TIMES|Times|POST|Post|WEEKLY|Weekly)"
)
_SERIAL = re.compile(
    r"(?:国内统一(?:连续出版物号|刊号)[:：\s]*)?(?:CN|ISSN)\s*[\d-]{4,12}(?:/\w+)?|邮发代号[:：\s]*\d{1,3}-\d{1,4}"
)
_FOLLOW = re.compile(
    r"(?:请?(?:扫一扫|扫码|扫描|微信扫|长按|识别)|(?:欢迎)?(?:关注|下载|登录)|(?:官方)?(?:微信|微博|抖音|视频号|公众号|客户端|小程序))"
    r"[^。,，]{0,30}?(?:关注|公众号|微信|微博|二维码|客户端|看更多|更多新闻|发布|视频号|小程序|抖音号?|读报)[^。,，]{0,12}"
    r"|[\u4e00-\u9fff]{2,8}(?:官方)?(?:微信|微博|客户端|公众号|视频号|抖音号)|@[\u4e00-\u9fff]{2,10}"
)
_WEATHER = re.compile(
    r"(?:(?:今日|今天|明天|市区)?天气(?:预报)?[:： \u3000]?.{0,40}"
    r"|(?:今天|今日|今明)[^。]{0,30}(?:晴|阴|多云|雨|雪)[^。]{0,30})(?:\d{1,2}\s*[℃°度]|风力?\d?-?\d级)[^。]{0,24}"
)
_MONTH_DAY = re.compile(r"(?<![\d年])\d{1,2}月\d{1,2}日(?=[ \t\u3000]*(?:星期|周)[一二三四五六日天])")
_LATIN_DATE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s*"
    r"\d{1,2},?\s*(?:19|20)\d{2}"
)
_OWNED = re.compile(
    r"[\u4e00-\u9fff]{3,20}?(?:主管、主办|主管主办|主管|主办|社出版|集团出版|机关报)(?=[ \t\u3000]|$)"
)
_PAPER = re.compile(r"[\u4e00-\u9fff]{2,10}(?:报|周刊)")
_CERTAIN_PAPER = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[区市县省日晚晨早商时快周新导农都]|青年|法治|科技|工人)报"
)
_CHANNEL = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:客户端|视频号|公众号|融媒|融媒体|新闻网|APP|App)|[\u4e00-\u9fff]{2,3}发布"
)
_SECTION = re.compile(
    r"(?:今日|本报)?(?:要闻|综合新闻|综合|导读|导航|时政|经济|民生|社会|文化|副刊|专版|专题|特刊|广告|国内|国际|体育|教育"
    r"|健康|法治|热点|焦点|深度|评论|理论|生活|公告|公示|街道|社区|街镇|镇街|科技|科创|产业|时事|新闻|平台|天下|资讯|聚焦|城事|视点|文体"
    r"|文旅|乡村|三农|农业|财经|金融|房产|汽车|旅游|卫生|环保|党建|政法|军事|都市|都会|城市|区域|地方|基层|人物|读书|艺术|娱乐|调查|两会"
    r"|乡村振兴|[\u4e00-\u9fff]{2,4}(?:新闻|周刊|专刊|副刊))(?:新闻|周刊|专刊|专版|版)?"
)
_NUMBERED = re.compile(
    rf"[A-D]?\d{{1,2}}[ \t\u3000]*[/|·]?[ \t\u3000]*{_SECTION.pattern}"
    rf"|{_SECTION.pattern}[ \t\u3000]*[/|·]?[ \t\u3000]*[A-D]?\d{{1,2}}"
)
_ALONE = re.compile(
    r"(?:今日|本期|本报|要闻|内页|新闻)?(?:导读|导航|要目|看点|提要)|要闻|综合新闻|综合|广告|今日要闻|一版要闻|简明新闻|一句话新闻"
    r"|图片新闻|新闻(?:速览|速递|快报|短波|集锦)|快讯|(?:国内|国际|本市|全市|全区|城事|时政|经济|社区|文体|教育|基层|民生)?(?:简讯|短讯|短波|短讯集锦|速览)"
    r"|(?:国内|国际|本市|城事|时政|社区|文体)(?:速递|快讯|要闻)"
)
# what any line of a running head has something of
_OF_A_HEAD = re.compile(
    rf"\d|[A-Z]{{3}}|星|周|礼拜|[编审校责视]|版|统筹|主[办管]|[承协]办|农|历|[{_HAN_DIGITS}]年|签发|制图"
)
_PARTS = (
    _STAFF,
    _OWNERS,
    _LATIN_DATE,
    _DATE,
    _HAN_DATE,
    _MONTH_DAY,
    _LUNAR,
    _WEEKDAY,
    _ISSUE,
    _PAGES,
    _PAGE,
    _SERIAL,
)
_TOP_PARTS = (_CONTACT, _MAIL, _PHONES, _OWNED)
_PUNCTUATION = re.compile(r"[\s·•|┃/／\-—_:：,，、.()（）\[\]【】*=~■□●◆▲]+")
_OPENS = re.compile("[(（]")
_LATIN_WORD = re.compile("[A-Z][A-Za-z&']*")
_WIDE = re.compile("[０-９]")
_NARROW = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_HEAD_REACHES = 30  # lines from the top of the page within which its head may stand


@dataclass(frozen=True, slots=True)
class Head:
    """What was read from the lines that are no article."""

    masthead: Masthead
    furniture: tuple[Line, ...]
    date: dt.date | None
    date_span: Span | None


def read_head(lines: Sequence[Line], contents_begin: int) -> Head:
    """The head and the running heads of a page.

    ``contents_begin`` is the number of the first line that certainly is of an article: above it
    (but not far from the top) name plates and telephone numbers are looked for as well.
    """
    lines = [
        replace(line, text=line.text.translate(_NARROW)) if _WIDE.search(line.text, 0, 120) else line
        for line in lines
    ]
    top = min(contents_begin, _HEAD_REACHES)
    furniture = [line for line in lines if _is_furniture(line.text, line.number < top)]
    signers = {line.number for line in lines if is_signature(line.text)}
    furniture = _without_signatures(furniture, top, signers)
    furniture += _neighbours(lines, {line.number for line in furniture})
    furniture.sort(key=lambda line: line.number)
    date, place = _date(furniture)
    return Head(_masthead(furniture, top), tuple(furniture), date, place)


def _neighbours(lines: Sequence[Line], chosen: set[int]) -> list[Line]:
    """What is of a head only because it stands beside lines of one: telephone numbers and the like."""
    found: list[Line] = []
    for order, step in ((lines, -1), (lines[::-1], 1)):
        for line in order:
            if line.number in chosen or line.number + step not in chosen:
                continue
            if _is_furniture(line.text, top=True) or _SECTION.fullmatch(line.text):
                found.append(line)
                chosen.add(line.number)
    return found


def is_section_name(text: str) -> bool:
    """导读 and its like on a line of its own."""
    return _ALONE.fullmatch("".join(text.split()).strip("【】[]◆■□▲△●○▶◎★:：·-—|")) is not None


def _is_furniture(text: str, top: bool) -> bool:
    if len(text) > 120 or "。" in text or (text.endswith((")", "）")) and not _OPENS.search(text)):
        return False
    if not top and not _OF_A_HEAD.search(text):
        return _CERTAIN_PAPER.fullmatch(text) is not None
    return _leftover(text, top) == "" or bool(_CERTAIN_PAPER.fullmatch(text) or _NUMBERED.fullmatch(text))


def _leftover(text: str, top: bool) -> str | None:
    """What of a line no part of a head accounts for; ``None`` where there was no such part."""
    rest, parts = text, 0
    if top and (_WEATHER.fullmatch(text) or _follows(text)):
        return ""
    for pattern in _PARTS + _TOP_PARTS if top or _STAFF.search(text) else _PARTS:
        rest, count = pattern.subn(" ", rest)
        parts += count
    if _LATIN.fullmatch(rest.strip()):
        return ""
    words = _PUNCTUATION.sub(" ", rest).split()
    if top and _PAGE_ALONE.fullmatch(text):
        return ""
    if top or parts:
        names = [word for word in words if _PAPER.fullmatch(word) or _CHANNEL.fullmatch(word)]
        parts += len(names)
        words = [word for word in words if word not in names]
    if parts:
        words = [
            word
            for word in words
            if not (
                _SECTION.fullmatch(word)
                or _PAGE_ALONE.fullmatch(word)
                or _LATIN_WORD.fullmatch(word)
                or word in ("年", "月", "日", "第", "版", "期")
            )
        ]
    if parts and all(re.fullmatch(r"0?\d{1,2}", word) for word in words):
        words = []
    return " ".join(words) if parts else None


def _follows(text: str) -> bool:
    """Whether a line tells where else the paper can be read, in one phrase or several."""
    return _FOLLOW.fullmatch(text) is not None or all(map(_FOLLOW.fullmatch, text.split()))


def _without_signatures(furniture: list[Line], top: int, signers: set[int]) -> list[Line]:
    """A bare date far from anything else of a head is the signature below a notice."""
    numbers = {line.number for line in furniture}
    signatures = {
        line.number
        for line in furniture
        if line.number >= top
        and _DATE.fullmatch(line.text)
        and (not numbers & {line.number - 1, line.number + 1} or line.number - 1 in signers)
    }
    return [line for line in furniture if line.number not in signatures]


def _date(furniture: Sequence[Line]) -> tuple[dt.date | None, Span | None]:
    for line in furniture:
        for pattern, number in ((_DATE, int), (_HAN_DATE, _han_number)):
            found = pattern.search(line.text)
            if found is None:
                continue
            date = _real_date(number(found["y"]), number(found["m"]), number(found["d"]))
            if date is not None:
                return date, Span(line.span.start + found.start(), line.span.start + found.end())
    return None, None


def _real_date(year: int, month: int, day: int) -> dt.date | None:
    if not 1900 <= year < 2100:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _han_number(text: str) -> int:
    """二〇二二 is 2022, 二十八 is 28."""
    values = {character: max(0, index - 2) for index, character in enumerate(_HAN_DIGITS)}
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (values[tens] if tens else 1) * 10 + (values[ones] if ones else 0)
    return int("".join(str(values[character]) for character in text))


def _masthead(furniture: Sequence[Line], top: int) -> Masthead:
    text = "\n".join(line.text for line in furniture)
    owners = {found[1][:2]: found[2] for line in furniture for found in _OWNERS.finditer(line.text)}
    weekday, lunar, pages = (pattern.search(text) for pattern in (_WEEKDAY, _LUNAR, _PAGES))
    issue = min(_ISSUE.finditer(text), key=lambda found: not found[0].startswith("总"), default=None)
    return Masthead(
        newspaper=_name_plate(furniture),
        weekday="星期" + weekday[1].replace("天", "日") if weekday else None,
        lunar="".join(lunar[0].split()) if lunar else None,
        issue_number=int(issue[1] or issue[2] or issue[3]) if issue else None,
        pages_in_issue=int(pages["all"] or pages["few"]) if pages else None,
        page=_page(furniture, top),
        sponsor=owners.get("主办") or owners.get("主管"),
        publisher=owners.get("出版"),
        hotline=_contact(text, r"(?:热线电话|新闻热线|(?<![告务订行])热线)[:：\s]*([\d-]{5,14})"),
        email=_contact(text, r"([\w.+-]+@[\w-]+(?:\.[\w-]+)+)"),
    )


def _contact(text: str, pattern: str) -> str | None:
    found = re.search(pattern, text, re.ASCII)
    return found[1] if found else None


def _name_plate(furniture: Sequence[Line]) -> str | None:
    """The name that stands most often; among equals the one that stands alone first."""
    counts: Counter[str] = Counter()
    for line in furniture:
        rest = _OWNERS.sub(" ", line.text)
        inner = _PAGE.search(line.text) is not None  # there a weekly is a part of the paper
        counts.update(
            word for word in rest.split() if _PAPER.fullmatch(word) and not (inner and word.endswith("周刊"))
        )
    return max(counts, key=lambda name: counts[name]) if counts else None


def _without_numbers(text: str) -> str:
    """A line of a head without the numbers that are not the page's."""
    for pattern in (
        _LATIN_DATE,
        _DATE,
        _HAN_DATE,
        _LUNAR,
        _ISSUE,
        _PAGES,
        _SERIAL,
        _CONTACT,
        _MAIL,
        _WEATHER,
    ):
        text = pattern.sub(" ", text)
    return text


def _page(furniture: Sequence[Line], top: int) -> int | None:
    """The page number that is printed; a name plate on top of the page says it is the first."""
    texts = [_without_numbers(line.text) for line in furniture]
    for text in texts:
        found = _PAGE.search(text)
        digits = re.search(r"\d{1,2}|[一二三四五六七八九十]{1,3}", found[0]) if found else None
        if digits:
            return int(digits[0]) if digits[0].isdecimal() else _han_number(digits[0])
    for text in texts:
        alone = [word for word in _PUNCTUATION.sub(" ", text).split() if _PAGE_ALONE.fullmatch(word)]
        if alone:
            return int(alone[0].lstrip("ABCD"))
    plate = any(_PAPER.fullmatch(line.text.strip()) for line in furniture if line.number < top)
    return 1 if plate else None
