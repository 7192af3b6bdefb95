"""Where the links of a manual lead."""

from __future__ import annotations

from collections.abc import Iterator

from qtreader.manual.page import Block, Kind, Manual, Page, Run


def anchors(page: Page) -> list[str]:
    """The names by which links reach a place in the page."""
    found = [block.anchor for block in page.blocks if block.anchor]
    return found + [row.anchor for block in page.blocks for row in block.rows if row.anchor]


def links(page: Page) -> list[str]:
    return [run.to for block in page.blocks for run in runs(block) if run.to]


def split(link: str) -> tuple[str, str]:
    """The page and the anchor; empty where the link names none."""
    page, _, anchor = link.partition("#")
    return page, anchor


def runs(block: Block) -> Iterator[Run]:
    yield from block.runs
    if block.kind is Kind.TABLE:
        for row in (*((block.head,) if block.head else ()), *block.rows):
            for cell in row.cells:
                yield from cell


def dead_links(manual: Manual) -> list[str]:
    """``page: link`` for each that leads nowhere."""
    reached = {page.name: {"", *anchors(page)} for page in manual.pages}
    dead: list[str] = []
    for page in manual.pages:
        for link in links(page):
            name, anchor = split(link)
            if anchor not in reached.get(name or page.name, ()):
                dead.append(f"{page.name}: {link}")
    return dead
