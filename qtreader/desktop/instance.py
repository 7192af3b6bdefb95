"""One program at a time for each library: a second start brings the first to the front."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QElapsedTimer, QLockFile, QObject, QThread, Signal

# QtNetwork is loaded by a second start, and by the first once its window is there
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1000
RETRY_MS = 50
_SHOW = b"show\n"


class SingleInstance(QObject):
    """Holds a lock, and listens on a socket only this user can reach; both are named after his data
    folder. The lock tells a start that nobody is there to ask; the system lets go of it with the
    program that held it, however that ended."""

    asked_to_show = Signal()

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        owner = f"{getpass.getuser()}\n{data.absolute()}".encode()
        digest = QCryptographicHash.hash(owner, QCryptographicHash.Algorithm.Sha256)
        self._name = f"qtreader-{bytes(digest.data()).hex()[:16]}"
        self._lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # a program may run for days
        self._server: QLocalServer | None = None

    def hand_over(self) -> bool:
        """Whether another program is running; it was asked to show its window."""
        if self._lock.tryLock(0):
            return False
        socket = self._reached()
        if socket is None:
            return False
        socket.write(_SHOW)
        socket.waitForBytesWritten(ANSWER_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> bool:
        from PySide6.QtNetwork import QLocalServer

        self._lock.tryLock(0)
        self._server = server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        if server.listen(self._name):
            return True
        QLocalServer.removeServer(self._name)  # left over from a program that was killed
        return server.listen(self._name)

    def close(self) -> None:
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
            if socket.waitForConnected(ANSWER_MS):
                return socket
            somebody_is_there = self._lock.error() is QLockFile.LockError.LockFailedError
            if not somebody_is_there or waited.hasExpired(ANSWER_MS):
                return None
            QThread.msleep(RETRY_MS)

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            # whatever is sent, showing the window is all it can ask for
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.asked_to_show.emit()
