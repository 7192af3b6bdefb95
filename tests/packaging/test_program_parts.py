"""What goes into the one-folder program, and what it says of its parts."""

from __future__ import annotations

import plistlib
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2]
PROGRAM = PROJECT / "packaging" / "program"
sys.path.insert(0, str(PROGRAM))

from keeping import is_kept, is_the_systems  # noqa: E402
from list_parts import OWN_TEXTS, TEXTS, locked  # noqa: E402

sys.path.remove(str(PROGRAM))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "jieba/dict.txt",
        "docx/templates/default.docx",
        "qtreader/shipped_files/resources/fonts/OFL.txt",
        "qtreader/shipped_files/resources/help/any/chapter.md",
    ],
)
def test_it_keeps(name: str) -> None:
    assert is_kept(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "jieba/lac_small/model_baseline/word_emb",
        "opencc/clib/lib64/libopencc.a",
        "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
        "jieba/finalseg/prob_emit.p",
        "qtreader/shipped_files/resources/screenshots/window.png",
    ],
)
def test_it_drops(name: str) -> None:
    assert not is_kept(name)


def test_libraries_of_the_system_stay_there_but_for_python() -> None:
    assert is_the_systems("libz.so.1", "/lib/x86_64-linux-gnu/libz.so.1")
    assert not is_the_systems("libpython3.11.so.1.0", "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0")
    module = "_sqlite3.cpython-311-x86_64-linux-gnu.so"
    assert not is_the_systems(f"python3.11/lib-dynload/{module}", f"/usr/lib/python3.11/lib-dynload/{module}")
    assert not is_the_systems("libQt6Core.so.6", "/somewhere/site-packages/PySide6/Qt/lib/libQt6Core.so.6")


def test_every_locked_package_is_listed_with_its_hashes() -> None:
    text = (PROJECT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
    assert [name for name, _, _ in locked()] == re.findall(r"^([\w.-]+)==", text, re.MULTILINE)
    assert all(hashes for _, _, hashes in locked())


def test_the_texts_that_packages_do_not_bring_are_here() -> None:
    for name, texts in TEXTS.items():
        assert name in {locked_name for locked_name, _, _ in locked()}
        assert [text for text in texts if not (OWN_TEXTS / text).is_file()] == []


def test_the_lock_of_the_tools_holds_what_the_project_asks_for() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    text = (PROJECT / "packaging" / "package.lock").read_text(encoding="utf-8")
    versions = dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))
    for requirement in map(Requirement, settings["dependency-groups"]["package"]):
        assert versions[requirement.name] in requirement.specifier


SCRIPTS = (
    *("build-program", "build-deb", "build-wheel", "build-setup", "try-deb", "try-wheel", "try-same"),
    *("tools.sh", "trial/enter.sh", "trial/inside.sh", "trial/inside_wheel.sh"),
)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_well_formed(script: str) -> None:
    file = PROJECT / "packaging" / script
    subprocess.run(["bash", "-n", file], check=True)
    assert file.stat().st_mode & 0o111 or script.endswith(".sh")


def test_each_tool_that_a_script_calls_is_declared() -> None:
    declared = (
        (PROJECT / "packaging" / "system-packages").read_text(encoding="utf-8").split("\n[package]\n")[1]
    )
    packages = {line.split()[0] for line in declared.splitlines() if line.strip()}
    assert {
        "binutils",
        "patchelf",
        "dpkg-dev",
        "lintian",
        "appstream",
        "desktop-file-utils",
        "nsis",
    } <= packages


def test_macos_is_told_of_the_same_program() -> None:
    told = plistlib.loads((PROJECT / "packaging" / "macos" / "Info.plist").read_bytes())
    assert (PROJECT / "packaging" / "linux" / f"{told['CFBundleIdentifier']}.metainfo.xml").is_file()
