"""Cuts a query into words, passages, field names and operators. Any string has a cut."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from qtreader.search.fieldnames import FIELD_NAMES, Scope
from qtreader.search.folding import one_width


class Mark(StrEnum):
    TEXT = "text"
    SCOPE = "scope"  # 标题:
    OPEN = "("
    CLOSE = ")"
    OR = "or"
    AND = "and"
    NOT = "not"
    LONE_QUOTE = "lone quote"
    LONE_DASH = "lone dash"


@dataclass(frozen=True, slots=True)
class Token:
    mark: Mark
    text: str  # as typed; of a passage without its quotes
    quoted: bool = False
    curly: bool = False  # quoted by “ and ”
    near: bool = False
    scope: Scope | None = None


_SINGLE = {"(": Mark.OPEN, ")": Mark.CLOSE, "|": Mark.OR}
_NAMED = {"OR": Mark.OR, "AND": Mark.AND, "NOT": Mark.NOT}
_OPENING = '"“＂'  # „ and ‟ are no quotes of ours
_AFTER_QUOTE = '()|~"'


def tokens(raw: str) -> list[Token]:
    return _Lexer(raw).run()


class _Lexer:
    """``plain`` is the input with one width for each character: what operators are told by."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.plain = one_width(raw)
        self.at = 0
        self.found: list[Token] = []

    def run(self) -> list[Token]:
        while self.at < len(self.raw):
            char = self.plain[self.at]
            if char.isspace():
                self.at += 1
            elif char in _SINGLE:
                self._take(Token(_SINGLE[char], self.raw[self.at]), 1)
            elif char == "-":
                self._dash()
            elif not (self.raw[self.at] in _OPENING and self._passage()):
                self._word()
        return self.found

    def _take(self, token: Token, length: int) -> None:
        self.found.append(token)
        self.at += length

    def _dash(self) -> None:
        follows = self.plain[self.at + 1 : self.at + 2]
        lone = not follows or follows.isspace() or follows in ")|"
        self._take(Token(Mark.LONE_DASH if lone else Mark.NOT, self.raw[self.at]), 1)

    def _passage(self) -> bool:
        """Takes a quoted passage; False where a curly quote is a part of the text."""
        start = self.at + 1
        curly = self.raw[self.at] == "“"
        end = self._curly_end(start) if curly else self._straight_end(start)
        if end is None and curly:
            return False
        if end is None:
            self._take(Token(Mark.LONE_QUOTE, self.raw[self.at]), 1)
            return True
        near = self.plain[end + 1 : end + 2] == "~"
        self._take(
            Token(Mark.TEXT, self.raw[start:end], quoted=True, curly=curly, near=near),
            end + 1 + near - self.at,
        )
        return True

    def _curly_end(self, start: int) -> int | None:
        """“…” is a passage where the pair encloses all between two blanks or operators."""
        end = self.raw.find("”", start)
        return end if end > start and self._may_end(end) else None

    def _straight_end(self, start: int) -> int | None:
        """The first quote that is followed by a blank or an operator; else the first at all.

        So ``"他说"你好"吧"`` is one passage: its inner quotes stand between characters.
        """
        first = end = self._next_quote(start)
        while end is not None:
            if self._may_end(end):
                return end
            if self.plain[end - 1].isspace():
                break
            end = self._next_quote(end + 1)
        return first

    def _next_quote(self, start: int) -> int | None:
        places = [place for mark in '"＂' if (place := self.raw.find(mark, start)) >= 0]
        return min(places, default=None)

    def _may_end(self, quote: int) -> bool:
        follows = self.plain[quote + 1 : quote + 2]
        return not follows or follows.isspace() or follows in _AFTER_QUOTE

    def _word(self) -> None:
        start = self.at
        while self.at < len(self.raw) and not self._ends_word(self.plain[self.at]):
            self.at += 1
            if self.plain[self.at - 1] == ":" and (scope := self._scope(start)):
                self.found.append(Token(Mark.SCOPE, self.raw[start : self.at], scope=scope))
                return
        plain = self.plain[start : self.at]
        if plain in _NAMED:
            self.found.append(Token(_NAMED[plain], self.raw[start : self.at]))
            return
        near = len(plain) > 1 and plain.endswith("~")
        text = self.raw[start : self.at - near]
        self.found.append(Token(Mark.TEXT, text, near=near))

    @staticmethod
    def _ends_word(char: str) -> bool:
        return char.isspace() or char in _SINGLE

    def _scope(self, start: int) -> Scope | None:
        return FIELD_NAMES.get(self.plain[start : self.at - 1].lower())
