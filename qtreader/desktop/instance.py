"""One program at a time for each library: a second start brings the first to the front, and gives it the
files that it was to open."""

from __future__ import annotations

import getpass
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QElapsedTimer, QLockFile, QObject, QThread, Signal

# QtNetwork is loaded by a second start, and by the first once its window is there
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from qtreader.desktop.listening import Listening

ANSWER_MS = 1000
RETRY_MS = 50


class SingleInstance(QObject):
    """Holds a lock, and listens on a socket only this user can reach; both are named after his data
    folder. The lock tells a start that nobody is there to ask; the system lets go of it with the
    program that held it, however that ended. Whoever knocks has the window shown; what he says is read
    as a list of files to take in, or not at all (``handing.py``)."""

    asked_to_show = Signal()
    asked_to_open = Signal(object)  # list[Path], of absolute ones

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        owner = f"{getpass.getuser()}\n{data.absolute()}".encode()
        digest = QCryptographicHash.hash(owner, QCryptographicHash.Algorithm.Sha256)
        name, own = f"qtreader-{bytes(digest.data()).hex()[:16]}", _own_folder()
        self._name = str(own / name) if own else name
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))  # or where the name says
        self._lock.setStaleLockTime(0)  # a program may run for days
        self._server: QLocalServer | None = None
        self._listening: Listening | None = None

    def hand_over(self, files: Sequence[Path] = ()) -> bool:
        """Whether another program is running; it was asked to show its window, and to open ``files``."""
        if self._lock.tryLock(0):
            return False
        socket = self._reached()
        if socket is None:
            return False
        from qtreader.desktop.handing import message

        socket.write(message(files))
        while socket.bytesToWrite() and socket.waitForBytesWritten(ANSWER_MS):
            pass
        socket.disconnectFromServer()
        return True

    def listen(self) -> bool:
        from PySide6.QtNetwork import QLocalServer

        self._lock.tryLock(0)
        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if not server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left over from a program that was killed
            if not server.listen(self._name):
                return False
        if os.name == "posix":
            Path(server.fullServerName()).chmod(0o600)
        return True

    def close(self) -> None:
        if self._listening is not None:
            self._listening.close()
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _reached(self) -> QLocalSocket | None:
        """The program that holds the lock; it may be about to begin to listen."""
        from PySide6.QtNetwork import QLocalSocket

        waited = QElapsedTimer()
        waited.start()
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(ANSWER_MS) and _is_ours(socket.fullServerName()):
                return socket
            somebody_is_there = self._lock.error() is QLockFile.LockError.LockFailedError
            if not somebody_is_there or waited.hasExpired(ANSWER_MS):
                return None
            QThread.msleep(RETRY_MS)

    def _answer(self) -> None:
        if self._listening is None:
            from qtreader.desktop.listening import Listening

            self._listening = Listening(self)
            self._listening.heard.connect(self.asked_to_open)
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            self.asked_to_show.emit()
            self._listening.listen_to(socket)


def _own_folder() -> Path | None:
    """That of the user for such things, where there is one that nobody else can enter. Elsewhere another user
    may have put something of this name, so that the program never starts."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    try:
        status = Path(folder).stat() if folder else None
    except OSError:
        return None
    if status is None or os.name != "posix" or status.st_uid != os.geteuid() or status.st_mode & 0o077:
        return None
    return Path(folder)


def _is_ours(socket: str) -> bool:
    """Whether it was not another user who listens there."""
    try:
        return os.name != "posix" or Path(socket).stat().st_uid == os.geteuid()
    except OSError:
        return False
