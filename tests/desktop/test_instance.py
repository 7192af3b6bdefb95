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
from qtreader.desktop.listening import AT_ONCE


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


SAID_ODDLY = [
    b"",
    b"\0",
    b"\n",
    b"show\n" * 10_000,
    b"open \n",
    b"open {}\n",
    b"open [1]\n",
    b'open ["a.txt"]\n',  # from which folder?
    b'open ["/tmp/\\u0000"]\n',
    b'open ["/tmp/a.txt"',  # and no more
    b'open ["/tmp/a.txt"] rm -rf\n',
    b'open ["/' + b"a" * 5_000 + b'"]\n',
    b"open " + b"[" * 100_000 + b"\n",
    b"open [" + b"9" * 50_000 + b"]\n",
    random.Random(1).randbytes(60_000),
]


@pytest.mark.skipif(os.name != "posix", reason="there are no such sockets")
@pytest.mark.parametrize("sent", SAID_ODDLY, ids=range(len(SAID_ODDLY)))
def test_whatever_is_sent_the_window_is_shown_and_no_more(listening, tmp_path, qtbot, sent):
    opened = []
    listening.asked_to_open.connect(opened.append)
    with qtbot.waitSignal(listening.asked_to_show):
        client = connected(listening)
        client.send(sent)
    with qtbot.waitSignal(listening.asked_to_show):
        assert SingleInstance(tmp_path).hand_over()
    client.close()
    qtbot.waitUntil(lambda: not listening._listening._said)
    assert opened == []


@pytest.mark.skipif(os.name != "posix", reason="there are no such sockets")
def test_those_who_stay_connected_and_say_nothing_keep_nobody_waiting(
    listening, tmp_path, qtbot, monkeypatch
):
    monkeypatch.setattr("qtreader.desktop.listening.PATIENCE_MS", 200)
    asked = []
    listening.asked_to_show.connect(lambda: asked.append(1))
    slow = [connected(listening) for _ in range(30)]
    qtbot.waitUntil(lambda: len(asked) == 30)
    assert len(listening._listening._said) == AT_ONCE  # the others were let go of at once
    with qtbot.waitSignal(listening.asked_to_show):
        assert SingleInstance(tmp_path).hand_over()
    qtbot.waitUntil(lambda: not listening._listening._said)
    for client in slow:
        assert client.recv(1) == b""
        client.close()


@pytest.mark.skipif(os.name != "posix", reason="there are no such sockets")
def test_one_who_says_too_much_is_not_listened_to_any_longer(listening, qtbot, monkeypatch):
    monkeypatch.setattr("qtreader.desktop.listening.LONGEST", 1000)
    client = connected(listening)
    client.send(b'open ["/' + b"a" * 2000)
    qtbot.waitUntil(lambda: listening._listening is not None and not listening._listening._said)
    client.close()


def test_a_second_start_hands_its_files_to_the_first(listening, tmp_path, qtbot, monkeypatch):
    monkeypatch.chdir(tmp_path)
    names = [Path("a.txt"), tmp_path / "报 “四”.txt", Path(os.fsdecode(b"gbk-\xb1\xa8.txt"))]
    with qtbot.waitSignal(listening.asked_to_open) as opened:
        assert SingleInstance(tmp_path).hand_over(names)
    assert opened.args == [[tmp_path / "a.txt", names[1], tmp_path / names[2]]]


def test_a_long_list_of_files_arrives_whole(listening, tmp_path, qtbot):
    # Both ends in one process: what the socket does not hold is written as it is read
    files = [tmp_path / f"{number:05}.txt" for number in range(700)]
    with qtbot.waitSignal(listening.asked_to_open) as opened:
        assert SingleInstance(tmp_path).hand_over(files)
    assert opened.args == [files]


def test_a_runtime_folder_that_others_can_enter_is_not_used(tmp_path, monkeypatch, qtbot):
    (tmp_path / "open").mkdir(mode=0o755)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "open"))
    instance = SingleInstance(tmp_path)
    assert instance.listen()
    assert list((tmp_path / "open").iterdir()) == []
    instance.close()
