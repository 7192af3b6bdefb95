"""What a Linux desktop is told of the program: metainfo, desktop file, manual pages, changelog."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import qtreader

PROJECT = Path(__file__).parents[2]
LINUX = PROJECT / "packaging" / "linux"
METAINFO = LINUX / "org.qtreader.qtreader.metainfo.xml"


def _helps() -> dict[str, str]:
    """What each program, and each command of the command line, says of itself."""

    def told(*words: str) -> str:
        command = [sys.executable, "-m", *words, "--help"]
        return subprocess.run(command, capture_output=True, text=True, check=True, cwd=PROJECT).stdout

    whole = told("qtreader.cli")
    names = re.findall(r"^    ([a-z][a-z-]*)", whole.split("COMMAND\n", 1)[1], re.MULTILINE)
    return {"qtreader": told("qtreader"), "": whole} | {name: told("qtreader.cli", name) for name in names}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("man")
    subprocess.run([sys.executable, PROJECT / "packaging" / "man-pages", folder], check=True)
    return {file.stem: file.read_text(encoding="utf-8").replace("\\-", "-") for file in folder.iterdir()}


def test_the_manual_pages_have_every_command_and_option(pages: dict[str, str]) -> None:
    missing = []
    for name, told in _helps().items():
        page = pages["qtreader"] if name == "qtreader" else pages["qtreader-cli"]
        if name not in {"", "qtreader"}:
            assert f".SS {name}\n" in page
            page = page.split(f".SS {name}\n", 1)[1].split("\n.SS ")[0]
        options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", told)) - {"--help"}
        missing += [(name, option) for option in options if option not in page]
    assert missing == []


@pytest.mark.parametrize("name", ["qtreader", "qtreader-cli"])
def test_a_manual_page_is_well_formed(pages: dict[str, str], name: str) -> None:
    for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "FILES"):
        assert f".SH {section}\n" in pages[name]
    known = {"TH", "SH", "SS", "TP", "PP", "B", "I", "BR"}
    assert {line[1:].split()[0] for line in pages[name].splitlines() if line.startswith(".")} <= known


def test_the_metainfo_is_valid() -> None:
    validate = shutil.which("appstreamcli")
    if validate is None:
        pytest.skip("appstreamcli is not installed")
    run = subprocess.run(
        [validate, "validate", "--no-net", METAINFO], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_the_metainfo_and_the_desktop_file_speak_of_the_same_program() -> None:
    told = ElementTree.parse(METAINFO)
    desktop = (LINUX / "qtreader.desktop").read_text(encoding="utf-8")
    assert told.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml")
    assert told.findtext("launchable") == "qtreader.desktop"
    types = {each.text for each in told.iter("mediatype")}
    assert types == set(re.search(r"^MimeType=(.*);$", desktop, re.MULTILINE)[1].split(";"))  # type: ignore[index]
    assert "Exec=qtreader %F" in desktop  # a page that is opened with it is handed over


def test_the_newest_release_is_this_one() -> None:
    newest = next(ElementTree.parse(METAINFO).iter("release"))
    assert newest.attrib["version"] == qtreader.__version__


def test_the_changelog_and_the_terms_of_a_debian_package(tmp_path: Path) -> None:
    part = {"type": "library", "name": "Part", "version": "1", "licenses": [{"expression": "A AND B"}]}
    (tmp_path / "parts.cdx.json").write_text(json.dumps({"components": [part]}), encoding="utf-8")
    subprocess.run([sys.executable, LINUX / "deb_texts.py", tmp_path, tmp_path / "doc"], check=True)
    changelog = gzip.decompress((tmp_path / "doc" / "changelog.gz").read_bytes()).decode()
    assert changelog.startswith(f"qtreader ({qtreader.__version__}) stable; urgency=medium\n\n  * ")
    terms = (tmp_path / "doc" / "copyright").read_text(encoding="utf-8")
    assert "License: A and B\n" in terms
    assert "Permission is hereby granted" in terms
