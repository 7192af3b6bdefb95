"""A second start of the program while one runs."""

import os
import random
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

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


@pytest.fixture
def listening(tmp_path, qtbot):
    instance = SingleInstance(tmp_path)
    assert instance.listen()
    yield instance
    instance.close()


def connected(instance: SingleInstance) -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.setblocking(False)
    client.connect(instance._server.fullServerName())
    return client


@pytest.mark.skipif(os.name != "posix", reason="rights are others elsewhere")
def test_the_socket_is_for_its_user_alone_in_his_own_folder(listening, home):
    place = Path(listening._server.fullServerName())
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert place.parent == home / "run"


@pytest.mark.skipif(os.name != "posix", reason="there are no such sockets")
@pytest.mark.parametrize("sent", [b"", b"\0", random.Random(1).randbytes(60_000), b"show\n" * 10_000])
def test_whatever_is_sent_the_window_is_shown_and_no_more(listening, tmp_path, qtbot, sent):
    with qtbot.waitSignal(listening.asked_to_show):
        client = connected(listening)
        client.send(sent)
    with qtbot.waitSignal(listening.asked_to_show):
        assert SingleInstance(tmp_path).hand_over()
    client.close()


@pytest.mark.skipif(os.name != "posix", reason="there are no such sockets")
def test_one_that_stays_connected_and_says_nothing_keeps_nobody_waiting(listening, tmp_path, qtbot):
    asked = []
    listening.asked_to_show.connect(lambda: asked.append(1))
    slow = [connected(listening) for _ in range(30)]
    qtbot.waitUntil(lambda: len(asked) == 30)
    for client in slow:
        assert client.recv(1) == b""  # it was let go of at once
        client.close()
    with qtbot.waitSignal(listening.asked_to_show):
        assert SingleInstance(tmp_path).hand_over()


def test_a_runtime_folder_that_others_can_enter_is_not_used(tmp_path, monkeypatch, qtbot):
    (tmp_path / "open").mkdir(mode=0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "open"))
    instance = SingleInstance(tmp_path)
    assert instance.listen()
    assert list((tmp_path / "open").iterdir()) == []
    instance.close()
