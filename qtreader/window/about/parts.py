"""The parts of the program and the texts of their licences.

The one-folder program has them beside it: ``parts.cdx.json`` and ``licences/``, which its making lays there.
Run from its source or a wheel, the parts are the packages that are installed, and the texts those that each
brings; for the few that bring none, the program has them.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from qtreader import __version__, shipped

BILL, TEXTS = "parts.cdx.json", "licences"
OWN = "qtreader"
_WITHIN = re.compile(r"\(in ([\w.-]+)\)$")
_OF_OTHER_NAME = {  # folders of texts, where they are not called as the part is
    "qt": "pyside6-essentials",
    "icu": "pyside6-essentials",
    "libxml2": "lxml",
    "libxslt": "lxml",
    "pdfium": "pypdfium2",
    "pyinstaller bootloader": "pyinstaller-bootloader",
}
_FONTS, _OF_FONTS = "fonts", "Noto CJK"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_IS_TEXT = re.compile(r"\.dist-info/(?:licenses/.+|(?:LICEN[CS]E|COPYING|NOTICE)[^/]*)$", re.IGNORECASE)
BROUGHT_FOR = {  # packages that bring no text, or not all: files that the program has for them
    "opencc": ("OpenCC-within.txt",),
    "jieba": ("jieba.txt",),
    "whoosh": ("Whoosh.txt",),
    "pyside6-essentials": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "ICU.txt"),
    "shiboken6": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
}


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str  # empty where it has none of its own
    licence: str  # its short name, as SPDX has it where that is known
    text: str = ""  # of the licence; empty where none is there

    def has(self, words: str) -> bool:
        """Whether something typed stands in its name, its licence or the text of it."""
        wanted = words.casefold().split()
        held = f"{self.name} {self.version} {self.licence}\n{self.text}".casefold()
        return all(word in held for word in wanted)


def parts() -> list[Part]:
    """The program itself first, then the others by name. Reads files for a while."""
    folder = program_folder()
    own, *others = _listed(folder) if folder is not None else _installed()
    return [own, *sorted(others, key=lambda part: part.name.lower())]


def program_folder() -> Path | None:
    """Of the one-folder program that this is; ``None`` where Python runs it."""
    if not getattr(sys, "frozen", False):
        return None
    folder = Path(sys.executable).resolve().parent
    places = (folder, folder.parent / "Resources")  # the second on macOS
    return next((place for place in places if (place / BILL).is_file()), None)


# The one-folder program


def _listed(folder: Path) -> Iterator[Part]:
    bill = json.loads((folder / BILL).read_text(encoding="utf-8"))
    for each in (bill["metadata"]["component"], *bill["components"]):
        licence = each["licenses"][0]["expression"]
        texts = folder / TEXTS / _folder_of(each["name"])
        yield Part(each["name"], each["version"], licence, _joined(sorted(texts.rglob("*"))))


def _folder_of(name: str) -> str:
    within = _WITHIN.search(name)
    plain = (within[1] if within else name).lower()
    return _FONTS if _OF_FONTS in name else _OF_OTHER_NAME.get(plain, plain)


# Packages


def _installed() -> Iterator[Part]:
    resources = shipped.resources()
    licence = resources.parent / "LICENSE"
    own = _package(OWN)
    yield Part(OWN, __version__, "MIT", own.text if own and own.text else _joined([licence]))
    yield Part("Python", platform.python_version(), "Python-2.0.1", _joined([_python_licence()]))
    yield Part("Qiantang Serif, Qiantang Sans", "", "OFL-1.1", _joined([resources / "fonts" / "OFL.txt"]))
    known = {OWN}
    wanted = [*_wanted()]
    while wanted:
        name = wanted.pop(0).lower()
        package = _package(name) if name not in known else None
        known.add(name)
        if package is not None:
            wanted += _names(distribution(name).requires or ())
            yield package


def _wanted() -> list[str]:
    """What the program itself asks for; a checkout that is not installed says it in ``pyproject.toml``."""
    try:
        return _names(distribution(OWN).requires or ())
    except PackageNotFoundError:
        import tomllib

        project = shipped.resources().parent / "pyproject.toml"
        return _names(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["dependencies"])


def _names(requirements: Iterable[str]) -> list[str]:
    needed = (each for each in requirements if "extra ==" not in each)
    return [named[0] for each in needed if (named := _NAME.match(each))]


def _package(name: str) -> Part | None:
    """``None`` where it is not installed: another system's."""
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return None
    said = [*_said(found, "License-Expression"), *_said(found, "License"), ""]
    licence = said[0].partition("\n")[0]  # some have all of the text there
    return Part(found.name, found.version, licence, _joined([*_texts(found), *_brought_for(name)]))


def _said(package: Distribution, field: str) -> list[str]:
    return package.metadata.get_all(field) or []


def _texts(package: Distribution) -> list[Path]:
    files = (file for file in package.files or () if _IS_TEXT.search(file.as_posix()))
    return [Path(str(file.locate())) for file in files]


def _brought_for(name: str) -> list[Path]:
    beside = shipped.resources().parent
    wheel, checkout = beside / TEXTS, beside / "packaging" / "program" / TEXTS
    folder = wheel if wheel.is_dir() else checkout
    return [folder / file for file in BROUGHT_FOR.get(name.replace("_", "-"), ())]


def _python_licence() -> Path:
    places = (Path(os.__file__).with_name("LICENSE.txt"), Path("/usr/share/doc/python3/copyright"))
    return next((place for place in places if place.is_file()), places[0])


def _joined(files: Iterable[Path]) -> str:
    """Each under its name, where there are several."""
    there = [file for file in files if file.is_file()]
    texts = [file.read_text(encoding="utf-8", errors="replace").strip() for file in there]
    if len(texts) == 1:
        return texts[0]
    return "\n\n\n".join(f"——— {file.name} ———\n\n{text}" for file, text in zip(there, texts, strict=True))
