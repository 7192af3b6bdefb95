"""What the help menu does. The manual and the dialogs are loaded when one is first asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from qtreader.desktop.commands import Do
from qtreader.window.actions import Actions, Reactions
from qtreader.window.means import Means

if TYPE_CHECKING:
    from qtreader.manual.page import Manual
    from qtreader.window.help.manual_window import ManualWindow

MANUAL_KEY = "manualKey"  # the name of the shortcut that a dialog is given
SHARED = (Do.LARGER, Do.SMALLER, Do.NORMAL_SIZE)  # the commands that the manual's window has too


class Helping(QObject):
    def __init__(self, means: Means, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._means = means
        self._actions = actions
        self._window = window
        self._manual: ManualWindow | None = None
        self._closed = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reach_dialog)

    def reactions(self) -> Reactions:
        return {
            Do.MANUAL: self.show_page,
            Do.NEWS: partial(self.show_page, "news"),
            Do.SHORTCUTS: self._show_shortcuts,
            Do.LOG_FOLDER: self._open_log_folder,
            Do.ABOUT: self._show_about,
        }

    def show_page(self, to: str = "") -> None:
        """Opens the manual at a link, or at the page that fits what has the keyboard."""
        from qtreader.window.help.places import page_for

        place = to or page_for(QApplication.focusWidget())
        if self._manual is None:
            self._manual = self._made_window()
            self._read()
        self._manual.open_at(place)

    def close(self) -> None:
        """With the window: the manual is a window of its own."""
        self._closed = True
        if self._manual is not None:
            self._manual.close()
            self._manual.deleteLater()
            self._manual = None

    def _made_window(self) -> ManualWindow:
        from qtreader.window.help.manual_window import ManualWindow

        made = ManualWindow(self._means.appearance.look, [self._actions[do] for do in SHARED])
        self._means.appearance.changed.connect(made.set_look)
        made.language_changed.connect(self._read)
        QShortcut(QKeySequence.StandardKey.HelpContents, made).activated.connect(self.show_page)
        return made

    def _read(self) -> None:
        """Beside the window: much has to be loaded to tell what the program can do."""
        language = self._means.settings.language.value

        def read() -> Manual:
            from qtreader.telling.whole import whole_manual

            return whole_manual(language)

        self._means.asides.run(read, done=self._show)

    def _show(self, manual: Manual) -> None:
        if self._manual is not None:
            self._manual.show_manual(manual)

    def _reach_dialog(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A dialog keeps the window's keys to itself: it gets the manual's key when it is first used."""
        dialog = now.window() if now is not None and not self._closed else None
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, MANUAL_KEY) is None:
            key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
            key.setObjectName(MANUAL_KEY)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(self.show_page)

    def _show_shortcuts(self) -> None:
        from qtreader.window.help import dialogs

        dialogs.shortcut_help(self._window).open()

    def _show_about(self) -> None:
        from qtreader.window.about.showing import show_about

        show_about(self._means.appearance.look, self._means.asides, self._window)

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._means.log_folder)))
