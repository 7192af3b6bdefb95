"""What is said of corrected words: which they are, and what the print has instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qtreader.newspaper.article import Alteration, Article
from qtreader.newspaper.as_printed import altered_in, as_printed
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.punctuation import full_width as widen
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.render.sheet import Block, Role, article_sheet

TOLD = 8  # corrections that a note tells one by one
LONGEST = 24  # characters of the words it quotes
SHORT = 2  # words of so many characters are told with those about them
ABOUT = 2  # characters

_IN_CHINESE = {
    Field.KICKER: "引题",
    Field.HEADLINE: "标题",
    Field.SUBHEADS: "副题",
    Field.COLUMN: "栏目",
    Field.BYLINE: "署名",
}
_IN_ENGLISH = {
    Field.KICKER: "kicker",
    Field.HEADLINE: "headline",
    Field.SUBHEADS: "subhead",
    Field.COLUMN: "column",
    Field.BYLINE: "byline",
}
_BEFORE = re.compile(rf"\w{{0,{ABOUT}}}$")
_BEHIND = re.compile(rf"\w{{0,{ABOUT}}}")


def correction_note(
    article: Article, passages: Iterable[Passage] = (), *, full_width: bool = True, language: str = "zh"
) -> str:
    """文中 2 处据更正：标题“新桥”原印作“新乔”；第3段删去原印“昨日”。 Empty where nothing was corrected."""
    found = _altered(article, passages)
    if not found:
        return ""
    chinese = language.startswith("zh")
    told = [_told(altered, article, full_width, chinese) for altered in found[:TOLD]]
    more = len(found) - len(told)
    if chinese:
        rest = f"；另有 {more} 处" if more else ""
        return f"文中 {len(found)} 处据更正：{'；'.join(told)}{rest}。"
    rest = f"; and {more} more" if more else ""
    places = "1 place was corrected" if len(found) == 1 else f"{len(found)} places were corrected"
    return f"{places}: {'; '.join(told)}{rest}."


def correction_remark(article: Article, passages: Iterable[Passage] = (), language: str = "zh") -> str:
    """The same in a few words, to stand behind a citation: 文中 2 处据更正."""
    count = len(_altered(article, passages))
    if not count:
        return ""
    if language.startswith("zh"):
        return f"文中 {count} 处据更正"
    return "1 place corrected" if count == 1 else f"{count} places corrected"


def note_blocks(
    article: Article, passages: Iterable[Passage] = (), *, full_width: bool = True, language: str = "zh"
) -> tuple[Block, ...]:
    """The note, as it stands below an article; none where nothing was corrected."""
    note = correction_note(article, passages, full_width=full_width, language=language)
    return (Block(Role.CORRECTIONS, note),) if note else ()


def noted_sheet(filed: FiledArticle, *, full_width: bool = True, language: str = "zh") -> tuple[Block, ...]:
    """The article as it leaves the program: with the note of what was corrected below it."""
    sheet = article_sheet(filed, full_width=full_width, language=language)
    return (*sheet, *note_blocks(filed.article, full_width=full_width, language=language))


def printed_as(altered: Alteration, article: Article, *, full_width: bool = True) -> str:
    """What the print has in the place of corrected words, as it is shown."""
    printed, _ = _words(altered, article, full_width)
    return printed


def _altered(article: Article, passages: Iterable[Passage]) -> tuple[Alteration, ...]:
    """Those of the whole article where no passages are chosen."""
    chosen = tuple(passages)
    return altered_in(article, chosen) if chosen else article.altered


def _told(altered: Alteration, article: Article, full_width: bool, chinese: bool) -> str:
    printed, now = _words(altered, article, full_width)
    place = _place(altered.place, article, chinese)
    if not now:
        return f"{place}删去原印“{_cut(printed)}”" if chinese else f"{place}: “{_cut(printed)}” left out"
    before, behind = _about(altered, article) if len(now) <= SHORT else ("", "")
    printed, now = (f"“{_cut(before + words + behind)}”" for words in (printed, now))
    return f"{place}{now}原印作{printed}" if chinese else f"{place}: {now}, printed as {printed}"


def _words(altered: Alteration, article: Article, full_width: bool) -> tuple[str, str]:
    """As printed and as corrected, in the punctuation of the sheet."""
    if not full_width:
        return altered.printed, altered.place.span.of(_text(article, altered.place))
    form = next(form for form in as_printed(article) if (form.field, form.index) == _key(altered.place))
    own = next(own for own, other in form.altered if other == altered.place.span)
    return own.of(widen(form.text)), altered.place.span.of(widen(_text(article, altered.place)))


def _about(altered: Alteration, article: Article) -> tuple[str, str]:
    """Letters and numbers next to the words that stand so in the print too."""
    text, span = _text(article, altered.place), altered.place.span
    others = [other.place.span for other in article.altered if _key(other.place) == _key(altered.place)]
    start = max((other.end for other in others if other.end <= span.start), default=0)
    end = min((other.start for other in others if other.start >= span.end), default=len(text))
    before = _BEFORE.search(Span(start, span.start).of(text))
    behind = _BEHIND.match(Span(span.end, end).of(text))
    return (before[0] if before else ""), (behind[0] if behind else "")


def _text(article: Article, place: Passage) -> str:
    texts = article.texts(place.field)
    return texts[place.index] if place.index < len(texts) else ""


def _key(place: Passage) -> tuple[Field, int]:
    return place.field, place.index


def _place(place: Passage, article: Article, chinese: bool) -> str:
    if place.field is Field.PARAGRAPHS:
        if len(article.paragraphs) == 1:
            return "正文" if chinese else "text"
        return f"第{place.index + 1}段" if chinese else f"paragraph {place.index + 1}"
    return (_IN_CHINESE if chinese else _IN_ENGLISH)[place.field]


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def altered_records(article: Article) -> list[dict[str, object]]:
    """For programs: which words of which text were corrected, and what the print has."""
    return [_record(altered) for altered in article.altered]


def _record(altered: Alteration) -> dict[str, object]:
    place = altered.place
    return {
        "field": place.field.value,
        "index": place.index,
        "span": [place.span.start, place.span.end],
        "printed": altered.printed,
        "source": [altered.source.start, altered.source.end],
        "correction": altered.correction,
    }
