"""What stands around a picture: its title, what it shows, who took it."""

from __future__ import annotations

from collections.abc import Sequence

from qtreader.pagetext.kinds import LineKind, Told
from qtreader.pagetext.lines import Line
from qtreader.pagetext.wording import ends_sentence, is_numbered_caption, source_of

CAPTION = 420  # characters of a photo's text at most
CAPTION_LINES = 4
ABOVE_NUMBERED = 200  # of what a caption says before ①②③


def photo_ahead(told: Sequence[Told], at: int) -> bool:
    """Whether a caption and a photo credit follow."""
    length = lines = numbered = 0
    while _kind(told, at) is LineKind.BODY or _is_last_of_caption(told, at):
        length += len(told[at].line.text)
        lines += 1
        numbered += is_numbered_caption(told[at].line.text)
        at += 1
        if length > CAPTION or lines - numbered > CAPTION_LINES:
            return False
    if _kind(told, at) is not LineKind.BYLINE:
        return False
    if 0 < numbered < lines and not _is_group(told[: at - numbered], lines - numbered):
        return False
    block = []
    while at < len(told) and told[at].kind is LineKind.BYLINE:
        block.append(told[at])
        at += 1
    if block[0].credit and block[0].credit.bullet:
        return False
    return any(each.credit and each.credit.picture for each in block)


def _is_group(told: Sequence[Told], above: int) -> bool:
    """A line or two above ①②③ say what all the pictures show; more is an article."""
    texts = [each.line.text for each in told[-above:]]
    short = above <= 2 and sum(map(len, texts)) <= ABOVE_NUMBERED and all(map(ends_sentence, texts))
    return short and told[-above - 1].kind is LineKind.SHORT


def _is_last_of_caption(told: Sequence[Told], at: int) -> bool:
    return (
        _kind(told, at) is LineKind.SHORT
        and ends_sentence(told[at].line.text)
        and (_kind(told, at + 1) is LineKind.BYLINE or is_numbered_caption(told[at].line.text))
    )


def _kind(told: Sequence[Told], at: int) -> LineKind | None:
    return told[at].kind if at < len(told) else None


def is_caption(body: Sequence[Line]) -> bool:
    """Whether lines are short enough for a picture's."""
    return (
        len(body) <= CAPTION_LINES
        and sum(len(line.text) for line in body) <= CAPTION
        and not source_of(body[0].text)
    )
