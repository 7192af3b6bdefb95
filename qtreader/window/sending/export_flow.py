"""From what is to be exported to the file."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from qtreader.desktop.printing.output import pdf_writer
from qtreader.desktop.settings import Settings
from qtreader.export.exporting import export_book, export_each
from qtreader.export.formats import WRITERS, Format
from qtreader.export.options import Options, Writer
from qtreader.progress import Progress
from qtreader.window.file_dialog import file_dialog
from qtreader.window.long_works import LongWorks
from qtreader.window.sending.export_dialog import Chosen, ExportDialog
from qtreader.window.sending.matter import Matter
from qtreader.window.sending.words import format_words

translate = QCoreApplication.translate

Work = Generator[Progress, None, Path] | Generator[Progress, None, tuple[Path, ...]]


class ExportFlow(QObject):
    said = Signal(str)

    def __init__(self, settings: Settings, works: LongWorks, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._works = works
        self._window = window
        self._over: QWidget = window  # what asked, and has the keyboard again in the end

    def ask(self, matters: Sequence[Matter], over: QWidget | None = None) -> None:
        """What to export, and in which format; ``over`` is the window that asks, where it is another one."""
        self._over = over or self._window
        remembered = self._settings.sending
        dialog = ExportDialog(matters, remembered.file_format, remembered.style, self._over)
        dialog.chosen.connect(self._ask_for_place)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_place(self, chosen: Chosen) -> None:
        self._settings.sending.file_format = chosen.format.value
        dialog = self._folder_dialog() if chosen.each else self._file_dialog(chosen)
        dialog.fileSelected.connect(lambda name: self._write(chosen, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_dialog(self, chosen: Chosen) -> QFileDialog:
        suffix = chosen.format.suffix
        kinds = [format_words(chosen.format).replace(f"({suffix})", f"(*{suffix})")]
        title = translate("Sending", "导出为{format}").format(format=format_words(chosen.format))
        dialog = file_dialog(self._over, title, self._settings.folder_used, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(chosen.matter.name(suffix))
        return dialog

    def _folder_dialog(self) -> QFileDialog:
        title = translate("Sending", "导出到文件夹")
        dialog = file_dialog(self._over, title, self._settings.folder_used, [])
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def _write(self, chosen: Chosen, path: Path) -> None:
        self._settings.folder_used = str(path if chosen.each else path.parent)
        options = Options(
            full_width=self._settings.full_width,
            language=self._settings.language.value,
            style=chosen.style,
        )
        write = self._writer(chosen.format)

        def work() -> Work:
            if chosen.each:
                return _each(chosen.matter, path, write, chosen.format.suffix, options)
            return _one(chosen.matter, path, write, options)

        self._works.start(translate("Sending", "正在导出"), work, done=self._tell)

    def _writer(self, form: Format) -> Writer:
        if form is Format.PDF:
            return pdf_writer(self._settings.sending.print_style)
        return WRITERS[form]

    def _tell(self, written: Path | tuple[Path, ...]) -> None:
        if isinstance(written, Path):
            self.said.emit(translate("Sending", "已导出 {file}").format(file=written))
        else:
            words = translate("Sending", "已导出 {n} 个文件到 {folder}")
            self.said.emit(words.format(n=len(written), folder=written[0].parent if written else ""))


def _one(matter: Matter, path: Path, write: Writer, options: Options) -> Generator[Progress, None, Path]:
    book = yield from matter.gather()
    return (yield from export_book(book, path, write, options))


def _each(
    matter: Matter, folder: Path, write: Writer, suffix: str, options: Options
) -> Generator[Progress, None, tuple[Path, ...]]:
    book = yield from matter.gather()
    return (yield from export_each(book, folder, write, suffix, options))
