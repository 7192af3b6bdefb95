"""What a slip holds: words, where they stand in which file, and how the newspaper is cited."""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.newspaper.span import Field, Passage, Span

FORMAT = 2  # of slips; a reader of slips knows all earlier ones
PLAIN = 1  # the format of slips without corrected words


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in the page text without a break."""

    span: Span  # in the decoded page text, in characters
    text: str


@dataclass(frozen=True, slots=True)
class Altered:
    """Words of a quoted text that a person corrected."""

    span: Span  # in the quoted text; empty where words were struck out
    printed: str  # what the page text has there


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage of one field of the article; its pieces in reading order make up what ``text`` is in
    print, white space left aside: the blank between two lines of a headline is none of the page text."""

    passage: Passage
    text: str  # as corrected
    pieces: tuple[Piece, ...]
    altered: tuple[Altered, ...] = ()  # in the order of the text

    @property
    def printed(self) -> str:
        """The text as the page text has it."""
        parts, at = [], 0
        for altered in self.altered:
            parts += [self.text[at : altered.span.start], altered.printed]
            at = altered.span.end
        return "".join(parts) + self.text[at:]

    @property
    def sound(self) -> bool:
        """Whether the pieces are what the text says, but for the words that were corrected."""
        pieces = _bare("".join(piece.text for piece in self.pieces))
        spans = [altered.span for altered in self.altered]
        ends = [0, *(end for span in spans for end in (span.start, span.end)), len(self.text)]
        return bool(pieces) and ends == sorted(ends) and pieces == _bare(self.printed)


@dataclass(frozen=True, slots=True)
class Source:
    """The file that was read."""

    file: str
    sha256: str  # of its bytes, hexadecimal
    size: int  # in bytes
    encoding: str  # in which it was read; offsets count the characters of the text it gave
    characters: int


@dataclass(frozen=True, slots=True)
class Slip:
    quotes: tuple[Quoted, ...]
    newspaper: str
    date: str  # ISO; empty where it is not known
    date_basis: str  # printed, corrected, inferred, none
    issue_number: int | None
    page: int  # 0 where it is not known
    headline: str  # as the page text has it, not as corrected; empty where it is lost
    byline: tuple[str, ...]  # the same
    citation: str
    source: Source
    made: str  # ISO date and time, UTC
    program: str  # name and version
    format: int = FORMAT

    @property
    def text(self) -> str:
        """The passage as corrected, a field or paragraph a line."""
        return "\n".join(quoted.text for quoted in self.quotes)

    @property
    def printed(self) -> str:
        """The passage as the page text has it."""
        return "\n".join(quoted.printed for quoted in self.quotes)

    @property
    def altered(self) -> tuple[Altered, ...]:
        return tuple(altered for quoted in self.quotes for altered in quoted.altered)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(piece for quoted in self.quotes for piece in quoted.pieces)

    @property
    def joins(self) -> int:
        """Places inside a paragraph at which two pieces were joined: column breaks, line ends."""
        paragraphs = (q for q in self.quotes if q.passage.field is Field.PARAGRAPHS)
        return sum(len(quoted.pieces) - 1 for quoted in paragraphs)


def _bare(text: str) -> str:
    return "".join(text.split())
