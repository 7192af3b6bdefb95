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
sys.path.insert(0, str(PROJECT / "packaging"))
from publisher import publisher  # noqa: E402

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
# Packages that bring no text of their licence, or not of all that is in them: files of OWN_TEXTS
TEXTS = {
    "opencc": ("OpenCC-within.txt",),
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
    package_texts(distribution("pyinstaller"), licences / "pyinstaller-bootloader")
    copy(python_licence(), licences / "python" / "LICENSE.txt")
    copy(PROJECT / "LICENSE", licences / "qtreader" / "LICENSE")
    copy(PROJECT / "resources" / "fonts" / "OFL.txt", licences / "fonts" / "OFL.txt")
    bill = json.dumps(bill_of_materials(folder), ensure_ascii=False, indent=2) + "\n"
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
    for text in TEXTS.get(name, ()):
        copy(OWN_TEXTS / text, target / text)
    found = package_texts(distribution(name), target)
    if not found and name not in TEXTS:
        sys.exit(f"{name}: brings no licence text; put one into {OWN_TEXTS.name}/ and TEXTS")


def package_texts(package: Distribution, target: Path) -> int:
    """The files that a package declares as its licence, and how many these are."""
    texts = [file for file in package.files or () if ".dist-info/licenses/" in file.as_posix()]
    for file in texts:
        copy(Path(str(file.locate())), target / file.as_posix().split("/licenses/", 1)[1])
    return len(texts)


def python_licence() -> Path:
    places = (Path(os.__file__).with_name("LICENSE.txt"), Path("/usr/share/doc/python3/copyright"))
    return next(place for place in places if place.is_file())


def bill_of_materials(folder: Path) -> dict[str, Any]:
    parts = [packaged(*each) for each in locked()]
    parts += [*within_packages(), *icu(folder)]
    qt = next(part["version"] for part in parts if part["name"] == "pyside6-essentials")
    parts += [
        part("library", "Python", platform.python_version(), "Python-2.0.1"),
        part("framework", "Qt", qt, "LGPL-3.0-only"),
        part("library", "PyInstaller bootloader", distribution("pyinstaller").version,
             "GPL-2.0-or-later WITH Bootloader-exception"),
        part("file", "Qiantang Serif and Sans (from Noto CJK)", "1:20220127+repack1-1", "OFL-1.1"),
    ]  # fmt: skip
    own = part("application", "qtreader", publisher().version, "MIT")
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps([own, parts], sort_keys=True))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": serial.urn,
        "version": 1,
        "metadata": {"component": own},
        "components": sorted(parts, key=lambda each: each["name"].lower()),
    }


def within_packages() -> list[dict[str, Any]]:
    """Libraries that lie inside those of packages; of most only the version of the package is known."""
    from lxml import etree

    opencc, pdfium = distribution("opencc").version, distribution("pypdfium2").version
    return [
        part("library", "libxml2", dotted(etree.LIBXML_COMPILED_VERSION), "MIT"),
        part("library", "libxslt", dotted(etree.LIBXSLT_COMPILED_VERSION), "MIT"),
        part("library", "PDFium (in pypdfium2)", pdfium, "BSD-3-Clause AND Apache-2.0"),
        part("library", "marisa-trie (in OpenCC)", opencc, "BSD-2-Clause OR LGPL-2.1-or-later"),
        part("library", "Darts-clone (in OpenCC)", opencc, "BSD-2-Clause"),
        part("library", "RapidJSON (in OpenCC)", opencc, "MIT"),
        part("library", "pybind11 (in OpenCC)", opencc, "BSD-3-Clause"),
    ]


def dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def icu(folder: Path) -> list[dict[str, Any]]:
    """Qt's wheels have it on Linux only."""
    found = {file.name.rsplit(".", 1)[1] for file in folder.rglob("libicudata.so.*")}
    return [part("library", "ICU", version, "Unicode-3.0") for version in sorted(found)]


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
    """In UTF-8, as all texts of the program: an old one may have its signs in Latin-1."""
    raw = source.read_bytes()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        raw = raw.decode("latin-1").encode("utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(raw)


if __name__ == "__main__":
    main()
