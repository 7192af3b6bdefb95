"""Bylines: who wrote and who took the picture, in every usual form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qtreader.newspaper.article import Person
from qtreader.pagetext.names import is_name
from qtreader.pagetext.wording import byline_before_source

BULLETS = "■□◆◇●○▲△◎★☆▇█"
LONGEST = 80  # characters of a byline line
HEAD, TAIL = 120, 80  # characters of a paragraph in which bylines in brackets stand

_ROLE = (
    r"(?:(?:首席|见习|实习|特约|特派|摄影|文字|全媒体|融媒体|图片|视频|联合|资深|高级|驻[\u4e00-\u9fff]{1,4}){0,2}记者"
    r"|(?:特约)?通讯员|(?:见习|实习)(?:生|编辑)|(?:特约)?(?:评论员|撰稿人?|摄影师)|作者|指导(?:老师|教师)|撰文|采写|摄影报道|摄影|摄|图片|供图|图|文|编辑|整理)"
)
_ORG = (
    r"(?:本报|本刊|本网|本台|新华社|中新社"
    r"|[\u4e00-\u9fff]{2,8}?(?:日报|晚报|时报|快报|商报|晨报|早报|导报|新闻|客户端|通讯社|电视台|广播电台|融媒体中心|融媒|发布|报|网|社))"
)
_HEADED = re.compile(
    rf"(?P<by>(?:文|图|摄影|摄)[/／:：])?(?P<org>{_ORG})?(?P<role>(?:{_ROLE})(?:[/／](?:{_ROLE}))*)(?:(?:(?<=..)(?<![/／].)|[:：])(?P<name>[\u4e00-\u9fff·]{{2,4}}))?"
)
_NAME_FIRST = re.compile(r"(?P<name>[\u4e00-\u9fff·]{2,4})[/／](?P<role>文并摄|文/图|文|图|摄影|摄)")
_ROLE_FIRST = re.compile(
    r"(?P<role>文并摄|文|图|摄影|摄|记者|通讯员|撰文|采写|视频|制图)[/／:：](?P<name>[\u4e00-\u9fff·]{2,4})"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,12}")
_TAILS = {
    "摄",
    "文",
    "图",
    "摄影",
    "报道",
    "摄影报道",
    "供图",
    "文/摄",
    "文/图",
    "文／图",
    "图/文",
    "文并摄",
    "/文",
    "/摄",
    "/图",
    "整理",
    "采写",
    "综合报道",
}
_PICTURE_ROLES = ("摄", "图", "摄影")
_GIVEN = re.compile(r"^(?:本版|本文|以上)?(?:图片|照片|图)均?由|[ \u3000]*提供$")
_ALONE = re.compile(
    r"[。！？”!?][ \u3000]*[(（]([\u4e00-\u9fff]{2,4}(?:[ \u3000、]+[\u4e00-\u9fff]{2,4}){0,2})[)）]$"
)
_NO_NAMES = re.compile(  # 记者观察 is the name of a column
    "观察|调查|手记|来信|札记|走访|提问|专访|笔记|随笔|见闻|帮办|视点|亲历|探访|体验|直击|说事|视角|在线|连线|述评|论坛|之家"
)
_PICTURE = re.compile(
    r"(?:摄|图|摄影|摄影报道|图片报道)\s*[)）]?$|^[(（]?\s*(?:文[/／])?(?:摄影|图)|文[/／]图|(?<![\u4e00-\u9fff])[摄图][/／:：]|[/／][摄图]"
)
_SINGLES = re.compile(
    r"(?<![^\s、,，■□◆●▲(（])[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff](?![^\s、,，)）]))+"
)
_BRACKETED = re.compile(r"[(（]([^()（）]{3,60})[)）]")
_GLUED = re.compile(
    rf"(?:{_ORG})?(?:{_ROLE})[ \u3000]?[\u4e00-\u9fff]{{2,3}}"
    rf"(?:[ \u3000、](?:(?:{_ORG})?(?:{_ROLE})[ \u3000]?)?[\u4e00-\u9fff]{{2,3}}){{0,5}}(?=[ \u3000]?报道)"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline that was understood."""

    people: tuple[Person, ...]
    picture: bool  # a photo credit: …摄, 文/摄影记者…
    bullet: bool  # begins with ■


def read_byline(text: str) -> Credit | None:
    """The people of a line that is nothing but a byline; ``None`` for any other line.

    Understands ``■首席记者 甲 乙 通讯员 丙``, ``晚报记者 甲``, ``文/甲 图/乙``, ``甲/文``,
    ``记者 甲 摄``, ``(记者 甲)`` and names set with blanks inside.
    """
    if len(text) > LONGEST:
        return None
    bullet = text[:1] in BULLETS
    inner = text.lstrip(BULLETS + " \u3000").rstrip()
    bracketed = inner[:1] in "(（" and inner[-1:] in ")）"
    if bracketed:
        inner = inner[1:-1].strip()
    inner = _GIVEN.sub("", inner)
    words = _SINGLES.sub(_close_up, re.sub(r"\s*[/／]\s*", "/", inner))
    tokens = [token for token in re.split(r"[\s、]+", words) if token]
    people = _people(tokens, bullet or bracketed)
    if (bullet or bracketed) and any(not (each.role or is_name(each.name)) for each in people):
        return None
    if not people or (len(tokens) == 1 and _NO_NAMES.fullmatch(people[0].name) and not bullet):
        return None
    return Credit(tuple(people), bool(_PICTURE.search(inner)), bullet)


def _close_up(found: re.Match[str]) -> str:
    """``张 三 李 四`` are two names; three letters alone are one."""
    letters = found[0].split()
    if letters[-1] in ("摄", "文", "图") and len(letters) % 2:
        return _close_up_letters(letters[:-1]) + " " + letters[-1]
    return _close_up_letters(letters)


def _close_up_letters(letters: list[str]) -> str:
    if len(letters) <= 3:
        return "".join(letters)
    return " ".join("".join(letters[i : i + 2]) for i in range(0, len(letters), 2))


def _people(tokens: list[str], bullet: bool) -> list[Person]:
    """The persons, or none where a token is neither role nor name. ``记者 甲 文 乙 摄``: a role
    may stand behind its names."""
    parted = tokens.index("文") if "文" in tokens[1:-1] and tokens[-1] in _PICTURE_ROLES else 0
    if parted and tokens[0] not in ("文", "图"):
        pictures = [replace(person, role=tokens[-1]) for person in _people(tokens[parted:-1], bullet)]
        return _people(tokens[: parted + 1], bullet) + pictures
    people: list[Person] = []
    role, org, named_role = "", "", False
    for index, token in enumerate(tokens):
        last = index == len(tokens) - 1
        if last and people and token in _TAILS:
            named_role = True
            people = [replace(person, role=person.role or token.strip("/")) for person in people]
            continue
        headed = _HEADED.fullmatch(token)
        single = _NAME_FIRST.fullmatch(token) or _ROLE_FIRST.fullmatch(token)
        if single and not (headed and not headed["name"]):
            kept = role if role and single["role"] == "文" else single["role"]
            role, org, named_role = kept, org if kept == role else "", True
            people.append(Person(role, single["name"], org))
        elif headed:
            role, org, named_role = (headed["by"] or "") + headed["role"], headed["org"] or "", True
            if headed["name"]:
                people.append(Person(role, headed["name"], org))
        elif _NAME.fullmatch(token) and (named_role or bullet or _ends_as_credit(tokens)):
            people.append(Person(role, token, org))
        else:
            return []
    if not named_role and len(people) > 4:
        return []
    return people


def _ends_as_credit(tokens: list[str]) -> bool:
    return len(tokens) > 1 and tokens[-1] in _TAILS and len(tokens) <= 5


def inline_bylines(paragraph: str, signed: bool, ends: bool = False) -> list[tuple[str, Credit]]:
    """Bylines inside a paragraph, ``本报讯(记者 甲)`` or ``(记者 甲)`` at its end: the text as it
    stands in the brackets, and the people. A bare name counts where the paragraph ``ends`` the
    article. Where nobody else has ``signed`` the article,
    ``本报讯 记者甲报道`` counts too."""
    found: list[tuple[str, Credit]] = []
    led = byline_before_source(paragraph).strip()
    credit = read_byline(led) if led else None
    if credit is not None:
        found.append((led, credit))
    parts = (paragraph,) if len(paragraph) <= HEAD + TAIL else (paragraph[:HEAD], paragraph[-TAIL:])
    for part in parts:
        for bracketed in _BRACKETED.finditer(part):
            credit = read_byline(bracketed[1])
            if credit is not None and any(person.role for person in credit.people):
                found.append((bracketed[1].strip(), credit))
    alone = _ALONE.search(paragraph[-TAIL:]) if ends and not found else None
    if alone and all(is_name(name) for name in re.split("[ \u3000、]+", alone[1])):
        people = tuple(_people(alone[1].replace("、", " ").split(), bullet=True))
        found.append((alone[1], Credit(people, picture=False, bullet=False)))
    if not found and not signed:
        glued = _GLUED.search(paragraph[:80])
        credit = read_byline(glued[0]) if glued else None
        if glued and credit is not None:
            found.append((glued[0], credit))
    return found
