"""Characters that are probably wrong in the page text.

What is flagged should be right nine times in ten, so each rule asks for a witness: the same
word twice in a row, the same phrase or name standing right elsewhere on the page. Nothing of
this is ever applied to the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.issue import Dating, Doubt, Fragment, Masthead
from qtreader.newspaper.span import Span
from qtreader.pagetext.articles import Placed
from qtreader.pagetext.contradictions import contradictions
from qtreader.pagetext.likenesses import listed_names, strange_names
from qtreader.pagetext.phrases import lost_in_phrases
from qtreader.pagetext.repeats import doubled
from qtreader.pagetext.wording import ends_sentence

SHOWN = 8  # characters that show where a moved column begins
LINE = 30  # characters that a cut line has at least
LONGEST_BODY = 40_000  # characters among which a lost one is looked for
LIKENESS = 6  # characters around a lost one that also stand around it elsewhere, at least
REACH = 8  # characters looked at on each side
OFTEN = 5  # other occurrences that make a character's habits known
BOUND = 0.3  # share of these in which it has the lost one beside it
HARDLY_BOUND = 0.1  # the same for the other neighbour
_HAN = "[\\u4e00-\\u9fff]"
_REGION_BEFORE = re.compile(rf"(?<![全我各本该]){_HAN}{{1,3}}[区县市省州]$")
_REGION_AFTER = re.compile(rf"{_HAN}{{1,3}}[区县市省州](?!的|级|长|民|里|内|场|委|域)")
_DASHED = re.compile("(..)[—–-](?=(..))")
_ONE = re.compile("一")
_SKIPPED = frozenset(
    "的了着过地得和与及或等在是有不也都还又再就要为以从对向把被让使其这那该各每我你他她它们一二三四五六七八九十两新大小老多上中下内外前后总副县市区省乡镇村万亿千百"
)


def find_doubts(
    text: str, placed: Sequence[Placed], masthead: Masthead, dating: Dating, furniture: Sequence[Fragment]
) -> tuple[Doubt, ...]:
    """All doubts of a page, in the order of its text, no two about the same characters."""
    articles = [each.article for each in placed]
    pieces = [piece for article in articles for paragraph in article.paragraphs for piece in paragraph.pieces]
    body = "\n".join(piece.of(text) for piece in pieces)
    pairs = Counter(map(add, body, body[1:]))
    found = [
        *repeated_tails([span for each in placed for span in each.repeats], text),
        *moved_columns([span for each in placed for span in each.moved], text),
        *doubled(text, pieces, pairs.keys()),
        *dashes(text, pieces),
        *lost(body, pieces, pairs),
        *lost_in_phrases(text, pairs),
        *strange_names(text, articles),
        *listed_names(text, pieces),
        *contradictions(text, masthead, dating, furniture),
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


def dashes(text: str, pieces: Sequence[Span]) -> Iterator[Doubt]:
    """甲县一乙县 for 甲县—乙县, and any 一 where the same words stand around a dash elsewhere."""
    dashed = {found[1] + found[2] for found in _DASHED.finditer(text)}
    for piece in pieces:
        for found in _ONE.finditer(text, piece.start, piece.end):
            here = found.start()
            if (
                _parts_regions(text, piece, here)
                or text[here - 2 : here] + text[here + 1 : here + 3] in dashed
            ):
                yield _dash(text, here)


def _parts_regions(text: str, piece: Span, at: int) -> bool:
    return (
        _REGION_BEFORE.search(text, max(piece.start, at - 4), at) is not None
        and _REGION_AFTER.match(text, at + 1, piece.end) is not None
    )


def _dash(text: str, at: int) -> Doubt:
    span = Span(at - 2, at + 3)
    seen = span.of(text)
    return Doubt(span, seen, seen[:2] + "—" + seen[3:], "“一”疑为破折号")


def lost(body: str, pieces: Sequence[Span], pairs: Counter[str]) -> Iterator[Doubt]:
    """金融构 where 金融机构 stands elsewhere.

    A pair of characters that occurs only here, while elsewhere the same phrase has one more
    between the two, and that one is bound to its neighbours. ``body`` is the pieces, a line each.
    """
    if len(body) > LONGEST_BODY:
        return
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
    """The one character that stands between two elsewhere, twice or more, in the same phrase."""
    before, after = body[start], body[start + 1]
    if before < "一" or after < "一":
        return ""
    characters: list[str] = []
    likeness = 0
    at = body.find(before)
    while at >= 0 and len(set(characters)) < 2:
        if body[at + 2 : at + 3] == after:
            characters.append(body[at + 1])
            left, right = _same_before(body, start, at), _same_after(body, start + 1, at + 2)
            likeness = max(likeness, left + right if left > 1 and right > 1 else 0)
        at = body.find(before, at + 1)
    if len(characters) < 2 or len(set(characters)) > 1 or likeness < LIKENESS:
        return ""
    character = characters[0]
    if character in _SKIPPED or character < "一" or character in (before, after):
        return ""
    return character if _is_bound(character, before, after, body, pairs) else ""


def _same_before(body: str, here: int, there: int) -> int:
    """How many characters up to two places are the same, both included."""
    count = 0
    while count < min(REACH, here + 1, there + 1) and body[here - count] == body[there - count]:
        count += 1
    return count


def _same_after(body: str, here: int, there: int) -> int:
    count = 0
    while count < min(REACH, len(body) - max(here, there)) and body[here + count] == body[there + count]:
        count += 1
    return count


def _is_bound(character: str, before: str, after: str, body: str, pairs: Counter[str]) -> bool:
    """Whether the neighbours of a lost character are used to having it beside them: words end and
    begin there otherwise, and 促进工作 is as good as 促进局工作."""
    uses = [
        (pairs[before + character], body.count(before) - 1),
        (pairs[character + after], body.count(after) - 1),
    ]
    shares = [together / max(1, alone) for together, alone in uses]
    known = [share for share, (_, alone) in zip(shares, uses, strict=True) if alone >= OFTEN]
    return min(shares) >= HARDLY_BOUND and max(known, default=0.0) >= BOUND


def unfinished(text: str, articles: Sequence[Article]) -> Iterator[Doubt]:
    """A paragraph that ends in the midst of a sentence: a column is missing or stands elsewhere."""
    for article in articles:
        if article.kind not in (Kind.NEWS, Kind.FEATURE):
            continue
        paragraphs = article.paragraphs[:-1] if article.refs else article.paragraphs
        for paragraph in paragraphs:
            if len(paragraph.text) >= LINE and not ends_sentence(paragraph.text):
                end = paragraph.pieces[-1].end
                yield Doubt(Span(end - 4, end), text[end - 4 : end], "", "段末句子未完，疑有缺栏或错栏")


def unsure_headlines(text: str, articles: Iterable[Article]) -> Iterator[Doubt]:
    """A headline that was brought to its body from elsewhere on the page with little to show for it."""
    for article in articles:
        for place in article.places.headline[:1]:
            yield Doubt(place, place.of(text), "", "标题与正文的归属不确定")
