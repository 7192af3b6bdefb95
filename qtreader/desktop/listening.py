"""What is said on the socket of the running program, read within limits of size, time and number."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from qtreader.desktop.handing import LONGEST, files_in, is_whole

PATIENCE_MS = 3000  # for all that one has to say
AT_ONCE = 8  # who are listened to; others are let go of


class Listening(QObject):
    heard = Signal(object)  # list[Path], of at least one

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._said: dict[QLocalSocket, bytearray] = {}

    def listen_to(self, socket: QLocalSocket) -> None:
        """Until he has said it, goes, says too much or takes too long."""
        if len(self._said) >= AT_ONCE:
            socket.abort()
            socket.deleteLater()
            return
        self._said[socket] = bytearray()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(lambda: self._end(socket))
        QTimer.singleShot(PATIENCE_MS, socket, lambda: self._end(socket))
        self._read(socket)  # what came before this was connected
        if socket.state() is not QLocalSocket.LocalSocketState.ConnectedState:
            self._end(socket)

    def close(self) -> None:
        """Nobody is listened to any more; the sockets go with their server."""
        self._said.clear()

    def _read(self, socket: QLocalSocket) -> None:
        said = self._said.get(socket)
        if said is None:
            return
        said += socket.read(LONGEST + 1 - len(said)).data()
        if len(said) > LONGEST or is_whole(said):
            self._end(socket)

    def _end(self, socket: QLocalSocket) -> None:
        """What was said until now is all."""
        said = self._said.pop(socket, None)
        if said is None:
            return
        said += socket.read(LONGEST + 1 - len(said)).data()
        socket.abort()
        socket.deleteLater()
        if files := files_in(bytes(said)):
            self.heard.emit(files)
