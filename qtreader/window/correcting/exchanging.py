"""Corrections to a file, and from a file that somebody else made; what came of it is told."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.errors import Trouble, UnreadableFile
from qtreader.library.store import Library
from qtreader.newspaper.correction_entry import Merged
from qtreader.progress import Progress
from qtreader.window.actions import Reactions
from qtreader.window.correcting.writing import Writing
from qtreader.window.long_works import LongWorks

translate = QCoreApplication.translate

REFUSED_TOLD = 5  # reasons that are told of those that were refused


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file."""

    file: str
    merged: Merged
    refused: tuple[Trouble, ...]


class Exchanging(QObject):
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        writing: Writing,
        works: LongWorks,
        settings: Settings,
        show_conflicts: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._writing = writing
        self._works = works
        self._settings = settings
        self._show_conflicts = show_conflicts
        self._window = window

    def reactions(self) -> Reactions:
        return {Do.SAVE_CORRECTIONS: self.ask_where, Do.MERGE_CORRECTIONS: self.ask_what}

    # To a file

    def ask_where(self) -> None:
        dialog = self._file_dialog(translate("Exchanging", "保存更正到文件"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(translate("Exchanging", "更正.json"))
        dialog.fileSelected.connect(lambda name: self._save(Path(name)))
        dialog.open()

    def _save(self, file: Path) -> None:
        self._settings.folder_used = str(file.parent)
        self._works.start(
            translate("Exchanging", "正在保存更正"),
            lambda: _save(self._library, file),
            done=lambda count: self.said.emit(
                translate("Exchanging", "已保存 %n 条更正到“{file}”。", None, count).format(file=file.name)
            ),
        )

    # From a file

    def ask_what(self) -> None:
        dialog = self._file_dialog(translate("Exchanging", "并入更正文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._merge(Path(name)))
        dialog.open()

    def _merge(self, file: Path) -> None:
        self._settings.folder_used = str(file.parent)
        self._works.start(
            translate("Exchanging", "正在并入更正"),
            lambda: _merge(self._library, file),
            done=self._merged,
            cancelled=self._writing.come_from_elsewhere,  # what is in by then
        )

    def _merged(self, taken: Taken) -> None:
        if taken.merged.new:
            self._writing.come_from_elsewhere()
        box = QMessageBox(self._window)
        box.setObjectName("mergeReport")
        box.setWindowTitle(translate("Exchanging", "并入更正文件"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # words of the file are in it
        box.setText(summary(taken))
        box.setInformativeText(details(taken, self._settings.language.value))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if taken.merged.conflicts:
            look = box.addButton(translate("Exchanging", "看相左的…"), QMessageBox.ButtonRole.ActionRole)
            look.clicked.connect(lambda: self._show_conflicts())
        close = box.addButton(QMessageBox.StandardButton.Close)
        box.setEscapeButton(close)
        box.finished.connect(box.deleteLater)
        box.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        from qtreader.window.file_dialog import file_dialog

        kinds = [translate("Exchanging", "更正文件 (*.json)"), translate("MainWindow", "所有文件 (*)")]
        dialog = file_dialog(self._window, title, self._settings.folder_used, kinds)
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def summary(taken: Taken) -> str:
    """How many were new, known, refused."""
    merged = taken.merged
    counts = (
        (len(merged.new), translate("Exchanging", "新并入 {n} 条")),
        (merged.known, translate("Exchanging", "{n} 条原已有")),
        (len(taken.refused), translate("Exchanging", "{n} 条未并入")),
    )
    told = [words.format(n=number) for number, words in counts if number]
    if not told:
        return translate("Exchanging", "“{file}”中没有更正。").format(file=taken.file)
    listed = translate("Exchanging", "，").join(told)
    return translate("Exchanging", "“{file}”：{told}。").format(file=taken.file, told=listed)


def details(taken: Taken, language: str) -> str:
    """What contradicts, and why some were refused."""
    lines = []
    if taken.merged.conflicts:
        count = len(taken.merged.conflicts)
        words = translate(
            "Exchanging", "%n 条更正彼此相左，眼下采用较晚的；请看一看，选定一条。", None, count
        )
        lines.append(words)
    lines += dict.fromkeys(trouble.sentence(language) for trouble in taken.refused[:REFUSED_TOLD])
    if len(taken.refused) > REFUSED_TOLD:
        more = len(taken.refused) - REFUSED_TOLD
        lines.append(translate("Exchanging", "另有 %n 条未并入。", None, more))
    return "\n".join(lines)


# Off the GUI thread


def _save(library: Library, file: Path) -> int:
    from qtreader.corrections import exchange
    from qtreader.export.files import written_whole

    known = library.corrections.known()
    with written_whole(file) as draft:
        draft.write_text(exchange.write(known), encoding="utf-8")
    return len(known)


def _merge(library: Library, file: Path) -> Generator[Progress, None, Taken]:
    from qtreader.corrections import exchange

    try:
        with file.open("rb") as stream:
            raw = stream.read(exchange.MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableFile(file=file.name, reason=error.strerror or str(error)) from error
    read = exchange.read(raw, file.name)
    merged = yield from library.corrections.merging(read.corrections)
    return Taken(file.name, merged, read.refused)
