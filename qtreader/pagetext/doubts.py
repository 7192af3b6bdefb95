"""Characters that are probably wrong in the page text.

What is flagged should be right nine times in ten, so each rule asks for a witness: the same
word twice in a row, the same phrase or name standing right elsewhere on the page. Nothing of
this is ever applied to the text.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.calendar import long_date, lunar_short, weekday
from qtreader.newspaper.issue import DateBasis, Dating, Doubt, Masthead
from qtreader.newspaper.span import Span
from qtreader.pagetext.articles import Placed
from qtreader.pagetext.wording import ends_sentence

SHOWN = 8  # characters that show where a moved column begins
FAR = 400  # days from a wrong date within which the right one is looked for
LINE = 30  # characters that a cut line has at least
MOST_NAMES = 400  # more are on no page: a list of names then, whose likenesses say nothing
LONGEST_BODY = 40_000  # characters among which a lost one is looked for
BOUND = 0.2  # shares of their occurrences in which two characters have a third beside them, added
_HAN = "[\\u4e00-\\u9fff]"
_TWICE = re.compile(rf"({_HAN}{{2,4}})\1")
_PARTICLE_TWICE = re.compile(r"(?<![目确])(的的)(?!确)|(?<!了)(和和)(?![平谐睦美气])")
_COUNTED = tuple("一二两三几半每各某多")
_SAID_TWICE = re.compile(
    "研究|讨论|了解|考虑|休息|非常|许多|很多|商量|学习|体验|感受|放松|打扮|活动|锻炼|介绍|交流|热闹|高兴|宣传|永远|好多|加油|谢谢"
)
_DASH_FOR_ONE = re.compile(
    rf"(?<![全我各本该])({_HAN}{{1,3}}[区县市省州])一({_HAN}{{1,3}}[区县市省州])(?!的|级|长|民|里|内|场|委|域)"
)
_DASHED = re.compile("(..)[—–-](?=(..))")
_ONE = re.compile("一")
_TITLED = re.compile(rf"(?:书记|[市区县镇州省]长|主任|主席|局长|部长|院长)({_HAN}{{3}})")
_LISTED = re.compile(rf"(?<=[、,，])((?![区市省县镇乡村全各国]){_HAN}{{3}})(?=[、,，])")
_SKIPPED = frozenset(
    "的了着过地得和与及或等在是有不也都还又再就要为以从对向把被让使其这那该各每我你他她它们一二三四五六七八九十两新大小老多上中下内外前后总副县市区省乡镇村万亿千百"
)


def find_doubts(text: str, placed: Sequence[Placed], masthead: Masthead, dating: Dating) -> tuple[Doubt, ...]:
    """All doubts of a page, in the order of its text, no two about the same characters."""
    articles = [each.article for each in placed]
    pieces = [piece for article in articles for paragraph in article.paragraphs for piece in paragraph.pieces]
    found = [
        *repeated_tails([span for each in placed for span in each.repeats], text),
        *moved_columns([span for each in placed for span in each.moved], text),
        *doubled(text, pieces),
        *dashes(text, pieces),
        *lost(text, pieces),
        *strange_names(text, articles),
        *listed_names(text, pieces),
        *contradictions(text, masthead, dating),
        *unfinished(text, articles),
        *unsure_headlines(text, [each.article for each in placed if each.unsure]),
    ]
    return tuple(_apart(found))


def _apart(found: Iterable[Doubt]) -> Iterator[Doubt]:
    end = -1
    for doubt in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if doubt.span.start >= end:
            yield doubt
            end = doubt.span.end


def repeated_tails(repeats: Iterable[Span], text: str) -> Iterator[Doubt]:
    """A line's end that is a copy of another's."""
    for repeat in repeats:
        yield Doubt(repeat, repeat.of(text), "", "与另一栏末尾重复，疑为误植，未并入正文")


def moved_columns(moved: Iterable[Span], text: str) -> Iterator[Doubt]:
    """A column that is read elsewhere than it stands."""
    for span in moved:
        place = Span(span.start, min(span.end, span.start + SHOWN))
        yield Doubt(place, place.of(text), "", "栏序疑有颠倒，已按文意改排")


def doubled(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """疫情疫情 for 疫情."""
    for piece in pieces:
        for found in _TWICE.finditer(text, piece.start, piece.end):
            word = found[1]
            if _SAID_TWICE.fullmatch(word) or word.startswith(_COUNTED) or len(set(word)) == 1:
                continue
            yield Doubt(Span(*found.span()), found[0], word, "词语重复")
        for found in _PARTICLE_TWICE.finditer(text, piece.start, piece.end):
            yield Doubt(Span(*found.span()), found[0], found[0][0], "字重复")


def dashes(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """甲县一乙县 for 甲县—乙县, and any 一 where the same words stand around a dash elsewhere."""
    dashed = {found[1] + found[2] for found in _DASHED.finditer(text)}
    for piece in pieces:
        for found in _DASH_FOR_ONE.finditer(text, piece.start, piece.end):
            yield _dash(text, found.end(1))
        for found in _ONE.finditer(text, piece.start, piece.end) if dashed else ():
            here = found.start()
            if text[here - 2 : here] + text[here + 1 : here + 3] in dashed:
                yield _dash(text, here)


def _dash(text: str, at: int) -> Doubt:
    span = Span(at - 2, at + 3)
    seen = span.of(text)
    return Doubt(span, seen, seen[:2] + "—" + seen[3:], "“一”疑为破折号")


def lost(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """金融构 where 金融机构 stands elsewhere.

    A pair of characters that occurs only here, while elsewhere the same phrase has one more
    between the two, and that one is bound to its neighbours.
    """
    body = "\n".join(piece.of(text) for piece in pieces)
    if len(body) > LONGEST_BODY:
        return
    pairs = Counter(map(add, body, body[1:]))
    once = {pair for pair, times in pairs.items() if times == 1}
    parted = Counter(filter(once.__contains__, map(add, body, body[2:])))
    begins = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))
    for pair in (pair for pair, times in parted.items() if times > 1):
        start = body.find(pair)
        missing = _between(body, start, pairs)
        if missing:
            piece = bisect_right(begins, start) - 1
            here = pieces[piece].start + start - begins[piece]
            yield Doubt(Span(here, here + 2), pair, pair[0] + missing + pair[1], "别处作此，疑漏一字")


def _between(body: str, start: int, pairs: Counter[str]) -> str:
    """The one character that stands between two elsewhere, in the same phrase: at least once
    with the same character before, at least once with the same after."""
    before, after = body[start], body[start + 1]
    context = body[start - 1 : start], body[start + 2 : start + 3]
    if before < "一" or after < "一" or not all(context):
        return ""
    characters: set[str] = set()
    left = right = False
    at = body.find(before)
    while at >= 0 and len(characters) < 2:
        if body[at + 2 : at + 3] == after:
            characters.add(body[at + 1])
            left = left or body[at - 1 : at] == context[0]
            right = right or body[at + 3 : at + 4] == context[1]
        at = body.find(before, at + 1)
    if len(characters) != 1 or not (left and right):
        return ""
    character = characters.pop()
    if character in _SKIPPED or character < "一" or character in (before, after):
        return ""
    bound = pairs[before + character] / max(1, body.count(before) - 1)
    bound += pairs[character + after] / max(1, body.count(after) - 1)
    return character if bound >= BOUND else ""


def strange_names(text: str, articles: Sequence[Article]) -> Iterator[Doubt]:
    """A name of a byline that differs in one character from a more frequent one in the same role."""
    counts: Counter[tuple[str, str]] = Counter(
        (person.role, person.name) for article in articles for person in article.people
    )
    for article in articles if len(counts) <= MOST_NAMES else ():
        for person in article.people:
            better = _better((person.role, person.name), counts)
            if better is None:
                continue
            for place in article.places.byline:
                at = text.find(person.name, place.start, place.end)
                if at >= 0:
                    yield Doubt(Span(at, at + len(person.name)), person.name, better, "与同版常见署名差一字")


def _better(name: tuple[str, str], counts: Counter[tuple[str, str]]) -> str | None:
    role, written = name
    others = [
        other
        for (kind, other), times in counts.items()
        if kind == role and times > counts[name] and len(written) > 2 and _differ_in_one(written, other)
    ]
    return others[0] if len(others) == 1 else None


def _differ_in_one(first: str, second: str) -> bool:
    if len(first) != len(second):
        return False
    return sum(a != b for a, b in zip(first, second, strict=True)) == 1


def listed_names(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """A name in a list or after a title that differs in one character from one that stands more often."""
    places = [
        (found[1], found.start(1))
        for piece in pieces
        for pattern in (_LISTED, _TITLED)
        for found in pattern.finditer(text, piece.start, piece.end)
    ]
    kin: dict[tuple[str, ...], set[str]] = {}
    for name in {name for name, _ in places}:
        for key in _keys(name):
            kin.setdefault(key, set()).add(name)
    for name, at in places if len(places) <= MOST_NAMES else ():
        others = {other for key in _keys(name) for other in kin[key]} - {name}
        likely = [other for other in others if text.count(other) > 1 and text.count(name) == 1]
        if len(likely) == 1:
            yield Doubt(Span(at, at + len(name)), name, likely[0], "与同版多次出现的姓名差一字")


def _keys(name: str) -> tuple[tuple[str, ...], ...]:
    """What a name of three characters shares with one that differs in the second or third."""
    return ((name[0], "", name[2]), (name[0], name[1], ""))


def unfinished(text: str, articles: Sequence[Article]) -> Iterator[Doubt]:
    """An article that ends in the midst of a sentence: a column is missing or stands elsewhere."""
    for article in articles:
        if article.kind not in (Kind.NEWS, Kind.FEATURE) or not article.paragraphs or article.refs:
            continue
        last = article.paragraphs[-1]
        if len(last.text) >= LINE and not ends_sentence(last.text):
            end = last.pieces[-1].end
            yield Doubt(Span(end - 4, end), text[end - 4 : end], "", "文末句子未完，疑有缺栏或错栏")


def unsure_headlines(text: str, articles: Iterable[Article]) -> Iterator[Doubt]:
    """A headline that was brought to its body from elsewhere on the page with little to show for it."""
    for article in articles:
        for place in article.places.headline[:1]:
            yield Doubt(place, place.of(text), "", "标题与正文的归属不确定")


def contradictions(text: str, masthead: Masthead, dating: Dating) -> Iterator[Doubt]:
    """Date, weekday and lunar date are three prints of one fact: what the other two speak against
    is doubted; where only two are printed, or all differ, it is the date."""
    date = dating.date
    if date is None or dating.basis is not DateBasis.PRINTED:
        return
    right_weekday = masthead.weekday in (None, weekday(date))
    right_lunar = masthead.lunar is None or _is_lunar(masthead.lunar, date)
    if right_weekday and right_lunar:
        return
    if right_weekday and masthead.weekday:
        yield from _head_doubt(text, masthead.lunar, lunar_short(date), date)
    elif right_lunar and masthead.lunar:
        yield from _head_doubt(text, masthead.weekday, weekday(date), date)
    else:
        likely = _fitting_day(date, masthead)
        evidence = dating.evidence[0]
        yield Doubt(
            evidence.span, evidence.quote, long_date(likely) if likely else "", "与报头的星期、农历不合"
        )


def _head_doubt(text: str, seen: str | None, likely: str | None, date: dt.date) -> Iterator[Doubt]:
    at = text.find(seen) if seen else -1
    if seen and at >= 0:
        yield Doubt(Span(at, at + len(seen)), seen, likely or "", f"{long_date(date)}应作{likely}")


def _is_lunar(printed: str, date: dt.date) -> bool:
    right = lunar_short(date)
    if right is None:
        return True
    for written, usual in (("冬月", "十一月"), ("腊月", "十二月"), ("月二十", "月廿"), ("卅", "三十")):
        printed, right = printed.replace(written, usual), right.replace(written, usual)
    return printed.endswith(right)


def _fitting_day(date: dt.date, masthead: Masthead) -> dt.date | None:
    """The day nearest to a printed one that has the printed weekday and lunar date."""
    for shift in range(1, FAR):
        for day in (date - dt.timedelta(days=shift), date + dt.timedelta(days=shift)):
            if masthead.weekday in (None, weekday(day)) and (
                masthead.lunar is None or _is_lunar(masthead.lunar, day)
            ):
                return day
    return None
