"""The rules of the house that a machine can hold."""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from qtreader.library.store import Library

PROJECT = Path(__file__).parents[2]
SOURCES = sorted((PROJECT / "qtreader").rglob("*.py"))
LONGEST_FILE = 350  # lines
LONGEST_FUNCTION = 50  # lines
SCRIPTS = (
    "packaging/run",
    "packaging/test",
    "packaging/lock",
    "packaging/with-screen",
    "packaging/ground.sh",
    ".ci/run",
)

SEEDS = {
    "000_7373efc8816d55bd.txt": "0bdb59d13d7e91e91829619f765556c18aee9309fb2aa7f23cea63a53ca31178",
    "001_69b3e9019114c270.txt": "4e2adf6da864fe99f713be400f5a688072d7640ddd1131ac1c35b73197a19519",
    "002_571a297639e633c4.txt": "932081f7f3179823d351308e69dcb367cc91a6b495ec8efc2e863e8059673627",
    "003_ad7d325a1accf8c2.txt": "fe64cfa451c11153863944fd5db5705509a6535487a7bfa54e37e9d04033e470",
    "004_f21dfc14c585a82d.txt": "bffe58c9e2a78ab102cceebeb6e1600db4b185990ec34030d42f7db23a05e369",
}


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    files = (PROJECT / name for name in listed.stdout.split("\0") if name)
    return [file for file in files if file.is_file()]


def _text(file: Path) -> str:
    raw = file.read_bytes()
    return "" if b"\0" in raw else raw.decode("utf-8", "replace")


def test_the_seeds_are_untouched() -> None:
    found = {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in (PROJECT / "seeds").iterdir()
    }
    assert found == SEEDS


def test_files_are_short() -> None:
    lengths = {str(file.relative_to(PROJECT)): len(_text(file).splitlines()) for file in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    long = {}
    for file in SOURCES:
        for node in ast.walk(ast.parse(_text(file))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long[f"{file.relative_to(PROJECT)}:{node.lineno} {node.name}"] = length
    assert long == {}


def test_nothing_is_left_half_done() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b")
    assert [str(file) for file in SOURCES if marks.search(_text(file))] == []


def test_no_rule_knows_a_page(library: Library) -> None:
    known = set()
    for filed in library.all_articles():
        article = filed.article
        known |= {person.name for person in article.people} | {article.headline, article.kicker}
    known = {words for words in known if len(words) > 1}
    assert known
    told = [(file.name, words) for file in SOURCES for words in sorted(known) if words in _text(file)]
    assert told == []


def test_no_file_names_a_machine() -> None:
    # a user's or a build machine's folder, a package registry's host
    forbidden = re.compile(
        r"(?<![\w.~])/(?:home|root|work|Users|opt|mnt)/\w|pypi\.|pythonhosted|artifact|--index-url \S"
    )
    found = []
    for file in _tracked():
        hit = forbidden.search(_text(file))
        if hit and file != Path(__file__):
            found.append(f"{file.relative_to(PROJECT)}: {hit.group()}")
    assert found == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_well_formed(script: str) -> None:
    subprocess.run(["bash", "-n", script], cwd=PROJECT, check=True)
    assert (PROJECT / script).stat().st_mode & 0o111 or script.endswith(".sh")


@pytest.mark.parametrize(
    ("lock", "group"), [("requirements.lock", None), ("build.lock", "build"), ("dev.lock", "dev")]
)
def test_a_lock_holds_what_the_project_asks_for(lock: str, group: str | None) -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = settings["dependency-groups"][group] if group else settings["project"]["dependencies"]
    text = (PROJECT / "packaging" / lock).read_text(encoding="utf-8")
    locked = {name.lower(): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)}
    for requirement in map(Requirement, asked):
        version = locked.get(requirement.name.lower().replace("_", "-"))
        assert version and version in requirement.specifier, f"{requirement}: run packaging/lock --keep"


@pytest.mark.parametrize("lock", ["requirements.lock", "build.lock", "dev.lock"])
def test_every_locked_package_has_its_hashes(lock: str) -> None:
    text = (PROJECT / "packaging" / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    assert [line for line in text.splitlines() if line and "--hash=sha256:" not in line] == []


def test_the_desktop_file_is_valid() -> None:
    validate = shutil.which("desktop-file-validate")
    if validate is None:
        pytest.skip("desktop-file-validate is not installed (packaging/test installs it)")
    file = PROJECT / "packaging" / "linux" / "qtreader.desktop"
    run = subprocess.run([validate, file], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "")


def test_the_architecture_page_speaks_of_what_is_there() -> None:
    page = (PROJECT / "qtreader" / "README.md").read_text(encoding="utf-8")
    rooms = [folder.parent.name for folder in (PROJECT / "qtreader").glob("*/__init__.py")]
    assert [room for room in rooms if f"`{room}/`" not in page] == []
    files = {file.name for file in _tracked()}
    named = set(re.findall(r"[\w-]+\.(?:py|sh|toml)\b", page))
    assert named - files == set()


def test_every_file_of_tests_has_a_name_of_its_own() -> None:
    names = [file.name for file in (PROJECT / "tests").rglob("*.py") if file.name != "conftest.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []
