"""Damage to the index: the table of all kinds of it, each held against the whole library.

Whatever is done to it, the answer is right and comes from the texts themselves, and the next update
builds an index that answers rightly again. (jieba's dictionary is nothing to the index: no file of it
rests on words.)
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from shelf import filed, seeds

from qtreader.search.answer import Basis, IndexState
from qtreader.search.engine import SearchEngine

WITH_疫情防控 = 12  # articles of the seeds

# Of one file, whichever it is


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def a_bit_turned(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def halves_exchanged(path: Path) -> None:
    raw = path.read_bytes()
    path.write_bytes(raw[len(raw) // 2 :] + raw[: len(raw) // 2])


def lengthened(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def deleted(path: Path) -> None:
    path.unlink()


OF_A_FILE = [cut, emptied, zeroed, a_bit_turned, halves_exchanged, lengthened, deleted]

# Of the index as a whole


def used(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text("ascii")


def named(content: str) -> Callable[[Path], None]:
    """The index in use is said to be another."""
    return lambda folder: (folder / "CURRENT").write_text(content) and None


def sealed_as(**others: str) -> Callable[[Path], None]:
    """The manifest says something else, and is whole in itself."""

    def harm(folder: Path) -> None:
        path = used(folder) / "MANIFEST"
        body = json.dumps({**json.loads(path.read_bytes().rpartition(b"\n")[0]), **others}).encode("ascii")
        path.write_bytes(body + b"\n%08x" % zlib.crc32(body))

    return harm


def another_program(place: int, value: str) -> Callable[[Path], None]:
    """A part of what tells the programs that can read an index: format, Whoosh, Unicode, byte order."""

    def harm(folder: Path) -> None:
        parts = json.loads((used(folder) / "MANIFEST").read_bytes().rpartition(b"\n")[0])["program"].split(
            "/"
        )
        assert parts[place] != value
        sealed_as(program="/".join([*parts[:place], value, *parts[place + 1 :]]))(folder)

    return harm


OF_ALL = {
    "no folder": (shutil.rmtree, IndexState.MISSING),
    "nothing said to be in use": (lambda folder: (folder / "CURRENT").unlink(), IndexState.MISSING),
    "nobody knows what in use": (named(""), IndexState.DAMAGED),
    "something elsewhere in use": (named("../index-0123456789abcdef"), IndexState.DAMAGED),
    "something in use that is gone": (named("index-0123456789abcdef"), IndexState.DAMAGED),
    "the folder in use removed": (lambda folder: shutil.rmtree(used(folder)), IndexState.DAMAGED),
    "another format": (another_program(0, "1"), IndexState.DAMAGED),
    "another Whoosh": (another_program(1, "3.0.0"), IndexState.DAMAGED),
    "another Unicode, and so another folding": (another_program(2, "9.0.0"), IndexState.DAMAGED),
    "another byte order": (another_program(3, "middle"), IndexState.DAMAGED),
    "another library": (sealed_as(library="another:0"), IndexState.STALE),
    "another state of the library": (sealed_as(library="shelf:-9"), IndexState.STALE),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index of the seeds, that came and went in part. Not to be changed: copy it."""
    folder = tmp_path_factory.mktemp("built")
    library = seeds()
    library.changes = -2
    last = library.filed.pop(library.count())
    engine = SearchEngine(folder, replace(library, filed={**library.filed, 1000: filed(1000, "无")}))
    for _ in engine.build():
        pass
    library.add(last)
    library.changes += 1
    engine = SearchEngine(folder, library)
    for _ in engine.bring_up_to_date():
        pass
    assert len(list(folder.rglob("*.grm"))) == 2
    return folder


def answers_rightly(engine: SearchEngine, basis: Basis) -> bool:
    answer = engine.search("疫情防控")
    return (answer.total, answer.basis) == (WITH_疫情防控, basis)


def recovers(folder: Path) -> bool:
    engine = SearchEngine(folder, seeds())
    for _ in engine.bring_up_to_date():
        pass
    left = list((folder / "index").glob("index-*"))
    return engine.state() is IndexState.READY and answers_rightly(engine, Basis.INDEX) and len(left) == 1


@pytest.mark.parametrize("damage", OF_A_FILE, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("secretly", [False, True], ids=["", "with the old time stamp"])
def test_damage_of_any_file_is_seen(
    built: Path, tmp_path: Path, damage: Callable[[Path], None], secretly: bool
) -> None:
    files = sorted(path for path in (built / "index").rglob("*") if path.is_file() and path.stat().st_size)
    assert len(files) > 6
    for file in files:
        folder = tmp_path / file.name
        path = shutil.copytree(built, folder) / file.relative_to(built)
        times, before = path.stat(), path.read_bytes()
        damage(path)
        if secretly and path.exists():
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        if path.exists() and path.read_bytes() == before:
            continue  # there are two equal halves
        engine = SearchEngine(folder, seeds())
        assert secretly or engine.state() in (IndexState.DAMAGED, IndexState.MISSING), path
        assert answers_rightly(engine, Basis.SCAN), path
        assert engine.state() in (IndexState.DAMAGED, IndexState.MISSING), path
        assert recovers(folder), path


@pytest.mark.parametrize(("damage", "state"), OF_ALL.values(), ids=OF_ALL.keys())
def test_damage_of_the_whole_is_seen(
    built: Path, tmp_path: Path, damage: Callable[[Path], None], state: IndexState
) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    damage(folder / "index")
    engine = SearchEngine(folder, seeds())
    assert engine.state() is state
    assert answers_rightly(engine, Basis.SCAN)
    assert recovers(folder)


@pytest.mark.skipif(os.name != "posix", reason="users are told by number")
def test_an_index_of_another_user_is_not_opened(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    engine = SearchEngine(folder, seeds())
    assert engine.state() is IndexState.DAMAGED
    assert answers_rightly(engine, Basis.SCAN)


def test_damage_is_seen_while_the_index_is_in_use(built: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    engine = SearchEngine(folder, seeds())
    assert answers_rightly(engine, Basis.INDEX)
    a_bit_turned(next(used(folder / "index").glob("*.toc")))
    assert engine.state() is IndexState.DAMAGED
    assert answers_rightly(engine, Basis.SCAN)


class _Bomb:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (os.environ["BOMB"],)


def test_nothing_is_unpickled_that_the_manifest_does_not_vouch_for(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    monkeypatch.setenv("BOMB", str(tmp_path / "gone off"))
    contents = next(used(folder / "index").glob("*.toc"))
    raw = contents.read_bytes()
    start = raw.rindex(pickle.PROTO + b"\x04") if pickle.PROTO + b"\x04" in raw else raw.rindex(b"\x80")
    contents.write_bytes((raw[:start] + pickle.dumps(_Bomb())).ljust(len(raw), b"\0")[: len(raw)])
    started = SearchEngine(folder, seeds())
    assert answers_rightly(started, Basis.SCAN)
    assert not (tmp_path / "gone off").exists()
