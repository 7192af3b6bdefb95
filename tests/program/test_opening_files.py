"""Files that the program is started with, or that a second start hands to the running window."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtreader.desktop.instance import SingleInstance
from qtreader.folders import Folders, folders_under
from qtreader.main import Program
from qtreader.window.library.import_dialog import ImportDialog

PAGE = "河边新桥今日通车\n\n■记者 丁一\n\n本报讯 昨日,河边新桥通车,市民称便。\n"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path / "data")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def headlines(program: Program) -> list[str]:
    return [filed.article.headline for filed in program._library.all_articles()]


def report(program: Program) -> ImportDialog | None:
    return program.window.findChild(ImportDialog)


def end(program: Program, qtbot) -> None:
    report(program).close()
    qtbot.waitUntil(lambda: not program.window.works.busy, timeout=20_000)


@pytest.fixture
def running(start, folders):
    """The program, and the door at which a second start knocks."""
    program = start(folders)
    instance = SingleInstance(folders.data)
    assert instance.listen()
    instance.asked_to_show.connect(program.come_to_front)
    instance.asked_to_open.connect(program.open_files)
    yield program
    instance.close()


def test_files_of_a_second_start_are_taken_in_and_told_of(running, folders, page, qtbot) -> None:
    assert SingleInstance(folders.data).hand_over([page])
    qtbot.waitUntil(lambda: report(running) is not None, timeout=20_000)
    assert "河边新桥今日通车" in headlines(running)
    end(running, qtbot)


def test_files_that_are_none_are_told_of_too(running, folders, tmp_path, qtbot) -> None:
    assert SingleInstance(folders.data).hand_over([tmp_path / "not there.txt"])
    qtbot.waitUntil(lambda: report(running) is not None, timeout=20_000)
    assert len(headlines(running)) == 33
    end(running, qtbot)


def test_the_first_start_takes_its_files_in_beside_the_pages_of_the_program(
    open_with, folders, page, qtbot
) -> None:
    program = open_with(folders, [page])
    qtbot.waitUntil(lambda: report(program) is not None, timeout=20_000)
    assert len(headlines(program)) == 34
    assert report(program).shown.about.paths == (page,)  # of the file, not of what came with the program
    end(program, qtbot)


def test_files_that_come_before_the_window_has_started_wait_for_it(open_with, folders, page, qtbot) -> None:
    program = open_with(folders, [])
    program.open_files([page])
    qtbot.waitUntil(lambda: report(program) is not None, timeout=20_000)
    assert len(headlines(program)) == 34
    end(program, qtbot)
