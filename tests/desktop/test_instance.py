"""A second start of the program while one runs."""

import subprocess
import sys

from qtreader.desktop.instance import SingleInstance


def test_a_second_start_asks_the_first_to_show_itself(tmp_path, qtbot):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert not first.hand_over()
    assert first.listen()
    with qtbot.waitSignal(first.asked_to_show):
        assert second.hand_over()
    first.close()


def test_another_library_is_another_program(tmp_path, qtbot):
    first, other = SingleInstance(tmp_path / "a"), SingleInstance(tmp_path / "b")
    assert first.listen()
    assert not other.hand_over()
    first.close()


def test_nobody_is_running_once_the_first_has_gone(tmp_path, qtbot):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.listen()
    first.close()
    assert not second.hand_over()
    assert second.listen()
    second.close()


def test_a_first_that_does_not_listen_yet_is_waited_for(tmp_path, qtbot):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert not first.hand_over()
    assert not second.hand_over()  # and after a while not any longer
    first.close()
    assert not second.hand_over()
    second.close()


def test_what_a_program_that_was_killed_left_keeps_nobody_out(tmp_path, qtbot):
    script = (
        "import os, pathlib, sys; from PySide6.QtCore import QCoreApplication as A; a = A([]);"
        "from qtreader.desktop.instance import SingleInstance as S;"
        "s = S(pathlib.Path(sys.argv[1])); s.hand_over(); s.listen(); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False).returncode == 9
    again = SingleInstance(tmp_path)
    assert not again.hand_over()
    assert again.listen()
    again.close()
