"""The manual as it lies in a folder: ``contents`` with the order of the pages, and a folder a language.

``contents`` has a line for each group, its title in both languages, and below it the names of its pages:

    # 读报 | Reading
    article
    calendar
"""

from __future__ import annotations

from pathlib import Path

from qtreader.manual.facts import Facts
from qtreader.manual.markup import commands_told, read_page
from qtreader.manual.page import Group, Manual, Page

LANGUAGES = ("zh", "en")  # in the order of the titles in ``contents``
OVERVIEWS = ("start", "manual", "troubles")  # pages that speak of what others tell in full


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


def told_in(folder: Path, language: str) -> dict[str, str]:
    """Where each command is first spoken of, by its name, as a link; overviews come last."""
    pages = sorted((name for _, names in contents(folder) for name in names), key=OVERVIEWS.__contains__)
    told: dict[str, str] = {}
    for name in pages:
        for command, link in commands_told(name, _text(folder, language, name)):
            told.setdefault(command, link)
    return told


def _page(folder: Path, language: str, name: str, facts: Facts) -> Page:
    return read_page(name, _text(folder, language, name), facts)


def _text(folder: Path, language: str, name: str) -> str:
    return (folder / language / f"{name}.md").read_text(encoding="utf-8")
