"""Importing from the command line: what came, what did not, and the way back."""

from __future__ import annotations

import json

import pytest
from sources import makers

from qtreader.cli import main
from qtreader.library import intake


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    made.mkdir()
    (made / "a.txt").write_text(makers.text_page(), encoding="utf-8")
    (made / "b.zip").write_bytes(makers.archive({"甲/b.xml": makers.alto([makers.page_blocks("头版")])}))
    (made / "空.txt").write_text("")
    return made


@pytest.fixture
def run(tmp_path, capsys):
    def run(*arguments, status=0):
        assert main(["--data", str(tmp_path / "data"), *map(str, arguments)]) == status
        return capsys.readouterr().out

    return run


def test_a_folder_is_told_of_file_by_file(run, folder) -> None:
    told = json.loads(run("import", folder, "--json"))
    assert [entry["file"] for entry in told["added"]] == [f"{folder}/a.txt", f"{folder}/b.zip/甲/b.xml"]
    assert [entry["why"] for entry in told["refused"]] == ["“空.txt”是空文件，未收入。"]
    assert [(look["file"], look["why"]) for look in told["look"]] == [("b.xml", "没有日期")]
    lines = run("import", folder).splitlines()
    assert lines[0] == f"unchanged    0  {folder}/a.txt"
    assert lines[2] == f"refused      -  {folder}/空.txt  “空.txt”是空文件，未收入。"


def test_an_import_is_taken_back(run, folder) -> None:
    run("import", folder)
    assert run("import", "--undo") == "撤销第 1 次收入：2 版\n"
    assert json.loads(run("imports", "--json"))[0]["state"] == "undone"
    assert json.loads(run("issues", "--json"))["issues"] == []
    run("import", "--undo", status=1)
    run("import", "--undo", "99", status=1)
    run("import", "--resume", status=1)


def test_ctrl_c_leaves_what_came_in_and_the_rest_is_gone_on_with(run, folder, monkeypatch) -> None:
    read = intake.read_page

    def interrupted(raw, name):
        if name == "b.xml":
            raise KeyboardInterrupt
        return read(raw, name)

    with monkeypatch.context() as patched:
        patched.setattr(intake, "read_page", interrupted)
        run("import", folder, status=130)
    assert "中断  added 1" in run("imports")
    told = json.loads(run("import", "--resume", "--json"))
    assert [entry["file"] for entry in told["added"]] == [f"{folder}/b.zip/甲/b.xml"]
    assert "完成  added 2  refused 1" in run("imports")


def test_paths_and_ways_back_are_not_asked_for_at_once(run, folder) -> None:
    for arguments in ((), ("--undo", "1", folder), ("--resume", folder)):
        with pytest.raises(SystemExit) as ended:
            run("import", *arguments)
        assert ended.value.code == 2


def test_what_a_page_looks_like_is_told_without_a_library(capsys, tmp_path, qapp) -> None:
    file = makers.pdf(tmp_path / "a.pdf", [makers.page_blocks()])
    assert main(["parse", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [article["headline"] for article in told["articles"]] == [makers.TITLE, "新学校九月开学"]
