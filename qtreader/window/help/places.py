"""Which page of the manual fits where one is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

START = "start"
READING = "article"

PAGES = {
    "articleRows": READING,
    "bookChoice": "clippings",
    "books": "clippings",
    "calendar": "calendar",
    "certificate": "index",
    "chooser": "going",
    "completions": "search",
    "correctionAuthor": "corrections#list",
    "correctionSheet": "corrections",
    "corrections": "corrections#list",
    "doubtBar": "corrections#doubts",
    "evidence": "evidence",
    "exportChoices": "export",
    "faceDialog": "looks",
    "findBar": "article#find",
    "frontView": "whole-page",
    "hitFoot": "answers",
    "hitHead": "answers",
    "hitRows": "answers",
    "importQuestion": "import",
    "importReport": "import#report",
    "issueRows": "issues",
    "manual": "manual",
    "mergeReport": "corrections#exchange",
    "moving": "moving",
    "noHits": "answers#nothing",
    "palette": "keyboard#palette",
    "period": "answers#narrow",
    "printChoices": "printing",
    "saveSearch": "search#saved",
    "searchBar": "search",
    "shortcutHelp": "keys",
    "snapshots": "keeping#restore",
    "sourcePane": "source",
    "statePane": START,
    "welcome": START,
}


def page_for(widget: QWidget | None) -> str:
    """The link for what has the keyboard, by the names of it and of what it lies in: the nearest decides."""
    while widget is not None:
        if widget.objectName() in PAGES:
            return PAGES[widget.objectName()]
        widget = widget.parentWidget()
    return READING
