"""Bugs: to a log in the state folder, and to a dialog that can copy the report."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from qtreader import __version__

translate = QCoreApplication.translate

LOG_FILE = "qtreader.log"
OLD_LOG_FILE = "qtreader.old.log"
LOG_BYTES = 512 * 1024  # beyond which a start puts the log aside


def open_log(folder: Path) -> Path:
    """Starts logging to a file in ``folder`` and returns it."""
    file = folder / LOG_FILE
    if file.exists() and file.stat().st_size > LOG_BYTES:
        file.replace(folder / OLD_LOG_FILE)
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger = logging.getLogger("qtreader")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)
    return file


def close_log() -> None:
    """Ends what ``open_log`` began."""
    logger = logging.getLogger("qtreader")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def report(bug: BaseException) -> str:
    """What a developer needs to find the bug; no text of an article, no name of a person."""
    import platform  # not before there is a bug to report

    lines = "".join(traceback.format_exception(bug))
    about = (
        f"qtreader {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )
    return f"{about}\n\n{lines}"


class CrashReporter(QObject):
    """Takes every exception nobody caught, from any thread, and shows one dialog at a time."""

    reported = Signal(str)  # on the GUI thread, after the log was written
    _caught = Signal(object)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._open: QMessageBox | None = None
        self.window: QWidget | None = None
        self._caught.connect(self._show)

    def install(self) -> None:
        sys.excepthook = self._excepthook
        threading.excepthook = lambda args: self.take(args.exc_value)

    def remove(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def take(self, bug: BaseException | None) -> None:
        """Logs a bug and asks the GUI thread to show it."""
        if bug is None or isinstance(bug, KeyboardInterrupt):
            return
        logging.getLogger("qtreader").error("%s", report(bug))
        self._caught.emit(bug)

    def _excepthook(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        if isinstance(bug, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, trace)
        self.take(bug)

    def _show(self, bug: BaseException) -> None:
        text = report(bug)
        self.reported.emit(text)
        if self._open is not None:  # a bug that repeats itself must not pile up dialogs
            return
        self._open = crash_dialog(text, self._log, self.window)
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
        self._open = None


def crash_dialog(text: str, log: Path, parent: QWidget | None) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("CrashDialog", "程序出错"))
    box.setText(translate("CrashDialog", "程序内部出现错误，报库没有受损，可以继续使用。"))
    box.setInformativeText(translate("CrashDialog", "错误报告已写入日志：{file}").format(file=log))
    box.setDetailedText(text)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    copy = box.addButton(translate("CrashDialog", "复制报告"), QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # copying leaves the dialog open
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box
