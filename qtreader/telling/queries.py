"""The fields by which a search may ask for a part of an article, and the kinds of articles."""

from __future__ import annotations

from qtreader.manual.page import Block, Kind, Row, Run, Runs, Voice
from qtreader.search.fieldnames import FIELD_NAMES, KIND_NAMES, Scope

MEANINGS: dict[str, dict[Scope, str]] = {
    "zh": {
        Scope.TITLE: "引题、主题、副题里有这些字",
        Scope.TEXT: "正文里有这些字",
        Scope.BY: "署名里有这些字：记者、通讯员、摄影",
        Scope.COLUMN: "栏目名里有这些字",
        Scope.DATE: "这天、这月、这年，或从某时到某时出版",
        Scope.PAGE: "登在第几版，也可写“头版”",
        Scope.ISSUE: "总第几期，也可写从几期到几期",
        Scope.KIND: "文章的类型，见下表",
    },
    "en": {
        Scope.TITLE: "these words in kicker, headline or subhead",
        Scope.TEXT: "these words in the text",
        Scope.BY: "these words in a byline: reporter, correspondent, photographer",
        Scope.COLUMN: "these words in the name of a column",
        Scope.DATE: "printed on this day, in this month or year, or from then to then",
        Scope.PAGE: "on this page; “front” is page 1",
        Scope.ISSUE: "this issue number, or from number to number",
        Scope.KIND: "this kind of article, see below",
    },
}


def fields_table(language: str) -> tuple[Block, ...]:
    names: dict[Scope, list[str]] = {scope: [] for scope in Scope}
    for name, scope in FIELD_NAMES.items():
        names[scope].append(f"{name}:")
    rows = (Row((_codes(names[scope]), (Run(MEANINGS[language][scope]),))) for scope in Scope)
    return (Block(Kind.TABLE, rows=tuple(rows)),)


def kinds_table() -> tuple[Block, ...]:
    """What may stand behind 类型: for each kind, one kind a row."""
    return (Block(Kind.TABLE, rows=tuple(Row((_codes(list(names)),)) for names in KIND_NAMES.values())),)


def _codes(words: list[str]) -> Runs:
    runs: list[Run] = []
    for word in words:
        runs += [Run("  "), Run(word, Voice.CODE)] if runs else [Run(word, Voice.CODE)]
    return tuple(runs)
