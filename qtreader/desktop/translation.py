"""The interface's language. The source is Chinese; Qt's own words have to be translated to it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from qtreader.desktop.settings import Language

translate = QCoreApplication.translate

QT_FOLDER = QLibraryInfo.LibraryPath.TranslationsPath


class Translation:
    def __init__(self, application: QCoreApplication, folder: Path) -> None:
        """``folder`` holds the program's own ``qtreader_*.qm``."""
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []
        self._language = Language.CHINESE

    @property
    def language(self) -> Language:
        return self._language

    def use(self, language: Language) -> None:
        """Switches at once: every widget gets a ``LanguageChange`` event."""
        self.leave()
        self._language = language
        if language is Language.ENGLISH:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            self._install("qtreader_en", str(self._folder))
        else:
            QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
            self._install("qtbase_zh_CN", QLibraryInfo.path(QT_FOLDER))
        QGuiApplication.setApplicationDisplayName(translate("MainWindow", "钱塘读报"))

    def _install(self, name: str, folder: str) -> None:
        """A catalogue that is missing leaves the words as they are in the source."""
        translator = QTranslator()
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)

    def leave(self) -> None:
        """Back to the words of the source."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()
