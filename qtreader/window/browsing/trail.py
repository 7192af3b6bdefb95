"""The way one came: articles in the order they were read, and where on it one stands."""

from __future__ import annotations

LONGEST = 500  # articles; what lies further back is forgotten


class Trail:
    def __init__(self) -> None:
        self._articles: list[int] = []
        self._here = -1

    def visit(self, article: int) -> None:
        """Goes on from here: what lay ahead is forgotten. Staying leaves it."""
        if self.here == article:
            return
        self._articles[self._here + 1 :] = [article]
        del self._articles[:-LONGEST]
        self._here = len(self._articles) - 1

    @property
    def here(self) -> int | None:
        return self._articles[self._here] if self._here >= 0 else None

    def peek(self, by: int) -> int | None:
        """The article before (-1) or after (1); ``None`` at an end."""
        at = self._here + by
        return self._articles[at] if 0 <= at < len(self._articles) else None

    def step(self, by: int) -> None:
        """Only where ``peek`` has something."""
        self._here += by

    def forget(self, by: int) -> None:
        """Leaves out the neighbour at ``by``: it is not held any more."""
        del self._articles[self._here + by]
        self._here += min(by, 0)
