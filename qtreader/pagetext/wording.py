"""What lines of a newspaper sound like: sentence ends, datelines, kicker forms, shared characters."""

from __future__ import annotations

import re
from operator import add

_CLOSERS = "”’』」》)）〉】\"'"
_STOPS = "。！？!?…"
_TAIL_BRACKET = re.compile(r"\s*[(（\[【][^()（）\[\]【】]{1,40}[)）\]】]\s*$")
_POINTER_TAIL = re.compile(r"\s*[>＞▶→]*\s*(?:下转|详见|转)(?:本报|今日)?第?\s*[A-Z]?\d{1,2}\s*版\s*$")

SOURCE = re.compile(
    r"[【\[]?((?:据\s*)?(?:"
    r"本报(?:[\u4e00-\u9fff]{0,6}?(?:\d{1,2}月)?(?:\d{1,2}日)?)(?:讯|电)"
    r"|本报综合消息|新华(?:社|网)[ \u3000]?[^\s,，。:：;；“”]{0,16}?电"
    r"|中新(?:社|网)[^\s,，。:：;；“”]{0,16}?电"
    r"|[\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|快报|商报|晨报|早报|导报|报)讯"
    r"|(?:据\s*)?(?:新华社|中新社|[\u4e00-\u9fff]{1,4}(?:新闻|网|社|台))消息|据新华社(?=[ \u3000(（])"
    r"|[\u4e00-\u9fff]{2,6}(?:通讯社|社)[^\s,，。:：;；“”]{0,14}?电"
    r"|(?:本刊|本网|本台|综合|[\u4e00-\u9fff]{2,6}网)讯"
    r"))[】\]]?(?=[\s(（\d,，:：●■—-]|[\u4e00-\u9fff“])"
)

# at its end a kicker says who spoke or what took place
_KICKER_SPOKE = re.compile(r"(?:强调|指出|要求|表示|提出|透露|获悉|公布|介绍|披露|认为|部署|宣布|决定|显示)$")
_KICKER_EVENT = re.compile(
    r"(?:召开\S{0,6}会议|会议召开|[会式]召开|[会式]举行|出炉|督查\S{0,14}(?:工作|建设)|调研\S{0,14}工作"
    r"|检查\S{0,14}工作|研究\S{0,14}工作|学习\S{0,14}精神|(?:考察|调研)时|开幕之际)$"
)
_SPOKE_STRONGLY = re.compile(r"(?:强调|指出|提出|透露|获悉|[时上]表示|[时上会]要求)$")

_CROSSHEAD = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[、.．](?!\d)|[●◆■▲◎★※◇])"
)
_PARTICLE_END = (
    "的了着与和及或在对为从向以将把被使让是有不要更最很也都并而且但则所其这那各等由至到于即还又再已曾正因就"
    "我你他她它们之第若如"
)
_NOTICE = re.compile(
    r"(?:公告|公示|通告|启事|招聘|招标|讣告|招租|拍卖|(?:遗失|作废|注销|免责|郑重|严正)声明|更正|致歉|(?:停[电水气]|放假|征集|会议|缴费|搬迁)通知"
    r"|关于\S{2,40}的(?:通知|声明))"
    r"(?:[(（][^()（）]{1,12}[)）])?$"
)
_SIGNED = re.compile(
    r"\S{2,30}(?:局|委员会|公司|办公室|中心|街道|政府|法院|检察院|院|厂|店|社|办|部|处|所|会|集团|学校|医院|银行|支行"
    r"|管委会|指挥部|支队|大队|小组|专班|厅|校|中学|小学|大学|幼儿园|办事处|协会|联合社|合作社|基金会|酒店|法庭|站|队)"
    r"(?:[ \u3000]*\d{4}年\d{1,2}月\d{1,2}日)?|\d{4}年\d{1,2}月\d{1,2}日"
    r"|(?:联系|咨询|报名|监督|举报)?(?:电话|地址|邮箱|联系人|时间|地点|传真|网址)[:：].*"
)
_LABELLED = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:时间|地点|电话|地址|路段|范围|对象|方式|网址|邮箱|单位|[招投]标人|[代联][理系]人|金额|规模|资质|名称|传真"
    r"|(?:委托|拍卖|采购|建设|申请|公示|公告|承租|出租|转让)(?:人|方|期))[:：].+"
)
_BEGINS = re.compile(
    r"[“《]|在|从|据|近|目前|当前|今年|去年|截至|记者|随着|对于|作为|与此|此外|同时|如今|眼下|走进|来到|昨日|日前|连日|多年|每|其中"
    r"|(?:19|20)\d{2}年|\d{1,2}月\d{1,2}日|\d{1,2}日|[\u4e00-\u9fff]{2,4}(?:指出|强调|表示|要求|介绍|说|告诉)[,，:：]"
    r"|[他她](?:们)?(?:说|表示|指出|强调|介绍|认为|告诉|希望)[,，:：]"
)
_CANNOT_BEGIN = "。，,、；;：:！!？?”’》）)】』」％%"
_SIGNED_END = re.compile(
    r"[。！？”!?]\s*[(（][^()（）摄图]{0,20}(?:记者|通讯员|实习生)[^()（）摄图]{2,30}[)）](?:[(（][^()（）]{3,20}版[)）])?$"
)
_SIGNED_HEAD = 12  # characters in which a byline before the text names the first role
_LED = re.compile(
    r"[■□◆●▲◎○]?[ \u3000]*[\u4e00-\u9fff]{0,8}(?:记者|通讯员)[ \u3000]"
    r"[\u4e00-\u9fff·、 \u3000]{1,50}?[ \u3000]"
    r"(?=[【\[]?(?:本报|新华社|据新华社|中新社|[\u4e00-\u9fff]{2,6}报讯))"
)
_NEVER_FIRST = "的了着过们得等者性化率"
_END = 80  # characters at the end of a line that tell how it ends
_SAMPLE = 2000  # characters that tell the language of a text
_HAN = re.compile(r"[\u3400-\u9fff]")
_NOT_WORD = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a paragraph ends. A reference or a credit in brackets at its end
    is looked behind."""
    end = text[-_END:].rstrip()
    if _stops(end):  # most lines do
        return True
    rest = _POINTER_TAIL.sub("", end)
    shorter = _TAIL_BRACKET.sub("", rest).rstrip()
    return _stops(rest) or (bool(shorter) and shorter != rest and _stops(shorter))


def _stops(text: str) -> bool:
    if text.endswith((":", "：")):
        return text.rstrip(":：").endswith(("如下", "名单", "包括"))
    return text.rstrip(_CLOSERS).endswith(tuple(_STOPS))


def source_of(text: str) -> str:
    """The dateline a paragraph begins with: 本报讯, 新华社杭州1月5日电; empty where there is none."""
    found = SOURCE.match(text, len(byline_before_source(text)))
    return found[1] if found else ""


def byline_before_source(text: str) -> str:
    """``■记者 甲 通讯员 乙`` where it stands on the line of its text, before the dateline."""
    if "记者" not in text[:_SIGNED_HEAD] and "通讯员" not in text[:_SIGNED_HEAD]:
        return ""
    found = _LED.match(text[:_END])
    return found[0] if found and SOURCE.match(text, found.end()) else ""


def is_kicker_form(text: str) -> bool:
    """Whether a head line ends as kickers do."""
    return bool(_KICKER_SPOKE.search(text) or _KICKER_EVENT.search(text))


def is_spoken_kicker(text: str) -> bool:
    """Whether it ends in a verb of speaking: what follows is what was said."""
    return bool(_SPOKE_STRONGLY.search(text))


def is_numbered(text: str) -> bool:
    """Whether it is numbered as crossheads are: 一、 (二) 3. ●."""
    return bool(_CROSSHEAD.match(text))


def is_cut(text: str) -> bool:
    """Whether a short line cannot stand alone: it ends in a particle, holds a comma where no
    blank parts printed lines, or ends inside quotes."""
    rest = text.rstrip()
    if not rest:
        return False
    return (
        rest[-1] in _PARTICLE_END
        or has_clauses(rest)
        or rest[-1] in ",，、;；:：《“‘(（"
        or rest.count("“") != rest.count("”")
        or rest.count("《") != rest.count("》")
        or rest.count("(") + rest.count("（") != rest.count(")") + rest.count("）")
    )


def ends_signed(text: str) -> bool:
    """Whether a paragraph ends with who wrote it, in brackets: the last of its article."""
    return _SIGNED_END.search(text[-_END:]) is not None


def has_clauses(text: str) -> bool:
    """Whether a short line has the commas of running text, and no blanks as head lines have."""
    return re.search("[,，;；]", text) is not None and not text.split()[1:]


def is_numbered_caption(text: str) -> bool:
    """①②③ before what a picture shows."""
    return text[:1] in "①②③④⑤⑥⑦⑧⑨"


def is_notice_title(text: str) -> bool:
    """公告, 启事, 招聘 and their like at the end of a headline."""
    return _NOTICE.search(text) is not None


def is_signature(text: str) -> bool:
    """The lines under a notice: who gives it, when, and whom to call."""
    return _SIGNED.fullmatch(text) is not None


def runs_on(before: str, after: str, usual: frozenset[str]) -> bool:
    """Whether the end of one line and the beginning of the next make a word: the pair is one
    that the page uses elsewhere, or one of the two can stand there only inside a sentence."""
    if not before or not after:
        return False
    return before[-1] + after[0] in usual or before[-1] in _PARTICLE_END or after[0] in _NEVER_FIRST


def is_labelled(text: str) -> bool:
    """管制时间:…, 报名地点:…: a line of particulars, never a headline."""
    return _LABELLED.fullmatch(text) is not None


def closes(text: str) -> bool:
    """Whether a line begins with a mark that closes what stood before."""
    return text[:1] in _CANNOT_BEGIN


def cannot_begin(text: str) -> bool:
    """Whether a line begins with what only goes on: a closing mark, a particle."""
    return closes(text) or text[:1] in _NEVER_FIRST


def begins_paragraph(text: str) -> bool:
    """Whether a line begins as paragraphs like to: a time, a place, who says something."""
    return _BEGINS.match(text) is not None


def han_share(text: str) -> float:
    """The share of Chinese characters among those that are not white space, at the text's head."""
    sample = "".join(text[:_SAMPLE].split())
    return len(_HAN.findall(sample)) / len(sample) if sample else 0.0


def pairs(text: str) -> set[str]:
    """The pairs of characters in ``text``, punctuation and blanks left out."""
    words = _NOT_WORD.sub(" ", text).split()
    return {word[i : i + 2] for word in words for i in range(len(word) - 1)}


def pairs_within(text: str) -> frozenset[str]:
    """All pairs of characters in a long text; those with punctuation do no harm there."""
    return frozenset(map(add, text, text[1:]))
