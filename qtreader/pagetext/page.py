"""From raw page text to a page: the steps, in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.issue import Dating, Fragment, Page
from qtreader.newspaper.span import Span
from qtreader.pagetext import dates
from qtreader.pagetext.articles import Placed, make_articles
from qtreader.pagetext.coverage import fragment, left_over, spans_of
from qtreader.pagetext.days import find_days
from qtreader.pagetext.decode import Decoded, decode
from qtreader.pagetext.doubts import find_doubts
from qtreader.pagetext.flow import tell_running_text
from qtreader.pagetext.kinds import LineKind, Told, tell_kinds
from qtreader.pagetext.lines import number_lines
from qtreader.pagetext.masthead import Head
from qtreader.pagetext.segments import find_segments
from qtreader.pagetext.usage import Usage
from qtreader.pagetext.wording import han_share

LONGEST_PAGE = 400_000  # characters; a real page has some 5,000
LEAST_HAN = 0.25  # share of Chinese characters in a page of a Chinese newspaper
_MARKUP = re.compile(r"\s*(?:<!doctype|<html|<\?xml|%PDF-|\{\\rtf|PK\x03\x04)", re.IGNORECASE)


def read_page(raw: bytes, file: str) -> Page:
    """One page text, read. Never raises: what is no newspaper page is kept whole as unassigned."""
    decoded = decode(raw)
    text = decoded.text
    remark = _why_no_page(text)
    if remark:
        return _unread(file, decoded, remark)
    lines, lone_marks = number_lines(text)
    told, head = tell_kinds(lines)
    told = tell_running_text(told)
    usage = Usage([line.text for line in lines])
    placed = make_articles(find_segments(told, usage), usage)
    if not _is_newspaper(told, placed):
        return _unread(file, decoded, "没有报头、署名、电头，也没有带标题的文章，不像报纸版面，原文保留未分")
    articles = tuple(each.article for each in placed)
    furniture = _furniture(told, lone_marks, text)
    taken = [span for article in articles for span in spans_of(article)]
    taken += [each.span for each in furniture]
    dating = _dating(head, articles, text)
    return Page(
        file=file,
        text=text,
        masthead=head.masthead,
        dating=dating,
        articles=articles,
        furniture=furniture,
        unassigned=left_over(text, taken),
        doubts=find_doubts(text, placed, head.masthead, dating, furniture),
        encoding=decoded.encoding,
        days=find_days(articles, dating),
    )


def _unread(file: str, decoded: Decoded, remark: str) -> Page:
    """The text kept whole."""
    return Page(
        file, decoded.text, unassigned=left_over(decoded.text, ()), encoding=decoded.encoding, remark=remark
    )


def _why_no_page(text: str) -> str:
    """Why a text is not even tried as a page; empty where it is."""
    if not text.strip():
        return "没有文字"
    if len(text) > LONGEST_PAGE:
        return f"文字太长（{len(text)} 字），不是一个版面，原文保留未分"
    if _MARKUP.match(text[:400]):
        return "是网页、PDF 或其他格式的源码，不是版面文字，原文保留未分"
    if han_share(text) < LEAST_HAN:
        return "几乎没有汉字，不像中文报纸版面，原文保留未分"
    return ""


def _is_newspaper(told: Sequence[Told], placed: Sequence[Placed]) -> bool:
    """Whether anything on the page is of a newspaper: a head, a byline, a dateline, a reference,
    or at least two texts with headlines."""
    signs = (LineKind.FURNITURE, LineKind.SECTION, LineKind.REFERENCE, LineKind.BYLINE)
    if any(each.kind in signs for each in told):
        return True
    articles = [each.article for each in placed]
    titled = sum(bool(article.headline and article.paragraphs) for article in articles)
    certain = (article.source or article.people or article.kind is Kind.NOTICE for article in articles)
    return titled > 1 or any(certain)


def _furniture(told: Sequence[Told], lone_marks: Sequence[Span], text: str) -> tuple[Fragment, ...]:
    """Running heads and the like with their marks, and the marks of all other lines."""
    spans = list(lone_marks)
    for each in told:
        line, kept_apart = each.line, each.kind in (LineKind.FURNITURE, LineKind.SECTION)
        if kept_apart:
            spans.append(Span(line.mark.start if line.mark else line.span.start, line.span.end))
        elif line.mark:
            spans.append(line.mark)
    found = [fragment(text, span.start, span.end) for span in sorted(spans)]
    return tuple(each for each in found if each is not None)


def _dating(head: Head, articles: Sequence[Article], text: str) -> Dating:
    if head.date is not None and head.date_span is not None:
        return dates.printed(head.date, head.date_span, text)
    paragraphs = [
        (piece.of(text), piece, index == 0 and number == 0)
        for article in articles
        for index, paragraph in enumerate(article.paragraphs)
        for number, piece in enumerate(paragraph.pieces)
    ]
    return dates.infer(paragraphs)
