"""What each release brought: read from the metainfo of the software centres, the one place that says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGES = {None: "en", "zh_CN": "zh"}


@dataclass(frozen=True, slots=True)
class Release:
    """``sentences`` and ``points`` in one language: what is said first, and the list below it."""

    version: str
    day: date
    sentences: tuple[str, ...]
    points: tuple[str, ...]


def releases(metainfo: Path, language: str) -> list[Release]:
    """The newest first, in ``zh`` or ``en``. Raises ``OSError``, or ``ParseError`` for no XML."""
    return [_release(each, language) for each in ElementTree.parse(metainfo).iter("release")]


def _release(told: ElementTree.Element, language: str) -> Release:
    def words(tag: str) -> tuple[str, ...]:
        found = (each for each in told.iter(tag) if _LANGUAGES.get(each.get(_LANGUAGE)) == language)
        return tuple(" ".join((each.text or "").split()) for each in found)

    return Release(told.attrib["version"], date.fromisoformat(told.attrib["date"]), words("p"), words("li"))


def changelog(told: list[Release]) -> str:
    """As a text of its own, in Markdown."""
    parts = ["# Changelog\n"]
    for release in told:
        parts.append(f"## {release.version} ({release.day.isoformat()})\n")
        parts += [f"{sentence}\n" for sentence in release.sentences]
        parts.append("".join(f"- {point}\n" for point in release.points))
    return "\n".join(parts).rstrip() + "\n"
