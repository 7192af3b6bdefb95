"""A body of text with what stands around it, before it is an article."""

from __future__ import annotations

from dataclasses import dataclass, field

from qtreader.pagetext.kinds import Told
from qtreader.pagetext.lines import Line
from qtreader.pagetext.references import goes_on_elsewhere
from qtreader.pagetext.wording import ends_sentence


@dataclass(slots=True)
class Segment:
    """A body with what stands around it. ``run`` is all head lines above the body: its own
    and perhaps those of articles whose body stands elsewhere."""

    run: list[Line] = field(default_factory=list)
    byline: list[Told] = field(default_factory=list)
    credit: list[Told] = field(default_factory=list)  # below the text
    body: list[Line] = field(default_factory=list)
    crossheads: set[int] = field(default_factory=set)  # line numbers in the body
    perhaps: set[int] = field(default_factory=set)  # crossheads, if they are several
    references: list[Line] = field(default_factory=list)
    photo: bool = False
    guide: bool = False
    listed: bool = False  # among others under 导读
    notice: bool = False

    @property
    def first(self) -> int:
        """The number of its first line, for the order on the page."""
        parts = [*self.run, *(told.line for told in self.byline), *self.body, *self.references]
        return min(line.number for line in parts)

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.body)

    @property
    def is_empty(self) -> bool:
        return not (self.run or self.byline or self.body or self.references or self.credit)

    @property
    def is_open(self) -> bool:
        """Whether the sentence of its last line goes on."""
        return (
            bool(self.body)
            and not ends_sentence(self.body[-1].text)
            and self.body[-1].number not in self.crossheads
            and not any(goes_on_elsewhere(line.text) for line in self.references)
            and not self.credit
        )
