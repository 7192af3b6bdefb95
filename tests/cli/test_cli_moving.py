"""Moving house on the command line."""

from qtreader.cli import main
from qtreader.cli.moving import SETTINGS
from qtreader.desktop.settings import FILE_NAME


def on_new(tmp_path, *arguments):
    return main([*map(str, arguments), "--data", str(tmp_path / "new")])


def test_everything_goes_to_a_new_computer(run, tmp_path, capsys):
    settings = tmp_path / "data" / "config" / SETTINGS
    settings.write_text("[view]\ntheme=dark\n")
    box = tmp_path / "all.qtreader"
    code, out, _ = run("move-out", box)
    assert (code, out) == (0, f"{box}  5 期 33 篇 0 条剪报\n")
    assert on_new(tmp_path, "move-in", box) == 0
    assert capsys.readouterr().out == "5 期 33 篇 0 条剪报\n"  # nothing was there, so nothing is kept
    assert (tmp_path / "new" / "config" / SETTINGS).read_text() == "[view]\ntheme=dark\n"
    assert on_new(tmp_path, "search", "疫情防控") == 0
    assert not capsys.readouterr().out.startswith("0 篇")


def test_a_library_that_is_there_is_replaced_only_where_that_is_said(run, tmp_path):
    box = tmp_path / "all.qtreader"
    run("move-out", box)
    code, out, err = run("move-in", box)
    assert (code, out) == (1, "")
    assert "5 期 33 篇" in err
    assert "--replace" in err
    code, out, _ = run("move-in", box, "--replace")
    assert code == 0
    assert "before-0001" in out
    assert [line.split()[0] for line in run("snapshot", "--list")[1].splitlines()] == ["1"]


def test_what_is_no_moving_file_is_told_in_a_sentence(run, tmp_path):
    (tmp_path / "x.qtreader").write_bytes(b"x")
    code, out, err = run("move-in", tmp_path / "x.qtreader", "--replace")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "x.qtreader" in err
    assert run("issues")[0] == 0


def test_the_settings_are_those_of_the_window():
    assert SETTINGS == FILE_NAME
