"""Lines to segments: one an article, its head lines still undivided."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qtreader.pagetext.captions import is_caption, photo_ahead
from qtreader.pagetext.kinds import LineKind, Told
from qtreader.pagetext.lines import Line
from qtreader.pagetext.references import guide_entry, is_guide_name, points_forward, resumes_from_page
from qtreader.pagetext.segment import Segment
from qtreader.pagetext.usage import Usage
from qtreader.pagetext.wording import (
    begins_paragraph,
    ends_sentence,
    ends_signed,
    has_clauses,
    is_cut,
    is_kicker_form,
    is_labelled,
    is_notice_title,
    is_numbered,
    is_signature,
    pairs,
    pairs_within,
    runs_on,
    source_of,
)

LONE_CAPTION = 120  # of a caption without a title, below an article
SHORT_NEWS = 8  # characters of a headline in a round-up at least
CROSSHEAD = 22  # characters
UNSIGNED = 16  # characters that a headline has without byline or dateline where others have one
NEAR = 12  # lines looked at above and below a short line


def find_segments(told: Sequence[Told], usage: Usage) -> list[Segment]:
    """The segments of a page in the order of the page text. Furniture is passed over."""
    return _Walk([each for each in told if each.kind is not LineKind.FURNITURE], usage).segments()


class _Walk:
    """One pass over the lines, looking ahead where a short line has to be understood."""

    def __init__(self, told: Sequence[Told], usage: Usage) -> None:
        self._usage = usage
        self._told = told
        self._done: list[Segment] = []
        self._now = Segment()
        self._signed: bool | None = None
        self._listing = False  # below 导读
        self._round_up = False  # below 简讯

    def segments(self) -> list[Segment]:
        at = 0
        while at < len(self._told):
            step = {
                LineKind.SHORT: self._short,
                LineKind.BYLINE: self._byline,
                LineKind.REFERENCE: self._reference,
                LineKind.SECTION: self._section,
            }.get(self._told[at].kind, self._body)
            at = step(at)
        self._close()
        self._decide_crossheads()
        return self._done

    def _decide_crossheads(self) -> None:
        """One short line may be a piece of a paragraph; where a page has several, or others
        that are certain, it sets crossheads."""
        perhaps = sum(len(segment.perhaps) for segment in self._done)
        certain = any(segment.crossheads and not segment.notice for segment in self._done)
        if perhaps > 1 or certain:
            for segment in self._done:
                segment.crossheads |= segment.perhaps

    def _close(self) -> None:
        if not self._now.is_empty:
            self._done.append(self._now)
        self._now = Segment()

    def _end_of(self, at: int, kind: LineKind) -> int:
        while at < len(self._told) and self._told[at].kind is kind:
            at += 1
        return at

    def _kind(self, at: int) -> LineKind | None:
        return self._told[at].kind if at < len(self._told) else None

    # ---- lines of text

    def _body(self, at: int) -> int:
        line = self._told[at].line
        self._listing = False
        begins = bool(source_of(line.text)) or resumes_from_page(line.text)
        if self._now.credit:
            self._resume_or_begin(begins)
        elif self._now.body and begins:
            self._close()
        self._now.body.append(line)
        return at + 1

    def _resume_or_begin(self, begins: bool) -> None:
        """After a photo in the midst of an article its text goes on."""
        after_photo = self._now.photo
        self._close()
        if begins or not after_photo:
            return
        for at in range(len(self._done) - 1, max(-1, len(self._done) - 4), -1):
            before = self._done[at]
            if not before.photo:
                if before.body and not (before.guide or before.credit):
                    self._now = self._done.pop(at)
                return

    def _section(self, at: int) -> int:
        self._close()
        self._listing = is_guide_name(self._told[at].line.text)
        self._round_up = not self._listing
        return at + 1

    def _reference(self, at: int) -> int:
        line = self._told[at].line
        if self._now.body and resumes_from_page(line.text):
            self._close()
        if self._now.run and not self._now.body and (self._listing or points_forward(line.text)):
            self._now.guide = True
        self._now.references.append(line)
        if self._now.guide:
            self._close()
        return at + 1

    # ---- bylines

    def _byline(self, at: int) -> int:
        self._round_up = False
        end = self._end_of(at, LineKind.BYLINE)
        block = list(self._told[at:end])
        if self._is_trailing(block, end):
            self._credit(block)
            return end
        if self._now.body or self._now.byline or self._now.credit:
            self._close()
        self._now.byline = block
        return end

    def _is_trailing(self, block: Sequence[Told], end: int) -> bool:
        if not self._now.body or (block[0].credit and block[0].credit.bullet):
            return False
        if self._now.photo or any(told.credit and told.credit.picture for told in block):
            return True
        goes_on = self._kind(end) is LineKind.BODY
        return not (goes_on and (self._now.byline or source_of(self._told[end].line.text)))

    def _credit(self, block: list[Told]) -> None:
        """Under a caption it is the photographer's; else whoever wrote the text signs below it."""
        picture = any(told.credit and told.credit.picture for told in block)
        if picture and not self._now.photo:
            if len(self._now.body) > 1 and self._now.byline and len(self._now.body[-1].text) <= LONE_CAPTION:
                caption = self._now.body.pop()
                self._close()
                self._now.body.append(caption)
                self._now.photo = True
            elif not self._now.byline and is_caption(self._now.body):
                self._now.photo = True
        self._now.credit = block

    # ---- short lines

    def _short(self, at: int) -> int:
        end = self._end_of(at, LineKind.SHORT)
        run = self._less_what_goes_on([told.line for told in self._told[at:end]])
        after = self._kind(end)
        if after is LineKind.BODY and len(run) > 1 and self._is_cut_from(run[-1], self._told[end].line):
            piece = run.pop()
            self._run_above_body(run, end)
            self._now.body.append(piece)
            return end
        if not run:
            return end
        if after is LineKind.BODY:
            self._run_above_body(run, end)
        elif (after is LineKind.BYLINE and self._goes_on_into_credit(run, end)) or (
            after is None and self._now.is_open and len(run) == 1 and not is_kicker_form(run[0].text)
        ):
            self._now.body.extend(run)
        else:
            self._head(run)
        return end

    def _is_cut_from(self, line: Line, body: Line) -> bool:
        """Whether the last of several short lines is the first piece of the text below them."""
        return (
            has_clauses(line.text)
            and not line.level
            and not source_of(body.text)
            and runs_on(line.text, body.text, self._usage.pairs)
        )

    def _less_what_goes_on(self, run: list[Line]) -> list[Line]:
        """The run without lines at its beginning that end a sentence or sign a notice."""
        taken, particulars = 0, self._now.notice
        for line in run if self._now.body and not self._now.credit else ():
            particulars = particulars or is_labelled(line.text)
            signs = particulars and (is_labelled(line.text) or is_signature(line.text))
            if line.level or not (signs or (self._now.is_open and ends_sentence(line.text))):
                break
            if signs:
                self._now.crossheads.add(line.number)
            self._now.body.append(line)
            taken += 1
        return run[taken:]

    def _head(self, run: list[Line]) -> None:
        """A new segment. A title and its pointer on one line make a guide entry each."""
        self._close_unless_headless()
        self._now.notice = is_notice_title(run[-1].text)
        for line in run:
            self._now.run.append(line)
            if guide_entry(line.text, self._listing) is not None:
                self._now.guide, self._now.listed = True, self._listing
                self._close()

    def _close_unless_headless(self) -> None:
        waiting = self._now.byline and not (self._now.body or self._now.run or self._now.references)
        if not waiting:
            self._close()

    def _goes_on_into_credit(self, run: Sequence[Line], end: int) -> bool:
        """A last short paragraph before a credit: 图为…"""
        credit = self._told[end].credit
        return (
            self._now.photo
            and len(run) == 1
            and credit is not None
            and not credit.bullet
            and (self._now.is_open or ends_sentence(run[0].text))
        )

    def _run_above_body(self, run: list[Line], end: int) -> None:
        body = self._told[end].line
        if self._is_first_piece(run, body):
            self._now.body.extend(run)
            return
        if source_of(body.text) or not self._now.body or self._now.credit:
            self._head(run)
            self._now.photo = photo_ahead(self._told, end) and not source_of(body.text)
            return
        if photo_ahead(self._told, end) and not is_cut(run[-1].text):
            self._photo_title(run)
            return
        if self._now.is_open and len(run) == 1 and not run[0].level:
            self._now.body.extend(run)
        elif self._are_new_head(run, end):
            self._head(run)
        else:
            self._within(run, body)

    def _is_first_piece(self, run: Sequence[Line], body: Line) -> bool:
        """Between byline and text stands no second headline: a short first piece of the text."""
        now = self._now
        if not (now.run and now.byline and len(run) == 1) or now.body or run[0].level or source_of(body.text):
            return False
        return has_clauses(run[0].text) or runs_on(run[0].text, body.text, self._usage.pairs)

    def _photo_title(self, run: list[Line]) -> None:
        *others, title = run
        if others and self._now.is_open and is_cut(others[0].text):
            self._now.body.append(others.pop(0))
        if others:
            self._head(others)
        self._close()
        self._now.run.append(title)
        self._now.photo = True

    def _are_new_head(self, run: Sequence[Line], end: int) -> bool:
        if ends_signed(self._now.body[-1].text):
            return True
        if len(run) > 1:
            return not all(is_numbered(line.text) or is_cut(line.text) for line in run)
        return self._is_new_head(run[0], end)

    def _is_new_head(self, line: Line, end: int) -> bool:
        """A headline without a byline, told from a crosshead by what its text shares."""
        if is_notice_title(line.text) or (self._round_up and len(line.bare) >= SHORT_NEWS):
            return True
        if is_cut(line.text) or is_numbered(line.text):
            return False
        if is_kicker_form(line.text):
            return True
        if line.level and self._now.run and line.level <= self._now.run[-1].level:
            return True
        if self._signs_all() and len(line.bare) < UNSIGNED and " " not in line.text:
            return False
        words = pairs(line.text)
        if len(line.bare) < 10 or not words:
            return False
        text = "\n".join(each.text for each in self._now.body[-NEAR:])
        above = len(words & pairs_within(text)) / len(words)
        below = len(words & pairs_within(self._text_from(end))) / len(words)
        return below >= 0.5 and above < 0.35

    def _signs_all(self) -> bool:
        """Whether the page signs its articles or gives them datelines."""
        if self._signed is None:
            signed = sum(
                each.kind is LineKind.BYLINE or bool(source_of(each.line.text))
                for before, each in pairwise(self._told)
                if before.kind is LineKind.SHORT
            )
            self._signed = signed > 1
        return self._signed

    def _text_from(self, at: int) -> str:
        end = self._end_of(at, LineKind.BODY)
        return "\n".join(told.line.text for told in self._told[at : min(end, at + NEAR)])

    def _within(self, run: list[Line], body: Line) -> None:
        for line in run:
            if self._is_crosshead(line, body):
                self._now.crossheads.add(line.number)
            self._now.body.append(line)

    def _is_crosshead(self, line: Line, body: Line) -> bool:
        if is_numbered(line.text) or line.level:
            return True
        if is_cut(line.text) or ends_sentence(line.text) or len(line.bare) > CROSSHEAD:
            return False
        if " " in line.text:
            return True
        if runs_on(line.text, body.text, self._usage.pairs):
            return False
        self._now.perhaps.add(line.number)
        return begins_paragraph(body.text)
