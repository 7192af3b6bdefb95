"""Who publishes the program stands in pyproject.toml, and what is read without it says the same."""

from __future__ import annotations

import ast
import ctypes
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

import qtreader
from qtreader.desktop import taskbar

PROJECT = Path(__file__).parents[2]
PACKAGING = PROJECT / "packaging"
sys.path[:0] = [str(PACKAGING), str(PACKAGING / "windows"), str(PACKAGING / "program")]

from forget_places import forget, nowhere  # noqa: E402
from publisher import Publisher, publisher  # noqa: E402
from version_file import version_text  # noqa: E402

del sys.path[:3]
WHO = publisher()
METAINFO = PACKAGING / "linux" / f"{WHO.id}.metainfo.xml"


def test_the_version_is_the_programs() -> None:
    assert WHO.version == qtreader.__version__


def test_it_is_told_on_the_command_line() -> None:
    command = [sys.executable, PACKAGING / "publisher.py", "maintainer"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told == f"{WHO.name} <{WHO.address}>\n"


def test_software_centres_are_told_the_same() -> None:
    told = ElementTree.parse(METAINFO)
    assert (told.findtext("id"), told.findtext("developer_name")) == (WHO.id, WHO.name)


def test_the_pictures_lie_under_the_site_and_are_as_large_as_said() -> None:
    pictures = list(ElementTree.parse(METAINFO).iter("image"))
    assert len(pictures) >= 3
    for picture in pictures:
        assert picture.text is not None
        assert picture.text.startswith(f"{WHO.site}/")
        raw = (PROJECT / picture.text.removeprefix(f"{WHO.site}/")).read_bytes()
        size = [str(int.from_bytes(raw[place : place + 4], "big")) for place in (16, 20)]
        assert [picture.attrib["width"], picture.attrib["height"]] == size


def test_macos_is_told_the_same() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    assert told["CFBundleIdentifier"] == WHO.id
    assert WHO.name in told["NSHumanReadableCopyright"]
    assert {each["LSHandlerRank"] for each in told["CFBundleDocumentTypes"]} == {"Alternate"}
    assert plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())


def test_the_licence_is_theirs() -> None:
    assert f"Copyright (c) 2026 {WHO.name}" in (PROJECT / "LICENSE").read_text(encoding="utf-8")


def test_windows_is_told_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    taskbar.take_place_in_taskbar()
    assert told == []
    monkeypatch.setattr(sys, "platform", "win32")
    taskbar.take_place_in_taskbar()
    assert told == [WHO.id]


@pytest.mark.parametrize("program", ["qtreader", "qtreader-cli"])
def test_windows_shows_the_version_of_a_file(program: str) -> None:
    text = version_text(WHO, program)
    tree = ast.parse(text, mode="eval")
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)}  # type: ignore[attr-defined]
    assert calls >= {"VSVersionInfo", "FixedFileInfo", "StringStruct", "VarStruct"}
    pairs = dict(re.findall(r"StringStruct\('(\w+)', '(.*?)'\)", text))
    assert pairs["FileVersion"] == WHO.version
    assert (pairs["CompanyName"], pairs["OriginalFilename"]) == (WHO.name, f"{program}.exe")


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", "0.1.0.0"), ("2.0", "2.0.0.0"), ("1.2.3.4", "1.2.3.4")]
)
def test_windows_wants_four_numbers(version: str, numbers: str) -> None:
    assert Publisher("", "", "", "", version).numbers == numbers


def test_the_installer_is_told_who_publishes() -> None:
    script = (PACKAGING / "windows" / "qtreader.nsi").read_text(encoding="utf-8")
    assert WHO.name not in script  # packaging/build-setup tells it
    wanted = set(re.findall(r"\$\{(VERSION|NUMBERS|PUBLISHER|ID|PROGRAM|OUTPUT)\}", script))
    given = set(re.findall(r"-D([A-Z]+)=", (PACKAGING / "build-setup").read_text(encoding="utf-8")))
    assert wanted == given


def test_a_place_is_forgotten_without_moving_anything(tmp_path: Path) -> None:
    place = b"/somewhere/of/mine/3.11.7"
    assert len(nowhere(place)) == len(place)
    file = tmp_path / "library.so"
    file.write_bytes(b"\0lead\0" + place + b"/lib\0" + place + b"\0tail")
    assert forget(file, place)
    left = file.read_bytes()
    assert b"somewhere" not in left
    # a version that a linker keeps as the end of the place is still one
    assert left.count(b"/3.11.7") == 2
    assert left.startswith(b"\0lead\0/nonexistent/")
    assert left.endswith(b"/3.11.7\0tail")
    assert not forget(file, place)
