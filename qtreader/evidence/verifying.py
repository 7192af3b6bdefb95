"""Whether the words of a slip still stand in a source."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from qtreader.evidence.slip import Piece, Slip
from qtreader.newspaper.span import Span


class Verdict(StrEnum):
    """From the best to the worst."""

    STANDS = "stands"  # the same file, the same place
    FILE_DIFFERS = "file_differs"  # another file, but the same words in the same place
    ELSEWHERE = "elsewhere"  # the words stand in another place of it
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Held:
    """A source to hold a slip against."""

    name: str
    raw: bytes
    text: str  # decoded


@dataclass(frozen=True, slots=True)
class Finding:
    verdict: Verdict
    source: str  # the name of what the slip was held against; empty where there was nothing
    same_file: bool  # by its SHA-256
    places: tuple[Span, ...] = ()  # where each piece stands now, as far as they were found
    but_for_blanks: bool = False  # the words were found when white space was left aside
    altered: int = 0  # places of the slip that were corrected: there the printed words were looked for

    def sentence(self, language: str = "zh") -> str:
        """One sentence for people."""
        if not self.source:
            return _NOTHING[0 if language.startswith("zh") else 1]
        chinese, english = _SENTENCES[self.verdict, self.same_file]
        told = (chinese if language.startswith("zh") else english).format(
            source=self.source, places=", ".join(f"{span.start}–{span.end}" for span in self.places)
        )
        if self.but_for_blanks:
            told += "（空白不计）" if language.startswith("zh") else " (white space left aside)"
        if self.altered and language.startswith("zh"):
            return f"{told}（{self.altered} 处据更正，核对的是更正前的原文）"
        if self.altered:
            told += f" ({self.altered} corrected: there the words of the source were looked for)"
        return told


def verify(slip: Slip, held: Held) -> Finding:
    """Holds a slip against one source. Of corrected words those that are printed must stand there; that
    the slip's own words are these but for the corrections is held when it is read."""
    return replace(_verified(slip, held), altered=len(slip.altered))


def _verified(slip: Slip, held: Held) -> Finding:
    same_file = hashlib.sha256(held.raw).hexdigest() == slip.source.sha256
    pieces = slip.pieces
    if all(piece.span.of(held.text) == piece.text for piece in pieces):
        verdict = Verdict.STANDS if same_file else Verdict.FILE_DIFFERS
        return Finding(verdict, held.name, same_file, tuple(piece.span for piece in pieces))
    for blanks in (True, False):
        places = _places(held.text, pieces, blanks=blanks)
        if places is not None:
            return Finding(Verdict.ELSEWHERE, held.name, same_file, places, but_for_blanks=not blanks)
    return Finding(Verdict.NOT_FOUND, held.name, same_file)


def verify_among(slip: Slip, sources: Iterable[Held]) -> Finding:
    """The best finding among several sources; none at all is a finding too."""
    best = Finding(Verdict.NOT_FOUND, "", same_file=False)
    order = list(Verdict)
    for held in sources:
        found = verify(slip, held)
        if not best.source or order.index(found.verdict) < order.index(best.verdict):
            best = found
        if best.verdict is Verdict.STANDS:
            break
    return best


_NOTHING = ("报库中没有可供核对的来源。", "The library has no source to hold it against.")
_SENTENCES = {
    (Verdict.STANDS, True): (
        "这段文字仍在原处，来源文件“{source}”未变。",
        "The passage still stands where it stood, and the source “{source}” is unchanged.",
    ),
    (Verdict.FILE_DIFFERS, False): (
        "“{source}”已不是当时的文件（SHA-256 不符），但这段文字仍在原处。",
        "“{source}” is not the file it was (SHA-256 differs), but the passage still stands where it stood.",
    ),
    (Verdict.ELSEWHERE, False): (
        "“{source}”已不是当时的文件（SHA-256 不符）；这段文字仍在其中，现在第 {places} 字符。",
        "“{source}” is not the file it was (SHA-256 differs); the passage stands in it elsewhere, "
        "now at characters {places}.",
    ),
    (Verdict.ELSEWHERE, True): (
        "来源文件“{source}”未变，但这段文字不在凭证所说之处，而在第 {places} 字符。",
        "The source “{source}” is unchanged, but the passage stands not where the slip says, "
        "but at characters {places}.",
    ),
    (Verdict.NOT_FOUND, False): (
        "“{source}”已不是当时的文件（SHA-256 不符），其中也没有这段文字。",
        "“{source}” is not the file it was (SHA-256 differs), and the passage does not stand in it.",
    ),
    (Verdict.NOT_FOUND, True): (
        "来源文件“{source}”未变，但其中没有这段文字。",
        "The source “{source}” is unchanged, but the passage does not stand in it.",
    ),
}


def _places(text: str, pieces: Sequence[Piece], *, blanks: bool) -> tuple[Span, ...] | None:
    """Where each piece stands: all moved by as much, else each for itself, nearest to where it
    stood; ``None`` where one stands nowhere. ``blanks``: white space counts."""
    kept = [place for place, character in enumerate(text) if blanks or not character.isspace()]
    searched = text if blanks else "".join(text[place] for place in kept)
    sought = [piece.text if blanks else "".join(piece.text.split()) for piece in pieces]
    starts = _starts(searched, [piece.span.start for piece in pieces], sought)
    if starts is None:
        return None
    return tuple(
        Span(kept[start], kept[start + len(words) - 1] + 1)
        for start, words in zip(starts, sought, strict=True)
        if words
    )


def _starts(text: str, old: Sequence[int], sought: Sequence[str]) -> list[int] | None:
    for first in _occurrences(text, sought[0]):
        moved = [start + first - old[0] for start in old]
        if min(moved) >= 0 and all(map(text.startswith, sought, moved)):
            return moved
    found = [
        min(_occurrences(text, words), key=lambda at: abs(at - start), default=-1)
        for start, words in zip(old, sought, strict=True)
    ]
    return None if -1 in found else found


def _occurrences(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
