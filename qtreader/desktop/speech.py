"""Reading aloud, by the system's own speech program. Qt's own speech is not in the wheels we need."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal


@dataclass(frozen=True, slots=True)
class Program:
    """How a speech program is called. It ends when it has spoken."""

    name: str
    speak: tuple[str, ...]  # the arguments before the text
    hush: tuple[str, ...] = ()  # the arguments that stop what it has handed on to others


PROGRAMS = (
    Program("spd-say", ("--wait", "--application-name", "qtreader", "--language", "zh", "--"), ("--cancel",)),
    Program("say", ("--",)),  # macOS
)


class Speech(QObject):
    """Speaks one text after the other."""

    began = Signal(int)  # the number of the text that is being spoken, from 0
    ended = Signal()  # all is spoken, or it was stopped
    failed = Signal()  # the program is there but does not speak; ``ended`` comes too

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._program: Program | None = None
        self._process: QProcess | None = None
        self._texts: tuple[str, ...] = ()
        self._at = 0

    @property
    def speaking(self) -> bool:
        return self._process is not None

    def speak(self, texts: Sequence[str]) -> bool:
        """Returns whether there is a program to speak with."""
        self.stop()
        self._program = next((each for each in PROGRAMS if shutil.which(each.name)), None)
        if self._program is not None and texts:
            self._texts, self._at = tuple(texts), 0
            self._next()
        return self._program is not None

    def stop(self) -> None:
        """Silence, at once."""
        if self._process is None:
            return
        self._let_go(self._process)
        if self._program is not None and self._program.hush:
            QProcess.startDetached(self._program.name, list(self._program.hush))
        self.ended.emit()

    def _next(self) -> None:
        program = self._program
        if program is None or self._at >= len(self._texts):
            self._process = None
            self.ended.emit()
            return
        self._process = process = QProcess(self)
        process.finished.connect(lambda code, status: self._finished(process, code, status))
        process.errorOccurred.connect(lambda error: self._broke(process, error))
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        self.began.emit(self._at)
        process.start(program.name, [*program.speak, self._texts[self._at]])

    def _finished(self, process: QProcess, code: int, status: QProcess.ExitStatus) -> None:
        process.deleteLater()
        if process is not self._process:
            return
        if code != 0 or status is QProcess.ExitStatus.CrashExit:
            self._fail()
        else:
            self._at += 1
            self._next()

    def _broke(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and process is self._process:
            process.deleteLater()
            self._fail()

    def _fail(self) -> None:
        self._process = None
        self.failed.emit()
        self.ended.emit()

    def _let_go(self, process: QProcess) -> None:
        """Ends a program whose end is not waited for any more."""
        self._process = None
        process.kill()
        process.waitForFinished(1000)
