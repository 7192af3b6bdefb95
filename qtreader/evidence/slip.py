"""What a slip holds: words, where they stand in which file, and how the newspaper is cited."""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.newspaper.span import Field, Passage, Span

FORMAT = 1  # of slips; a reader of slips knows all earlier ones


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in the page text without a break."""

    span: Span  # in the decoded page text, in characters
    text: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage of one field of the article; its pieces in reading order make up ``text``, white
    space left aside: the blank between two lines of a headline is none of the page text."""

    passage: Passage
    text: str
    pieces: tuple[Piece, ...]

    @property
    def sound(self) -> bool:
        """Whether the pieces are what the text says."""
        pieces = _bare("".join(piece.text for piece in self.pieces))
        return bool(pieces) and pieces == _bare(self.text)


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
    headline: str  # as the page text has it; empty where it is lost
    byline: tuple[str, ...]
    citation: str
    source: Source
    made: str  # ISO date and time, UTC
    program: str  # name and version
    format: int = FORMAT

    @property
    def text(self) -> str:
        """The passage as the page text has it, a field or paragraph a line."""
        return "\n".join(quoted.text for quoted in self.quotes)

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
