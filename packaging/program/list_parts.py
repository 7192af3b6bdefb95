"""Writes into a one-folder program what it is made of: parts.cdx.json, a bill of materials in the form of
CycloneDX, and licences/, the terms of every part. Run with the Python that the program was made with.

    python packaging/program/list_parts.py FOLDER
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import sys
import uuid
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
OWN_TEXTS = Path(__file__).resolve().parent / "licences"
LOCK = PROJECT / "packaging" / "requirements.lock"
PINNED = re.compile(r"^([\w.-]+)==(\S+)")
HASH = re.compile(r"--hash=sha256:(\w{64})")
# What packages say of their licence in words of their own, as SPDX says it
SPDX = {
    "MIT License": "MIT",
    "Apache License 2.0": "Apache-2.0",
    "Two-clause BSD license": "BSD-2-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
}
# Packages that bring no text of their licence: a file of OWN_TEXTS in its place
TEXTS = {
    "jieba": ("jieba.txt",),
    "whoosh": ("Whoosh.txt",),
    "pyside6-essentials": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "ICU.txt"),
    "shiboken6": ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"),
}


def main() -> None:
    folder = Path(sys.argv[1])
    licences = folder / "licences"
    shutil.rmtree(licences, ignore_errors=True)
    for name, _, _ in locked():
        lay_texts(name, licences / name)
    tool_texts(distribution("pyinstaller"), licences / "pyinstaller-bootloader")
    copy(python_licence(), licences / "python" / "LICENSE.txt")
    copy(PROJECT / "LICENSE", licences / "qtreader" / "LICENSE")
    copy(PROJECT / "resources" / "fonts" / "OFL.txt", licences / "fonts" / "OFL.txt")
    bill = json.dumps(bill_of_materials(), ensure_ascii=False, indent=2) + "\n"
    (folder / "parts.cdx.json").write_text(bill, encoding="utf-8")


def locked() -> list[tuple[str, str, list[str]]]:
    """Name, version and SHA-256 hashes (of the source and the wheels of all systems) of every package."""
    found: list[tuple[str, str, list[str]]] = []
    for line in LOCK.read_text(encoding="utf-8").splitlines():
        if pinned := PINNED.match(line):
            found.append((pinned[1], pinned[2], []))
        found[-1][2].extend(HASH.findall(line))
    return found


def lay_texts(name: str, target: Path) -> None:
    if name in TEXTS:
        for text in TEXTS[name]:
            copy(OWN_TEXTS / text, target / text)
    else:
        tool_texts(distribution(name), target)


def tool_texts(package: Distribution, target: Path) -> None:
    """The files that a package declares as its licence."""
    texts = [file for file in package.files or () if ".dist-info/licenses/" in file.as_posix()]
    if not texts:
        sys.exit(f"{package.name}: brings no licence text; put one into {OWN_TEXTS.name}/ and TEXTS")
    for file in texts:
        copy(Path(str(file.locate())), target / file.as_posix().split("/licenses/", 1)[1])


def python_licence() -> Path:
    places = (Path(os.__file__).with_name("LICENSE.txt"), Path("/usr/share/doc/python3/copyright"))
    return next(place for place in places if place.is_file())


def bill_of_materials() -> dict[str, Any]:
    sys.path.insert(0, str(PROJECT))
    from qtreader import __version__

    parts = [packaged(*each) for each in locked()]
    qt = next(part["version"] for part in parts if part["name"] == "pyside6-essentials")
    parts += [
        part("library", "Python", platform.python_version(), "Python-2.0.1"),
        part("framework", "Qt", qt, "LGPL-3.0-only"),
        part("library", "ICU", "73", "Unicode-3.0"),
        part("library", "PDFium", distribution("pypdfium2").version, "BSD-3-Clause AND Apache-2.0"),
        part("library", "PyInstaller bootloader", distribution("pyinstaller").version,
             "GPL-2.0-or-later WITH Bootloader-exception"),
        part("file", "Qiantang Serif and Sans (from Noto CJK)", "1:20220127+repack1-1", "OFL-1.1"),
    ]  # fmt: skip
    own = part("application", "qtreader", __version__, "MIT")
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps([own, parts], sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": serial.urn,
        "version": 1,
        "metadata": {"component": own},
        "components": sorted(parts, key=lambda each: each["name"].lower()),
    }


def packaged(name: str, version: str, hashes: list[str]) -> dict[str, Any]:
    said = distribution(name).metadata
    licence = said.get("License-Expression") or said.get("License", "")
    found = part("library", name, version, SPDX.get(licence, licence))
    found["purl"] = found["bom-ref"] = f"pkg:pypi/{name}@{version}"
    found["properties"] = [{"name": "qtreader:locked-sha256", "value": value} for value in sorted(hashes)]
    return found


def part(kind: str, name: str, version: str, licence: str) -> dict[str, Any]:
    terms = [{"expression": licence}]
    return {"type": kind, "bom-ref": f"{name}@{version}", "name": name, "version": version, "licenses": terms}


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    main()
