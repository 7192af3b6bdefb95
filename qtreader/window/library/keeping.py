"""Keeps the library from being lost: a snapshot a day, one brought back, a damaged library mended."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from qtreader.desktop.commands import Do
from qtreader.errors import LibraryDamaged, NoSnapshotOfDamaged, SnapshotDamaged
from qtreader.library.store import Library
from qtreader.progress import Progress
from qtreader.window.actions import Reactions
from qtreader.window.long_works import LongWorks

if TYPE_CHECKING:
    from qtreader.library.salvage import Salvaged
    from qtreader.library.snapshots import Snapshot
    from qtreader.window.library.snapshot_dialog import Entry

translate = QCoreApplication.translate

FIRST_LOOK = 20_000  # milliseconds after the start: what a reader waits for comes first
EACH_LOOK = 3_600_000


class Keeping(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        own: Path | None,
        works: LongWorks,
        reopen: Callable[[], object],
        window: QWidget,
    ) -> None:
        """``own``: the reader's library file, where ``library`` is another one that is shown instead."""
        super().__init__(window)
        self._library = library
        self._file = own or library.file
        self._is_shown = own in (None, library.file)
        self._works = works
        self._reopen = reopen
        self._window = window
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.keep_today)

    def reactions(self) -> Reactions:
        return {Do.RESTORE: self._look_for_snapshots, Do.SALVAGE: self._check}

    def start(self) -> None:
        """A snapshot a day from now on."""
        QTimer.singleShot(FIRST_LOOK, self, self.keep_today)
        self._clock.start(EACH_LOOK)

    def close(self) -> None:
        self._clock.stop()

    def keep_today(self) -> None:
        """Makes the snapshot of today, where there is none yet."""
        if self._is_shown:
            self._works.look(lambda: _keep_today(self._library), lambda _made: None)

    # A snapshot brought back

    def _look_for_snapshots(self) -> None:
        self._works.look(lambda: _entries(self._file), self._show_snapshots)

    def _show_snapshots(self, entries: list[Entry]) -> None:
        from qtreader.window.library.snapshot_dialog import SnapshotDialog

        dialog = SnapshotDialog(entries, self._window)
        dialog.chosen.connect(self._restore)
        dialog.open()

    def _restore(self, snapshot: Snapshot) -> None:
        self._works.start(
            translate("Keeping", "正在从备份恢复报库"),
            lambda: _restore(self._file, snapshot),
            done=self._restored,
        )

    def _restored(self, _result: object) -> None:
        self._reopen()

    # A damaged library

    def _check(self) -> None:
        self._works.start(
            translate("Keeping", "正在检查报库"), lambda: _check(self._file), done=self._checked
        )

    def _checked(self, damaged: bool) -> None:
        if not damaged:
            self.said.emit(translate("Keeping", "报库完好，没有发现损坏。"))
            return
        question = self._box(QMessageBox.Icon.Warning, translate("Keeping", "报库文件有损坏。"))
        question.setInformativeText(
            translate(
                "Keeping",
                "把能读出的部分读到一个新报库里吗？读不出的先从备份里找。损坏的文件改名留在旁边，不会删除。",
            )
        )
        words = translate("Keeping", "读出能读的部分")
        yes = question.addButton(words, QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(yes)
        yes.clicked.connect(self._salvage)
        question.open()

    def _salvage(self) -> None:
        self._works.start(
            translate("Keeping", "正在读出报库"), lambda: _salvage(self._file), done=self._salvaged
        )

    def _salvaged(self, told: Salvaged) -> None:
        from qtreader.window.library.salvage_words import salvage_words

        box = self._box(QMessageBox.Icon.Information, translate("Keeping", "报库已经读出。"))
        box.setInformativeText(salvage_words(told))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addButton(translate("Keeping", "打开报库"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(lambda _code: self._reopen())
        box.open()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setIcon(icon)
        box.setWindowTitle(translate("Keeping", "修复报库"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # headlines and file names are in it
        box.setText(text)
        box.finished.connect(box.deleteLater)
        return box


# Off the GUI thread, where the rooms behind are loaded too


def _keep_today(library: Library) -> Generator[Progress, None, None]:
    from qtreader.library.snapshots import Snapshots

    snapshots = Snapshots(library.file)
    if library.is_new() or not snapshots.is_due():
        return
    try:
        yield from snapshots.make()
    except LibraryDamaged as damage:
        raise NoSnapshotOfDamaged(file=library.file) from damage


def _entries(file: Path) -> list[Entry]:
    from qtreader.library.snapshots import Snapshots

    snapshots = Snapshots(file)
    entries: list[Entry] = []
    for snapshot in snapshots.all():
        try:
            entries.append((snapshot, snapshots.holdings(snapshot)))
        except SnapshotDamaged:
            entries.append((snapshot, None))
    return entries


def _restore(file: Path, snapshot: Snapshot) -> Generator[Progress, None, None]:
    from qtreader.library.snapshots import Snapshots

    return Snapshots(file).restore(snapshot)


def _check(file: Path) -> Generator[Progress, None, bool]:
    from qtreader.library.salvage import is_damaged

    return is_damaged(file)


def _salvage(file: Path) -> Generator[Progress, None, Salvaged]:
    from qtreader.library.salvage import salvage

    return salvage(file)
