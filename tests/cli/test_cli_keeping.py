"""Snapshots and a damaged library on the command line."""

from qtreader.cli import main
from qtreader.library.store import FILE


def test_a_snapshot_is_kept_listed_and_brought_back(run, tmp_path):
    code, out, _ = run("snapshot")
    assert code == 0
    assert "5 期 33 篇 0 条剪报" in out
    page = tmp_path / "page.txt"
    page.write_text(
        "河边新桥今日通车\n\n■记者 丁一\n\n本报讯 昨日,河边新桥通车,市民称便。\n", encoding="utf-8"
    )
    run("import", page)
    assert run("restore", 1)[0] == 0
    assert run("search", "河边新桥今日通车")[1].startswith("0 篇")
    listed = run("snapshot", "--list")[1].splitlines()
    assert [line.split()[0] for line in listed] == ["2", "1"]
    assert run("restore", 9)[0] == 1


def test_a_damaged_library_is_read_into_a_new_one(run, tmp_path):
    assert run("salvage") == (0, "报库完好，没有发现损坏。\n", "")
    run("snapshot")
    file = tmp_path / "data" / "library" / FILE
    file.write_bytes(b"this was a library once" * 1000)
    code, out, _ = run("salvage")
    assert code == 0
    assert "读出 5 版 33 篇" in out
    assert "其中 5 版取自备份" in out
    assert run("issues")[0] == 0


def test_where_there_is_no_library_that_is_told(tmp_path, capsys):
    for command in ("snapshot", "salvage"):
        assert main([command, "--data", str(tmp_path / "none")]) == 1
        assert "library.sqlite3" in capsys.readouterr().err
