"""The window: it builds its parts, joins them, and does what the commands ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMainWindow

from qtreader.desktop.commands import Do, Needs
from qtreader.desktop.jobs import Jobs
from qtreader.desktop.settings import TEXT_PERCENT, Language, Settings, ThemeChoice, larger, smaller
from qtreader.desktop.theme import Look
from qtreader.desktop.translation import Translation
from qtreader.errors import Trouble
from qtreader.library.store import Library
from qtreader.newspaper.holding import FiledArticle
from qtreader.progress import Progress
from qtreader.search.engine import SearchEngine
from qtreader.window.actions import Actions
from qtreader.window.appearance import Appearance
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.desk import Desk
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.reading.reading import Reading
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.searching.searching import Searching
from qtreader.window.sending.outgoing import Outgoing
from qtreader.window.status import Status

if TYPE_CHECKING:
    from qtreader.search.certificate import Certificate

translate = QCoreApplication.translate

FIRST_SIZE = (1360, 860)
SMALLEST_SIZE = (840, 480)
FRAME = (16, 48)  # what a window manager may put around the window
THEMES = {
    Do.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Do.THEME_LIGHT: ThemeChoice.LIGHT,
    Do.THEME_DARK: ThemeChoice.DARK,
    Do.THEME_SEPIA: ThemeChoice.SEPIA,
}
READER_MENU = (Do.COPY, Do.COPY_ARTICLE, Do.COPY_CITATION, Do.SELECT_ALL, Do.FIND)
LANGUAGES = {Do.CHINESE: Language.CHINESE, Do.ENGLISH: Language.ENGLISH}


class MainWindow(QMainWindow):
    def __init__(
        self,
        library: Library,
        engine: SearchEngine,
        *,
        jobs: Jobs,
        searches: Jobs,
        asides: Jobs,
        settings: Settings,
        translation: Translation,
        appearance: Appearance,
        log_folder: Path,
    ) -> None:
        """``jobs`` are for the long works, one after the other; ``searches`` for queries alone, so
        that none waits for an index being built; ``asides`` for what stands beside an answer.
        Language and appearance are in use already."""
        super().__init__()
        self.library = library
        self.engine = engine
        self._jobs = (jobs, searches, asides)
        self.settings = settings
        self._translation = translation
        self._appearance = appearance
        self._log_folder = log_folder
        self.commands = Actions(self)
        self.commands.fill(self.menuBar())
        self.desk = Desk(self.commands, self)
        self.status = Status(self)
        self.setCentralWidget(self.desk)
        self.setStatusBar(self.status)
        self.browsing = Browsing(library, self)
        self.search = SearchFlow(engine, searches, asides, self)
        self.works = LibraryFlow(library, engine, jobs, self)
        self._outgoing = Outgoing(settings, self)
        self._reading = Reading(self.browsing, self.desk, settings, self)
        self._searching = Searching(engine, self.search, self.browsing, self.desk, self.status)
        self.reactions = self._table_of_reactions()
        self._connect()
        self._restore()

    def start(self, first_pages: Sequence[Path] = ()) -> None:
        """Shows what is held and where one was; ``first_pages`` fill a library that is new."""
        self.browsing.reload()
        if not self.browsing.resume(self.settings.last_article):
            self.browsing.open_newest()
        if first_pages and not self.browsing.issues:
            self.desk.state.first_launch()
        if first_pages:
            self.works.take_in(first_pages)
        else:
            self.works.check_index()
        self.desk.focus_list()

    def show_trouble(self, *troubles: Trouble) -> None:
        if troubles:
            language = self.settings.language.value
            self.desk.notice.say(" ".join(trouble.sentence(language) for trouble in troubles))

    # Wiring

    def _table_of_reactions(self) -> dict[Do, Callable[[], object]]:
        desk, browsing = self.desk, self.browsing
        table: dict[Do, Callable[[], object]] = {
            Do.IMPORT: self._ask_for_pages,
            Do.EXPORT_PDF: partial(self._with_article, self._outgoing.export),
            Do.PRINT_PREVIEW: partial(self._with_article, self._outgoing.preview),
            Do.PRINT: partial(self._with_article, self._outgoing.print),
            Do.QUIT: self.close,
            Do.PREVIOUS_ARTICLE: partial(browsing.step_article, -1),
            Do.NEXT_ARTICLE: partial(browsing.step_article, 1),
            Do.PREVIOUS_ISSUE: partial(browsing.step_issue, -1),
            Do.NEXT_ISSUE: partial(browsing.step_issue, 1),
            Do.DATE_BASIS: self._reading.tell_date,
            Do.REBUILD_INDEX: self.works.build_index,
            Do.VERIFY_INDEX: self.works.verify_index,
            Do.CANCEL_JOB: self.works.cancel,
            Do.COPY: desk.reader.copy,
            Do.COPY_ARTICLE: partial(self._with_article, self._outgoing.copy_article),
            Do.COPY_CITATION: partial(self._with_article, self._outgoing.copy_citation),
            Do.SELECT_ALL: desk.reader.selectAll,
            Do.SEARCH: desk.focus_search,
            Do.FIND: self._searching.find,
            Do.NEXT_MATCH: partial(desk.reader.step_match, 1),
            Do.PREVIOUS_MATCH: partial(desk.reader.step_match, -1),
            Do.LEAVE: self._searching.leave,
            Do.LARGER: lambda: self._set_size(larger(self.settings.text_percent)),
            Do.SMALLER: lambda: self._set_size(smaller(self.settings.text_percent)),
            Do.NORMAL_SIZE: partial(self._set_size, TEXT_PERCENT),
            Do.FULL_WIDTH: self._switch_full_width,
            Do.NEXT_PANE: partial(desk.step_focus, 1),
            Do.PREVIOUS_PANE: partial(desk.step_focus, -1),
            Do.SHORTCUTS: self._show_shortcuts,
            Do.LOG_FOLDER: self._open_log_folder,
            Do.ABOUT: self._show_about,
        }
        table |= {do: partial(self._set_theme, theme) for do, theme in THEMES.items()}
        table |= {do: partial(self._set_language, language) for do, language in LANGUAGES.items()}
        return table

    def _connect(self) -> None:
        self.commands.asked.connect(self._react)
        self.desk.state.step_asked.connect(self._react)
        self._appearance.changed.connect(self._set_look)
        self.desk.issues.chosen.connect(self._choose_issue)
        self.desk.reader.addActions(
            [self.commands[do] for do in (Do.COPY, Do.COPY_ARTICLE, Do.COPY_CITATION)]
        )
        self.desk.reader.copyAvailable.connect(self._allow)
        self.desk.reader.match_shown.connect(self._allow)
        self._reading.changed.connect(self._reading_changed)
        self.browsing.issues_changed.connect(self._show_holdings)
        self.browsing.said.connect(self.status.say)
        self._outgoing.said.connect(self.status.say)
        self._outgoing.troubled.connect(self.desk.notice.say)
        self.browsing.troubled.connect(self.show_trouble)
        self._connect_works()

    def _connect_works(self) -> None:
        self.works.library_changed.connect(self._library_changed)
        self.works.index_changed.connect(self._index_changed)
        self.works.verified.connect(self._show_certificate)
        self.works.worked.connect(self._show_work)
        self.works.rested.connect(self._end_work)
        self.works.said.connect(self.status.say)
        self.works.troubled.connect(self.desk.notice.say)
        self.status.cancel_asked.connect(self.works.cancel)
        for jobs in self._jobs:
            jobs.trouble.connect(self.show_trouble)

    def _restore(self) -> None:
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize() - QSize(*FRAME)))
        self.restoreGeometry(self.settings.geometry)
        self.desk.restore_panes(self.settings.panes)
        self._set_look(self._appearance.look)
        self._check_choices()
        self._reword()
        self._reading.show_nothing()

    def _react(self, do: Do) -> None:
        self.reactions[do]()

    # Library and index

    def _choose_issue(self, issue_id: int) -> None:
        self.search.end()
        self.browsing.open_issue(issue_id)

    def _reading_changed(self) -> None:
        self.setWindowTitle(self._reading.title())
        self._allow()

    def _library_changed(self) -> None:
        self.browsing.reload()
        if self.browsing.article is None:
            self.browsing.open_newest()
        self.search.again()

    def _index_changed(self) -> None:
        self._show_holdings()
        self.search.again_if_scanned()

    def _show_holdings(self) -> None:
        if not self.browsing.loaded:
            return
        issues = self.browsing.issues
        articles = sum(issue.articles for issue in issues)
        self.status.show_holdings(len(issues), articles, self.works.index_words())

    def _show_work(self, words: str, progress: Progress | None) -> None:
        self.status.show_work(words, progress)
        self._allow()

    def _end_work(self) -> None:
        self.status.end_work()
        self._allow()

    def _ask_for_pages(self) -> None:
        from qtreader.window import dialogs

        kinds = [translate("MainWindow", "版面文本 (*.txt *.md)"), translate("MainWindow", "所有文件 (*)")]
        title = translate("MainWindow", "收入版面文本")
        dialog = dialogs.file_dialog(self, title, self.settings.folder_used, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._take_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_in(self, names: list[str]) -> None:
        files = [Path(name) for name in names]
        self.settings.folder_used = str(files[0].parent)
        self.works.take_in(files)

    # The open article

    def _with_article(self, act: Callable[[FiledArticle], object]) -> None:
        if self.browsing.article is not None:
            act(self.browsing.article)

    # Look and language

    def _set_size(self, percent: int) -> None:
        self.settings.text_percent = percent
        self._appearance.apply()
        self.status.say(translate("MainWindow", "文字大小 {percent}%").format(percent=percent))

    def _switch_full_width(self) -> None:
        self.settings.full_width = not self.settings.full_width
        self._check_choices()
        self._appearance.apply()

    def _set_theme(self, theme: ThemeChoice) -> None:
        self.settings.theme = theme
        self._check_choices()
        self._appearance.apply()

    def _set_language(self, language: Language) -> None:
        self.settings.language = language
        self._check_choices()
        self._translation.use(language)

    def _check_choices(self) -> None:
        self.commands.check(Do.FULL_WIDTH, self.settings.full_width)
        for do, theme in THEMES.items():
            self.commands.check(do, theme is self.settings.theme)
        for do, language in LANGUAGES.items():
            self.commands.check(do, language is self.settings.language)

    def _set_look(self, look: Look) -> None:
        self.desk.set_look(look)
        self.status.set_look(look)

    def _reword(self) -> None:
        """Everything the window says, in the language now in use."""
        language = self.settings.language.value
        self.commands.retranslate()
        self.desk.retranslate(language)
        self.status.retranslate()
        self.works.language = self.search.language = language
        self._reading.show_paper()
        if self.browsing.article is None:
            self._reading.show_nothing()
        self.setWindowTitle(self._reading.title())
        self._show_holdings()
        self.search.again()

    def _allow(self, *_: object) -> None:
        """Enables what can be done with what is there."""
        reader = self.desk.reader
        there = {
            Needs.ISSUE: bool(self.browsing.issues),
            Needs.ARTICLE: self.browsing.article is not None,
            Needs.SELECTION: reader.textCursor().hasSelection(),
            Needs.MATCHES: reader.match_count > 0,
            Needs.JOB: self.works.busy,
        }
        self.commands.allow({need for need, met in there.items() if met})

    def _open_log_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_folder)))

    # Dialogs, which the first paint need not wait for

    def _show_shortcuts(self) -> None:
        from qtreader.window import dialogs

        dialogs.shortcut_help(self).open()

    def _show_certificate(self, certificate: Certificate) -> None:
        from qtreader.window.library import certificate_dialog

        certificate_dialog.certificate_dialog(certificate, self.settings.language.value, self).open()

    def _show_about(self) -> None:
        from qtreader.window import dialogs

        dialogs.about(self).open()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._reword()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.works.close()
        for jobs in self._jobs:
            jobs.finish()
        self.settings.geometry = self.saveGeometry()
        self.settings.panes = self.desk.save_panes()
        self.settings.save()
        super().closeEvent(event)
