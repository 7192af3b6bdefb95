"""The window: it builds its parts, joins them, and does what the commands ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from qtreader.desktop.commands import Do, Needs
from qtreader.desktop.theme import Look
from qtreader.errors import SeedsInstead, Trouble
from qtreader.progress import Progress
from qtreader.window.actions import Actions, Part
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.room import BrowsingRoom, browsing_room
from qtreader.window.clippings.clipping import Clipping
from qtreader.window.correcting.correcting import Correcting
from qtreader.window.desk import Desk
from qtreader.window.help.helping import Helping
from qtreader.window.library.holdings import Holdings
from qtreader.window.library.library_flow import LibraryFlow
from qtreader.window.library.room import library_room
from qtreader.window.long_works import LongWorks
from qtreader.window.looks import Looks
from qtreader.window.means import Means
from qtreader.window.opening_trouble import OpeningTrouble
from qtreader.window.palette.opening import PaletteOpening
from qtreader.window.reading.reading import Reading
from qtreader.window.reading.reading_aloud import ReadingAloud
from qtreader.window.reading.room import reading_parts
from qtreader.window.searching.room import searching_room
from qtreader.window.searching.search_flow import SearchFlow
from qtreader.window.sending.outgoing import Outgoing
from qtreader.window.status import Status
from qtreader.window.welcome.welcoming import Welcoming

translate = QCoreApplication.translate

FIRST_SIZE = (1360, 860)
SMALLEST_SIZE = (840, 480)
FRAME = (16, 48)  # what a window manager may put around the window


class MainWindow(QMainWindow):
    def __init__(self, means: Means) -> None:
        super().__init__()
        self.library = means.library
        self.engine = means.engine
        self.memory = means.memory
        self.settings = means.settings
        self._appearance = means.appearance
        self._jobs = (means.jobs, means.searches, means.asides)
        self.commands = Actions(self)
        self.commands.fill(self.menuBar())
        self.desk = Desk(self.commands, self)
        self._welcoming = Welcoming(self.desk, means.settings, means.appearance, self.commands)
        self.status = Status(self)
        self.setCentralWidget(self.desk)
        self.setStatusBar(self.status)
        self.browsing = Browsing(means.library, self)
        self.search = SearchFlow(means.engine, means.searches, means.asides, self)
        self.works = LongWorks(means.jobs, self)
        self.tending = LibraryFlow(means.library, means.engine, self.works, self)
        self._holdings = Holdings(
            means.library, self.browsing, self.search, self.tending, self.status, means.searches, self
        )
        self._tenders = library_room(
            means,
            self.tending,
            self.works,
            open_article=self.browsing.open_article,
            say=self.status.say,
            window=self,
        )
        self._reading = Reading(self.browsing, self.desk, means.settings, self)
        self._aloud = ReadingAloud(self.browsing, self.desk, self.commands, means.appearance, self)
        self._looks = Looks(means.settings, means.appearance, means.translation, self.commands, self)
        self._helping = Helping(means, self.commands, self)
        self._opening = OpeningTrouble(self.desk, self._show_open, self)
        self._ways = self._browsing_room(means)
        self._outgoing = self._sending_room(means)
        self._clipping = Clipping(
            means.library, self.browsing, self.desk.reader, self._outgoing, means.asides, self
        )
        self.desk.reader.addActions(
            [self.commands[do] for do in (Do.COPY, Do.COPY_ARTICLE, Do.COPY_CITATION)]
        )
        self._correcting = Correcting(
            means, self.browsing, self.desk, self.tending, self.works, self.commands, self.status, self
        )
        self.reactions = self._table_of_reactions(means)
        self._connect()
        self._restore()

    def start(self, first_pages: Sequence[Path] = ()) -> None:
        """Shows what is held and where one was; ``first_pages`` fill a library that is new."""
        self.browsing.reload()
        if not self.browsing.resume(self.settings.last_article):
            self.browsing.open_newest()
        first = bool(first_pages) and not self.browsing.issues
        if first:
            self.desk.state.first_launch()
        if first_pages:
            self.tending.take_in(first_pages)
        else:
            self.tending.check_index()
        self._welcoming.start(first=first)
        self._tenders.keeping.start()
        self.desk.focus_list()
        self._tenders.importing.start()
        self._outline_article()

    def open_files(self, files: Sequence[Path]) -> None:
        """As if they were dropped on the window."""
        self._tenders.importing.take_in(files)

    def _outline_article(self) -> None:
        """For screen readers; it is loaded after the first paint."""
        from qtreader.window.reading.article_outline import ArticleOutline

        ArticleOutline(self.desk.reader)

    def show_trouble(self, *troubles: Trouble) -> None:
        if troubles:
            language = self.settings.language.value
            self.desk.notice.say(" ".join(trouble.sentence(language) for trouble in troubles))

    def tell_opening(self, *troubles: Trouble) -> None:
        """What went wrong before the window was there. Where other pages are shown than asked for, that
        stands in the reader's place."""
        if any(isinstance(trouble, SeedsInstead) for trouble in troubles):
            self._opening.tell(troubles, self.settings.language.value)
        else:
            self.show_trouble(*troubles)

    # Wiring

    def _browsing_room(self, means: Means) -> BrowsingRoom:
        return browsing_room(
            means.library,
            means.memory,
            self.browsing,
            self.desk,
            jobs=means.asides,
            settings=means.settings,
            appearance=means.appearance,
            actions=self.commands,
            end_search=self.search.end,
            say=self.status.say,
            window=self,
        )

    def _sending_room(self, means: Means) -> Outgoing:
        return Outgoing(
            means.library,
            means.engine,
            self.browsing,
            self.search,
            self.desk.reader,
            self.works,
            means.settings,
            self.commands,
            self,
        )

    def _searching_room(self, means: Means) -> Sequence[Part]:
        return searching_room(
            means.engine,
            means.memory,
            self.search,
            self.browsing,
            self.desk,
            jobs=means.searches,
            settings=means.settings,
            actions=self.commands,
            status=self.status,
            tending=self.tending,
            window=self,
        )

    def _reading_room(self, means: Means) -> Sequence[Part]:
        settings, appearance = means.settings, means.appearance
        beside = reading_parts(
            means.library, self.browsing, self.desk, settings, appearance, self.commands, self.status
        )
        return (self._reading, *beside, self._aloud)

    def _table_of_reactions(self, means: Means) -> dict[Do, Callable[[], object]]:
        """What each part does at which command, in one table."""
        parts: tuple[Part, ...] = (
            self.desk,
            self.browsing,
            *self._ways.parts,
            *self._searching_room(means),
            *self._reading_room(means),
            self._outgoing,
            self._clipping,
            self._correcting,
            self._looks,
            *self._tenders.parts,
            self._helping,
            self._welcoming,
            PaletteOpening(self.commands, means.settings, means.appearance, means.asides, self),
        )
        table: dict[Do, Callable[[], object]] = {Do.QUIT: self.close, Do.CANCEL_JOB: self.works.cancel}
        for part in parts:
            table.update(part.reactions())
        return table

    def _connect(self) -> None:
        self.commands.asked.connect(self._react)
        self.desk.state.step_asked.connect(self._react)
        self._appearance.changed.connect(self._set_look)
        self.desk.issues.chosen.connect(self._choose_issue)
        self.desk.reader.copyAvailable.connect(self._allow)
        self.desk.reader.match_shown.connect(self._allow)
        self._reading.changed.connect(self._reading_changed)
        self.browsing.said.connect(self.status.say)
        self._outgoing.said.connect(self.status.say)
        self._clipping.said.connect(self.status.say)
        self._looks.said.connect(self.status.say)
        self._outgoing.troubled.connect(self.desk.notice.say)
        self.browsing.troubled.connect(self.show_trouble)
        self.desk.way_back.join(self.desk.notice.isVisible, self.desk.notice.hide)
        self._aloud.troubled.connect(self.desk.notice.say)
        self._connect_works()

    def _connect_works(self) -> None:
        self.search.answered.connect(self._allow)
        self.search.ended.connect(self._allow)
        self.works.worked.connect(self._show_work)
        self.works.rested.connect(self._end_work)
        self.desk.search_bar.textEdited.connect(self.works.give_way)
        self.browsing.article_opened.connect(self.works.give_way)
        self.tending.said.connect(self.status.say)
        self.tending.troubled.connect(self.desk.notice.say)
        self.status.cancel_asked.connect(self.works.cancel)
        for jobs in self._jobs:
            jobs.trouble.connect(self.show_trouble)

    def _restore(self) -> None:
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize() - QSize(*FRAME)))
        self.restoreGeometry(self.settings.geometry)
        self._set_look(self._appearance.look)
        self.desk.restore_panes(self.settings.panes)
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

    def _show_work(self, words: str, progress: Progress | None) -> None:
        self.status.show_work(words, progress)
        if progress is not None and progress.total and self._waits_for_pages:
            self.desk.state.working(words, progress)
        if progress is None:
            self._allow()

    def _end_work(self) -> None:
        self.status.end_work()
        if self._waits_for_pages:
            self._reading.show_nothing()
        self._allow()

    def _show_open(self) -> None:
        if self.browsing.article is None:
            self._reading.show_nothing()
        else:
            self.desk.show_reader()

    @property
    def _waits_for_pages(self) -> bool:
        return self.browsing.loaded and not self.browsing.issues

    def _set_look(self, look: Look) -> None:
        self.desk.set_look(look)
        self.status.set_look(look)

    def _reword(self) -> None:
        """Everything the window says, in the language now in use."""
        language = self.settings.language.value
        self.commands.retranslate()
        self.desk.retranslate(language)
        self.status.retranslate()
        self.tending.language = self.search.language = language
        self._reading.show_paper()
        if self.browsing.article is None:
            self._reading.show_nothing()
        self.setWindowTitle(self._reading.title())
        self._holdings.tell()
        self.search.again()

    def _allow(self, *_: object) -> None:
        """Enables what can be done with what is there."""
        reader = self.desk.reader
        there = {
            Needs.ISSUE: bool(self.browsing.issues),
            Needs.ARTICLE: self.browsing.article is not None,
            Needs.SELECTION: reader.textCursor().hasSelection(),
            Needs.MATCHES: reader.match_count > 0,
            Needs.SEARCH: bool(self.search.query),
            Needs.JOB: self.works.busy,
        }
        self.commands.allow({need for need, met in there.items() if met})

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._reword()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._aloud.stop()
        self._ways.journey.close()
        self._clipping.close()
        self._correcting.close()
        self._helping.close()
        self._tenders.keeping.close()
        self.works.close()
        for jobs in self._jobs:
            jobs.finish()
        self.settings.geometry = self.saveGeometry()
        self.settings.panes = self.desk.save_panes()
        self.settings.save()
        super().closeEvent(event)
