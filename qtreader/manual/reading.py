"""The manual as it lies in a folder: ``contents`` with the order of the pages, and a folder a language.

``contents`` has a line for each group, its title in both languages, and below it the names of its pages:

    # 读报 | Reading
    article
    calendar
"""

from __future__ import annotations

from pathlib import Path

from qtreader.manual.facts import Facts
from qtreader.manual.markup import read_page
from qtreader.manual.page import Group, Manual, Page

LANGUAGES = ("zh", "en")  # in the order of the titles in ``contents``


def read_manual(folder: Path, language: str, facts: Facts) -> Manual:
    """Raises ``OSError`` for a missing page, ``UnknownFactError`` or ``ValueError`` for a wrong one."""
    groups: list[Group] = []
    for titles, names in contents(folder):
        title = titles[LANGUAGES.index(language)]
        groups.append(Group(title, tuple(_page(folder, language, name, facts) for name in names)))
    return Manual(language, tuple(groups))


def contents(folder: Path) -> list[tuple[tuple[str, ...], list[str]]]:
    """The groups: their titles, in the order of ``LANGUAGES``, and the names of their pages."""
    groups: list[tuple[tuple[str, ...], list[str]]] = []
    for line in (folder / "contents").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            groups.append((tuple(title.strip() for title in line[1:].split("|")), []))
        elif line.strip():
            groups[-1][1].append(line.strip())
    return groups


def _page(folder: Path, language: str, name: str, facts: Facts) -> Page:
    text = (folder / language / f"{name}.md").read_text(encoding="utf-8")
    return read_page(name, text, facts)
