"""Moving house from the window: everything into one file, and from such a file the library that is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from qtreader.desktop.settings import Settings
from qtreader.errors import LibraryDamaged, LibraryGone
from qtreader.moving import SUFFIX
from qtreader.progress import Progress
from qtreader.window.long_works import LongWorks
from qtreader.window.means import Reopen

if TYPE_CHECKING:
    from qtreader.library.snapshots import Holdings
    from qtreader.moving.box import Label
    from qtreader.moving.unpacking import MovedIn

translate = QCoreApplication.translate

Look = tuple[Path, "Label", "Holdings | None"]  # a box, what it says, what is held here; None: it is damaged


class Moving(QObject):
    def __init__(
        self, library: Path, settings: Settings, works: LongWorks, reopen: Reopen, window: QWidget
    ) -> None:
        """``library`` is the reader's own file, whatever is shown."""
        super().__init__(window)
        self._library = library
        self._settings = settings
        self._works = works
        self._reopen = reopen
        self._window = window

    # Out

    def ask_where(self) -> None:
        dialog = self._file_dialog(translate("Moving", "打包搬家"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        name = translate("Moving", "钱塘读报")
        dialog.selectFile(f"{name}-{dt.date.today():%Y-%m-%d}{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._pack(Path(name)))
        dialog.open()

    def _pack(self, file: Path) -> None:
        self._settings.folder_used = str(file.parent)
        self._settings.geometry = self._window.saveGeometry()
        self._settings.save()
        library, settings = self._library, self._settings.file
        self._works.start(
            translate("Moving", "正在打包"),
            lambda: _pack(library, settings, file),
            done=lambda label: self._packed(file, label),
        )

    def _packed(self, file: Path, label: Label) -> None:
        box = self._box(QMessageBox.Icon.Information, translate("Moving", "已全部打包。"))
        megabytes = f"{max(file.stat().st_size / 1e6, 0.1):.1f}"
        box.setInformativeText(
            translate(
                "Moving",
                "{file}（{megabytes} MB）：{counts}，以及阅读单、搜索、收入记录和设置。\n\n"
                "把这个文件拷到另一台电脑，在那里选“文件 > 搬入”。",
            ).format(file=file, megabytes=megabytes, counts=_counts(label.holdings))
        )
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.open()

    # In

    def ask_what(self) -> None:
        dialog = self._file_dialog(translate("Moving", "搬入"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.look_into(Path(name)))
        dialog.open()

    def look_into(self, file: Path) -> None:
        """Asks whether what is in a box is to take the place of what is here."""
        library = self._library
        self._works.look(lambda: _look(file, library), self._ask)

    def _ask(self, seen: Look) -> None:
        file, label, held = seen
        question = self._box(
            QMessageBox.Icon.Question,
            translate("Moving", "用“{file}”里的全部内容换掉这里的吗？").format(file=file.name),
        )
        question.setInformativeText(f"{_coming(label)}\n\n{_here(held)}\n\n{_rest()}")
        yes = QPushButton(translate("Moving", "搬入"), question)
        question.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        yes.clicked.connect(lambda: self._move_in(file))
        question.open()

    def _move_in(self, file: Path) -> None:
        self._settings.folder_used = str(file.parent)
        library = self._library
        self._works.start(
            translate("Moving", "正在搬入"), lambda: _move_in(file, library), done=self._moved_in
        )

    def _moved_in(self, moved: MovedIn) -> None:
        box = self._box(QMessageBox.Icon.Information, translate("Moving", "已经搬入。"))
        box.setInformativeText(_moved_words(moved))
        box.addButton(translate("Moving", "打开报库"), QMessageBox.ButtonRole.AcceptRole)
        settings, file = moved.settings, self._settings.file
        box.finished.connect(lambda _code: self._reopen(lambda: _put_settings(settings, file)))
        box.open()

    def _file_dialog(self, title: str) -> QFileDialog:
        from qtreader.window.file_dialog import file_dialog

        kinds = [translate("Moving", "搬家文件") + f" (*{SUFFIX})"]
        dialog = file_dialog(self._window, title, self._settings.folder_used, kinds)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self._window)
        box.setObjectName("moving")
        box.setIcon(icon)
        box.setWindowTitle(translate("Moving", "搬家"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # names of files are in it
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.setText(text)
        box.finished.connect(box.deleteLater)
        return box


# In words


def _counts(holdings: Holdings) -> str:
    return translate("Moving", "{issues} 期、{articles} 篇、{clippings} 条剪报").format(
        issues=holdings.issues, articles=holdings.articles, clippings=holdings.clippings
    )


def _coming(label: Label) -> str:
    words = translate("Moving", "搬来的：{counts}，{when} 由 {program} 版打包。")
    when = f"{label.made.astimezone():%Y-%m-%d %H:%M}"
    return words.format(counts=_counts(label.holdings), when=when, program=label.program)


def _here(held: Holdings | None) -> str:
    if held is None:
        return translate("Moving", "这里的报库不在或有损坏；还有的文件改名留在旁边，不会删除。")
    words = translate(
        "Moving", "这里的：{counts}。两边不合并；这里的先留作一份备份，用“文件 > 从备份恢复”可以换回来。"
    )
    return words.format(counts=_counts(held))


def _rest() -> str:
    return translate("Moving", "设置也换成搬来的，只有本机的文件夹不变。搜索索引随后重建，其间照常可读可搜。")


def _moved_words(moved: MovedIn) -> str:
    told = [_counts(moved.label.holdings)]
    if moved.kept is not None:
        told.append(translate("Moving", "原来的报库留作 {file}。").format(file=moved.kept))
        told.append(translate("Moving", "要换回来：“文件 > 从备份恢复”，选“恢复之前”的那一份。"))
    return "\n\n".join(told)


# Off the GUI thread, where the rooms behind are loaded too


def _pack(library: Path, settings: Path, file: Path) -> Generator[Progress, None, Label]:
    from qtreader.moving.packing import pack

    return pack(library, settings, file, dt.datetime.now(dt.UTC))


def _look(file: Path, library: Path) -> Look:
    from qtreader.library.snapshots import Snapshots
    from qtreader.moving.box import read_label

    label = read_label(file)
    try:
        return file, label, Snapshots(library).held_now()
    except (LibraryDamaged, LibraryGone):
        return file, label, None


def _move_in(file: Path, library: Path) -> Generator[Progress, None, MovedIn]:
    from qtreader.moving.unpacking import move_in

    return move_in(file, library)


def _put_settings(moved: bytes, file: Path) -> None:
    from qtreader.moving.settings_file import put_settings

    if moved:
        put_settings(moved, file, dt.datetime.now())
