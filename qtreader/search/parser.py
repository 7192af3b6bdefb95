"""Reads a query. Every input has a reading; what was odd in it is noted, never refused.

items   = one or more alternatives, joined by blanks or AND
alternatives = term { (OR | "|") term }          OR binds closer than a blank
term    = { - | NOT } ( [field:] ( text | "passage" | "(" items ")" ) )
"""

from __future__ import annotations

from qtreader.newspaper.span import Field
from qtreader.search.fieldnames import SCOPE_FIELDS, Scope, read_filter
from qtreader.search.folding import fold, one_width
from qtreader.search.lexer import Mark, Token, tokens
from qtreader.search.query import (
    EVERY_FIELD,
    Either,
    Every,
    Manner,
    Node,
    Note,
    Oddity,
    Phrase,
    Query,
    Without,
)

DEEPEST = 20  # brackets within brackets
LONGEST_NEAR = 50  # characters


def read_query(raw: str) -> Query:
    found = tokens(raw)
    parser = _Parser(found)
    node = parser.everything()
    notes = tuple(dict.fromkeys(parser.notes))
    if node is None and fold(raw):
        return Query(raw, Phrase(raw.strip(), quoted=True), (Note(Oddity.LITERAL, raw.strip()),))
    return Query(raw, node, notes, whole=raw.strip() if _is_run_of_words(found) else "")


def _is_run_of_words(found: list[Token]) -> bool:
    """Words and brackets only: perhaps a wording that happens to hold a blank or a bracket."""
    return len(found) > 1 and all(
        token.mark in (Mark.OPEN, Mark.CLOSE)
        or (token.mark is Mark.TEXT and not token.quoted and not token.near)
        for token in found
    )


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.depth = 0
        self.notes: list[Note] = []

    def everything(self) -> Node | None:
        parts: list[Node] = []
        while self.at < len(self.tokens):
            if node := self._items(None):
                parts.append(node)
            if self._skip(Mark.CLOSE):
                self._odd(Oddity.BRACKET)
        return _joined(parts)

    def _items(self, scope: Scope | None) -> Node | None:
        """What stands up to a closing bracket or the end."""
        parts: list[Node] = []
        while (token := self._peek()) and token.mark is not Mark.CLOSE:
            if token.mark is Mark.AND:
                self._operator(bool(parts))
            elif node := self._alternatives(scope):
                parts.append(node)
        return _joined(parts)

    def _alternatives(self, scope: Scope | None) -> Node | None:
        first = self._term(scope)
        parts = [first] if first else []
        while (token := self._peek()) and token.mark is Mark.OR:
            self._operator(bool(parts))
            if other := self._term(scope):
                parts.append(other)
        return parts[0] if len(parts) == 1 else Either(tuple(parts)) if parts else None

    def _operator(self, has_left: bool) -> None:
        """Steps over AND or OR; with nothing to its left or right it joins nothing."""
        token = self.tokens[self.at]
        self.at += 1
        right = self._peek()
        if not has_left or right is None or right.mark in (Mark.CLOSE, Mark.OR, Mark.AND):
            self._odd(Oddity.OPERATOR, token.text)

    def _term(self, scope: Scope | None) -> Node | None:
        excluded = False
        while self._skip(Mark.NOT):
            excluded = not excluded
            if not self._starts_term():
                self._odd(Oddity.OPERATOR, self.tokens[self.at - 1].text)
        node = self._operand(scope)
        return Without(node) if node and excluded else node

    def _starts_term(self) -> bool:
        token = self._peek()
        return token is not None and token.mark in (Mark.TEXT, Mark.SCOPE, Mark.OPEN, Mark.NOT)

    def _operand(self, scope: Scope | None) -> Node | None:
        token = self._peek()
        if token is None or token.mark in (Mark.CLOSE, Mark.OR, Mark.AND, Mark.NOT):
            return None
        self.at += 1
        if token.mark is Mark.TEXT:
            return self._text(token, scope)
        if token.mark is Mark.OPEN:
            return self._bracket(scope)
        if token.mark is Mark.SCOPE:
            return self._scoped(token)
        self._odd(Oddity.QUOTE if token.mark is Mark.LONE_QUOTE else Oddity.OPERATOR, token.text)
        return None

    def _bracket(self, scope: Scope | None) -> Node | None:
        if self.depth == DEEPEST:
            self._odd(Oddity.DEEP)
            return None
        self.depth += 1
        node = self._items(scope)
        self.depth -= 1
        if not self._skip(Mark.CLOSE) or node is None:
            self._odd(Oddity.BRACKET)
        return node

    def _scoped(self, token: Token) -> Node | None:
        following = self._peek()
        if following is None or following.mark not in (Mark.TEXT, Mark.OPEN):
            self._odd(Oddity.VALUE, token.text)
            return Phrase(token.text, quoted=True)
        return self._operand(token.scope)

    def _text(self, token: Token, scope: Scope | None) -> Node | None:
        if not fold(token.text):
            self._odd(Oddity.QUOTE)
            return None
        if token.curly:
            self._odd(Oddity.CURLY)
        if scope is None:
            return self._phrase(token, EVERY_FIELD)
        if scope in SCOPE_FIELDS:
            return self._phrase(token, SCOPE_FIELDS[scope])
        if wanted := read_filter(scope, token.text + "~" * token.near):
            return wanted
        self._odd(Oddity.VALUE, token.text)
        return Phrase(token.text, quoted=token.quoted)

    def _phrase(self, token: Token, fields: tuple[Field, ...]) -> Node | None:
        length = len(fold(token.text))
        if token.near and 1 < length <= LONGEST_NEAR:
            return Phrase(token.text, fields, Manner.NEAR, token.quoted)
        if token.near:
            self._odd(Oddity.NEAR, token.text)
        plain = one_width(token.text)
        wild = not token.quoted and ("*" in plain or "?" in plain)
        if wild and not fold(token.text).strip("*?"):
            self._odd(Oddity.LITERAL, token.text)
            wild = False
        return Phrase(token.text, fields, Manner.WILD if wild else Manner.EXACT, token.quoted)

    def _peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _skip(self, mark: Mark) -> bool:
        token = self._peek()
        found = token is not None and token.mark is mark
        self.at += found
        return found

    def _odd(self, oddity: Oddity, text: str = "") -> None:
        self.notes.append(Note(oddity, text))


def _joined(parts: list[Node]) -> Node | None:
    return parts[0] if len(parts) == 1 else Every(tuple(parts)) if parts else None
