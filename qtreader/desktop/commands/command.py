"""What a command is: its name, its words, its keys, its place in the menus."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

CONTEXT = "Commands"
translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Marks a text for lupdate, which knows this name; PySide's own is not typed."""
    return text


def plain(text: str) -> str:
    """Words of a menu without mnemonic and dots: ``打印…(&P)`` is 打印."""
    head, mark, _ = text.partition("(&")
    return (head if mark else text).replace("&", "").rstrip("…. ")


class Menu(StrEnum):
    FILE = "file"
    BROWSE = "browse"
    GO = "go"
    EDIT = "edit"
    CITATION = "citation"  # inside EDIT
    CORRECT = "correct"
    FIND = "find"
    HITS = "hits"  # inside FIND
    VIEW = "view"
    FACE = "face"  # inside VIEW
    MEASURE = "measure"  # inside VIEW
    LEADING = "leading"  # inside VIEW
    THEME = "theme"  # inside VIEW
    LANGUAGE = "language"  # inside VIEW
    HELP = "help"


class Needs(StrEnum):
    """What must be there before a command can do anything."""

    NOTHING = "nothing"
    ISSUE = "issue"  # at least one in the library
    ARTICLE = "article"  # one in the reader
    SELECTION = "selection"  # of text in the reader
    MATCHES = "matches"  # marked in the reader
    SEARCH = "search"  # that is on
    JOB = "job"  # one that runs


class Do(StrEnum):
    """The names by which the window knows what it is asked to do."""

    IMPORT = "import"
    IMPORT_FOLDER = "import_folder"
    WATCH_FOLDER = "watch_folder"
    IMPORTS = "imports"
    UNDO_IMPORT = "undo_import"
    RESUME_IMPORT = "resume_import"
    EXPORT = "export"
    PRINT_PREVIEW = "print_preview"
    PRINT = "print"
    RESTORE = "restore"
    SALVAGE = "salvage"
    MOVE_OUT = "move_out"
    MOVE_IN = "move_in"
    QUIT = "quit"
    PREVIOUS_ARTICLE = "previous_article"
    NEXT_ARTICLE = "next_article"
    PREVIOUS_ISSUE = "previous_issue"
    NEXT_ISSUE = "next_issue"
    DATE_BASIS = "date_basis"
    CALENDAR = "calendar"
    YEAR_OVERVIEW = "year_overview"
    JUMP = "jump"
    SAME_DAY = "same_day"
    BACK = "back"
    FORWARD = "forward"
    RECENT = "recent"
    KEEP = "keep"
    READING_LIST = "reading_list"
    REBUILD_INDEX = "rebuild_index"
    VERIFY_INDEX = "verify_index"
    CERTIFICATE = "certificate"
    CANCEL_JOB = "cancel_job"
    COPY = "copy"
    COPY_ARTICLE = "copy_article"
    COPY_CITED = "copy_cited"
    COPY_QUOTATION = "copy_quotation"
    COPY_CITATION = "copy_citation"
    CITE_GB2025 = "cite_gb2025"
    CITE_GB2015 = "cite_gb2015"
    CITE_FOOTNOTE = "cite_footnote"
    CITE_BIBTEX = "cite_bibtex"
    CITE_BIBLATEX = "cite_biblatex"
    CITE_RIS = "cite_ris"
    CITE_CSL = "cite_csl"
    CLIP = "clip"
    CLIPPINGS = "clippings"
    SAVE_EVIDENCE = "save_evidence"
    CHECK_EVIDENCE = "check_evidence"
    SELECT_ALL = "select_all"
    CORRECT = "correct"
    CARET = "caret"
    PART = "part"
    JOIN = "join"
    MOVE = "move"
    HEADLINE = "headline"
    REDATE = "redate"
    UNDO = "undo"
    REDO = "redo"
    DOUBTS = "doubts"
    CORRECTIONS = "corrections"
    SAVE_CORRECTIONS = "save_corrections"
    MERGE_CORRECTIONS = "merge_corrections"
    AUTHOR = "author"
    SEARCH = "search"
    PAST_SEARCHES = "past_searches"
    SAVE_SEARCH = "save_search"
    PERIOD = "period"
    HITS_BY_RELEVANCE = "hits_by_relevance"
    HITS_BY_DATE = "hits_by_date"
    HITS_BY_ISSUE = "hits_by_issue"
    FIND = "find"
    NEXT_MATCH = "next_match"
    PREVIOUS_MATCH = "previous_match"
    LEAVE = "leave"
    LARGER = "larger"
    SMALLER = "smaller"
    NORMAL_SIZE = "normal_size"
    FULL_WIDTH = "full_width"
    FRONT_PAGE = "front_page"
    SOURCE = "source"
    SIGNS = "signs"
    NEXT_REMARK = "next_remark"
    PREVIOUS_REMARK = "previous_remark"
    COPY_CHECKSUM = "copy_checksum"
    FACE_SERIF = "face_serif"
    FACE_SANS = "face_sans"
    FACE_OTHER = "face_other"
    MEASURE_NARROW = "measure_narrow"
    MEASURE_NORMAL = "measure_normal"
    MEASURE_WIDE = "measure_wide"
    NARROWER = "narrower"
    WIDER = "wider"
    LEADING_TIGHT = "leading_tight"
    LEADING_NORMAL = "leading_normal"
    LEADING_LOOSE = "leading_loose"
    TIGHTER = "tighter"
    LOOSER = "looser"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_SEPIA = "theme_sepia"
    THEME_CONTRAST = "theme_contrast"
    CHINESE = "chinese"
    ENGLISH = "english"
    READ_ALOUD = "read_aloud"
    NEXT_PANE = "next_pane"
    PREVIOUS_PANE = "previous_pane"
    PALETTE = "palette"
    MANUAL = "manual"
    NEWS = "news"
    SHORTCUTS = "shortcuts"
    WELCOME = "welcome"
    LOG_FOLDER = "log_folder"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Command:
    do: Do
    menu: Menu
    chinese: str
    keys: tuple[str, ...] = ()  # portable text of QKeySequence; the first is the one shown
    needs: Needs = Needs.NOTHING
    checkable: bool = False
    short: str = ""  # Chinese words for the tool bar
    choice: str = ""  # commands of one name are a choice: one of them is on
    divided: bool = False  # a line above it in the menu

    @property
    def text(self) -> str:
        """The words in the interface's language, with ``&`` before the mnemonic."""
        return translate(CONTEXT, self.chinese)

    @property
    def short_text(self) -> str:
        """The words in the interface's language for a button, without mnemonic."""
        return translate(CONTEXT, self.short) if self.short else plain(self.text)
