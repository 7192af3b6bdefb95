"""The manual as files, and the changelog: what packages put beside the program."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

import qtreader
from qtreader import shipped
from qtreader.manual.page import Manual
from qtreader.manual.releases import changelog, releases

PROJECT = Path(__file__).parents[2]


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        self.links += [value for name in ("href", "src") if (value := found.get(name))]
        self.ids |= {found["id"]} if found.get("id") else set()
        if tag not in {"meta", "link", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(file: Path) -> Links:
    parser = Links()
    parser.feed(file.read_text(encoding="utf-8"))
    parser.close()
    assert parser.open == []
    return parser


def written(folder: Path) -> Path:
    subprocess.run([sys.executable, PROJECT / "packaging" / "manual", folder], check=True)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("manual") / "doc")


def test_every_page_is_there_in_both_languages(folder: Path, manuals: dict[str, Manual]) -> None:
    for language, manual in manuals.items():
        names = {f"{page.name}.html" for page in manual.pages}
        assert {file.name for file in (folder / language).iterdir()} == names
        for page in manual.pages:
            text = (folder / language / f"{page.name}.html").read_text(encoding="utf-8")
            assert f"<h1>{page.title}</h1>" in text


def test_every_link_of_a_file_leads_to_a_file_and_a_place(folder: Path) -> None:
    for file in folder.rglob("*.html"):
        for link in read(file).links:
            name, _, anchor = link.partition("#")
            target = (file.parent / name).resolve() if name else file
            assert target.is_relative_to(folder.resolve()) and target.is_file(), (file, link)
            assert not anchor or anchor in read(target).ids, (file, link)


def test_the_same_manual_is_the_same_files(folder: Path, tmp_path: Path) -> None:
    def sums(folder: Path) -> dict[str, str]:
        files = (file for file in folder.rglob("*") if file.is_file())
        return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}

    assert sums(written(tmp_path / "again")) == sums(folder)


def test_the_changelog_is_made_of_the_releases(folder: Path) -> None:
    told = (folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert told.startswith(f"# Changelog\n\n## {qtreader.__version__} (")
    english = [each for each in ElementTree.parse(shipped.metainfo()).iter("li") if not each.attrib]
    inside = [each.text for each in english if each.text and f"- {' '.join(each.text.split())}\n" in told]
    assert inside


def test_a_release_says_as_much_in_both_languages() -> None:
    chinese, english = (releases(shipped.metainfo(), language) for language in ("zh", "en"))
    assert [each.version for each in chinese] == [each.version for each in english]
    for one, other in zip(chinese, english, strict=True):
        assert len(one.points) == len(other.points) > 0
        assert all(re.search(r"[\u4e00-\u9fff]", point) for point in one.points)
    days = [each.day for each in english]
    assert days == sorted(days, reverse=True)
    assert changelog(english).count("\n## ") == len(english)


def test_packages_take_the_manual_and_the_releases_along() -> None:
    """Where the program is installed, ``shipped`` looks beside its modules."""
    wheel = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    included = wheel["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included["resources"] == "qtreader/shipped_files/resources"
    metainfo = f"packaging/linux/{shipped.METAINFO}"
    assert included[metainfo] == f"qtreader/shipped_files/{shipped.METAINFO}"
    spec = (PROJECT / "packaging" / "program" / "qtreader.spec").read_text(encoding="utf-8")
    assert '"resources"), "qtreader/shipped_files/resources"' in spec
    assert f'"{shipped.METAINFO}"), "qtreader/shipped_files"' in spec


def test_a_start_reads_nothing_of_the_manual() -> None:
    script = "import sys, qtreader.main; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    rooms = ("qtreader.manual", "qtreader.telling", "qtreader.cli", "qtreader.window.help.manual")
    loaded = run.stdout.split()
    assert "qtreader.window.help.helping" in loaded
    late = [name for name in loaded if name.startswith(rooms) or name.endswith("commands.sentences")]
    assert late == []
