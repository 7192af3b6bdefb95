"""Work off the GUI thread: what a window is told of it."""

import threading

import pytest
from PySide6.QtCore import QThread

from qtreader.desktop.jobs import Jobs
from qtreader.errors import EmptyFile
from qtreader.progress import Progress


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.finish()


def test_progress_and_result_arrive_on_the_gui_thread(jobs, qtbot):
    told = []

    def work():
        yield Progress(1, 2, "a")
        yield Progress(2, 2, "b")
        return "done"

    def note(value):
        told.append((value, QThread.isMainThread()))

    with qtbot.waitSignal(jobs.idle):
        jobs.run(work, done=note, progress=note)

    assert told == [(Progress(1, 2, "a"), True), (Progress(2, 2, "b"), True), ("done", True)]


def test_a_cancelled_work_is_closed_and_says_nothing_more(jobs, qtbot):
    reached, closed = threading.Event(), threading.Event()
    told = []

    def work():
        try:
            while True:
                reached.set()
                yield Progress(0, 1)
        finally:
            closed.set()

    with qtbot.waitSignal(jobs.idle):
        job = jobs.run(work, done=told.append, cancelled=lambda: told.append("cancelled"))
        assert reached.wait(5)
        job.cancel()

    assert closed.is_set()
    assert told == ["cancelled"]


def test_trouble_and_bugs_go_different_ways(jobs, qtbot):
    def trouble():
        raise EmptyFile(file="a.txt")

    def bug():
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.trouble) as told:
        jobs.run(trouble)
    assert told.args[0].sentence() == "“a.txt”是空文件，未收入。"
    with qtbot.waitSignal(jobs.bug) as told:
        jobs.run(bug)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_works_run_one_after_the_other(jobs, qtbot):
    told = []

    def first():
        yield Progress(0, 1)
        told.append("first ended")

    with qtbot.waitSignal(jobs.idle):
        jobs.run(first)
        jobs.run(lambda: told.append("second began"))
    assert told == ["first ended", "second began"]


def test_finish_waits_for_what_runs(jobs, qtbot):
    reached, closed = threading.Event(), threading.Event()

    def work():
        try:
            while True:
                reached.set()
                yield Progress(0, 1)
        finally:
            closed.set()

    jobs.run(work)
    assert reached.wait(5)
    jobs.finish()
    assert closed.is_set()


def test_what_somebody_did_is_written_down_before_the_window_goes(jobs):
    reached, go_on, written = threading.Event(), threading.Event(), []

    def work():
        reached.set()
        assert go_on.wait(5)
        yield Progress(0, 1)

    jobs.run(work)
    assert reached.wait(5)
    jobs.run(lambda: written.append("looked up"))
    jobs.write(lambda: written.append("written"))
    go_on.set()
    jobs.finish()
    assert written == ["written"]


def test_nothing_begins_after_the_end(jobs):
    begun = []
    jobs.finish()
    jobs.run(lambda: begun.append("run"))
    jobs.write(lambda: begun.append("write"))
    jobs.finish()
    assert (begun, jobs.running()) == ([], False)
