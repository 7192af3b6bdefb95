"""What the menus ask of imports: pages by file, folder, drop or watched folder; reports, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from qtreader.desktop.commands import Do
from qtreader.desktop.settings import Settings
from qtreader.library.store import Library
from qtreader.moving import SUFFIX
from qtreader.window.actions import Reactions
from qtreader.window.library.dropping import Dropping
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.long_works import LongWorks

if TYPE_CHECKING:
    from qtreader.library.import_report import ImportReport
    from qtreader.library.imports import Import
    from qtreader.models.import_rows import ReportRow
    from qtreader.window.library.import_dialog import ImportDialog
    from qtreader.window.library.watching import Watching

translate = QCoreApplication.translate

Shown = tuple["ImportReport", list["ReportRow"]]
PATTERNS = "*.txt *.md *.pdf *.xml *.alto *.hocr *.html *.htm *.xhtml *.zip"


class Importing(QObject):
    article_asked = Signal(int)
    box_came = Signal(Path)  # a file of another kind: everything of another computer
    said = Signal(str)

    def __init__(
        self, library: Library, flow: LibraryFlow, works: LongWorks, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._flow = flow
        self._works = works
        self._settings = settings
        self._window = window
        self._dialog: ImportDialog | None = None
        self._watching: Watching | None = None
        Dropping(window).dropped.connect(self.take_in)
        flow.reported.connect(self._show)
        flow.library_changed.connect(self._refresh)

    def start(self) -> None:
        """Looks at the watched folder; to be called once the window shows."""
        if self._settings.watched_folder:
            self._watch(Path(self._settings.watched_folder))

    def reactions(self) -> Reactions:
        return {
            Do.IMPORT: self._ask_for_files,
            Do.IMPORT_FOLDER: self._ask_for_folder,
            Do.WATCH_FOLDER: self._ask_what_to_watch,
            Do.IMPORTS: self._show_last,
            Do.UNDO_IMPORT: self._ask_to_undo,
            Do.RESUME_IMPORT: self._resume_last,
        }

    # Pages in

    def _ask_for_files(self) -> None:
        kinds = [
            translate("MainWindow", "版面文件") + f" ({PATTERNS})",
            translate("MainWindow", "所有文件 (*)"),
        ]
        title = translate("MainWindow", "收入版面文本")
        dialog = self._file_dialog(title, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_names)
        dialog.open()

    def _ask_for_folder(self) -> None:
        dialog = self._folder_dialog(translate("MainWindow", "收入文件夹"), self._settings.folder_used)
        dialog.filesSelected.connect(self._take_names)
        dialog.open()

    def _file_dialog(self, title: str, kinds: list[str], folder: str | None = None) -> QFileDialog:
        from qtreader.window.file_dialog import file_dialog

        start = self._settings.folder_used if folder is None else folder
        dialog = file_dialog(self._window, title, start, kinds)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _folder_dialog(self, title: str, folder: str) -> QFileDialog:
        dialog = self._file_dialog(title, [translate("MainWindow", "所有文件 (*)")], folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return dialog

    def _take_names(self, names: list[str]) -> None:
        if names:
            self._settings.folder_used = str(Path(names[0]).parent)
            self.take_in([Path(name) for name in names])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Whatever is among these files and folders; a report tells of each."""
        boxes = [path for path in paths if path.suffix == SUFFIX]
        for box in boxes[:1]:  # each is all there is
            self.box_came.emit(box)
        if pages := [path for path in paths if path not in boxes]:
            self._flow.take_in(pages, reported=True)

    # The watched folder

    def _ask_what_to_watch(self) -> None:
        if self._settings.watched_folder:
            self._question(
                translate("MainWindow", "正在监视“{folder}”，其中的新文件会自动收入。").format(
                    folder=self._settings.watched_folder
                ),
                (translate("MainWindow", "不再监视"), self._watch_none),
                (translate("MainWindow", "换一个文件夹…"), self._choose_watched),
            )
        else:
            self._choose_watched()

    def _choose_watched(self) -> None:
        title = translate("MainWindow", "监视文件夹：其中的新文件自动收入")
        dialog = self._folder_dialog(title, self._settings.watched_folder or self._settings.folder_used)
        dialog.filesSelected.connect(lambda names: self._begin_to_watch(Path(names[0])))
        dialog.open()

    def _begin_to_watch(self, folder: Path) -> None:
        self._settings.watched_folder = str(folder)
        self._settings.save()
        self._watch(folder)
        self.said.emit(translate("MainWindow", "正在监视“{folder}”。").format(folder=folder.name))

    def _watch_none(self) -> None:
        self._settings.watched_folder = ""
        self._settings.save()
        self._watch(None)
        self.said.emit(translate("MainWindow", "不再监视文件夹。"))

    def _watch(self, folder: Path | None) -> None:
        from qtreader.window.library.watching import Watching

        if self._watching is None:
            self._watching = Watching(self._library, self._flow, self._works, self)
        self._watching.watch(folder)

    # Reports

    def _show_last(self) -> None:
        self._look(None, self._open_report)

    def _show(self, number: int) -> None:
        self._look(number, self._open_report)

    def _look(self, number: int | None, shown: Callable[[Shown | None], None]) -> None:
        """Reads the report of an import, or of the last one, and sets its rows, off the GUI thread."""
        library, language = self._library, self._settings.language.value
        self._works.look(lambda: _shown(library, number, language), shown)

    def _open_report(self, shown: Shown | None) -> None:
        if shown is None:
            self.said.emit(translate("MainWindow", "还没有收入过版面。"))
            return
        if self._dialog is None:
            self._dialog = self._made_dialog()
        self._dialog.show_report(*shown)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _made_dialog(self) -> ImportDialog:
        from qtreader.window.library.import_dialog import ImportDialog

        dialog = ImportDialog(self._window)
        dialog.another_asked.connect(self._show)
        dialog.article_asked.connect(self.article_asked)
        dialog.page_asked.connect(self._read_page)
        dialog.undo_asked.connect(self._flow.undo)
        dialog.resume_asked.connect(self._flow.resume)
        dialog.again_asked.connect(self.take_in)
        dialog.finished.connect(self._forget_dialog)
        return dialog

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _refresh(self) -> None:
        """An open report follows what happens to its import."""
        if self._dialog is not None and self._dialog.shown is not None:
            self._look(self._dialog.shown.about.id, self._follow)

    def _follow(self, shown: Shown | None) -> None:
        if self._dialog is not None and shown is not None:
            self._dialog.show_report(*shown)

    def _read_page(self, page: int) -> None:
        article = self._library.imports.first_article(page)
        if article is not None:
            self.article_asked.emit(article)

    # Going on and back

    def _ask_to_undo(self) -> None:
        self._works.look(self._library.imports.last_to_undo, self._undo_seen)

    def _undo_seen(self, last: Import | None) -> None:
        from qtreader.window.library.import_dialog import import_title, summary

        if last is None:
            self.said.emit(translate("MainWindow", "没有可以撤销的收入。"))
            return
        words = translate("MainWindow", "撤销这次收入？新收入的版面移出报库，被更新的恢复原样。")
        self._question(
            f"{words}\n\n{import_title(last)}\n{summary(last)}",
            (translate("MainWindow", "撤销收入"), lambda: self._flow.undo(last.id)),
        )

    def _resume_last(self) -> None:
        self._works.look(self._library.imports.broken_off, self._resume_seen)

    def _resume_seen(self, last: Import | None) -> None:
        if last is None:
            self.said.emit(translate("MainWindow", "没有中断的收入。"))
        else:
            self._flow.resume(last.id)

    def _question(self, words: str, *ways: tuple[str, Callable[[], object]]) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)  # names of files are in it
        box.setText(words)
        box.setObjectName("importQuestion")
        for label, act in ways:
            button = box.addButton(label, QMessageBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _checked=False, act=act: act())
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(box.deleteLater)
        box.open()


def _shown(library: Library, number: int | None, language: str) -> Shown | None:
    from qtreader.library.import_report import import_report, last_report
    from qtreader.models.import_rows import report_rows

    report = last_report(library) if number is None else import_report(library, number)
    return None if report is None else (report, report_rows(report, language))
