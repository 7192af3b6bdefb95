"""A second start of the program while one runs."""

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
