"""The commands by which pages come in, and go again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

from qtreader.cli.desk import DONE, TROUBLE, AddCommand, Desk, language, open_desk, run
from qtreader.cli.output import to_json
from qtreader.errors import NothingToResume, NothingToUndo
from qtreader.library.imports import Import
from qtreader.library.intake import resume, take_in
from qtreader.library.outcome import Outcome
from qtreader.library.report import Report
from qtreader.library.worth_a_look import Why, WorthALook, worth_a_look
from qtreader.progress import Progress

BROKEN_OFF = 130  # exit status after Ctrl+C, as shells have it
Words = dict[str, str]
_WHY: dict[Why, Words] = {
    Why.UNDATED: {"zh": "没有日期", "en": "no date"},
    Why.DOUBTS: {"zh": "存疑 {n} 处", "en": "{n} doubts"},
    Why.HEADLINE: {"zh": "标题可能不属此文", "en": "the headline may be another article's"},
}
_LOOK: Words = {"zh": "看一看", "en": "look"}
_WENT: Words = {"zh": "撤销第 {id} 次收入：{n} 版", "en": "import {id} undone: {n} pages"}
_STOPPED: Words = {
    "zh": "收入中断，已收入的留着；接着收入：qtreader-cli import --resume",
    "en": "broken off; what came in stays. To go on: qtreader-cli import --resume",
}
_STATES: dict[str, Words] = {
    "done": {"zh": "完成", "en": "done"},
    "broken off": {"zh": "中断", "en": "broken off"},
    "undone": {"zh": "已撤销", "en": "undone"},
}


def add_importing_commands(add: AddCommand) -> None:
    words = "add page texts to the library: files (text, PDF, ALTO, hOCR), folders, zip archives"
    added = add("import", import_pages, words)
    added.add_argument("paths", type=Path, nargs="*", metavar="PATH", help="a file, a folder or an archive")
    group = added.add_mutually_exclusive_group()
    group.add_argument("--resume", action="store_true", help="go on with the import that was broken off")
    group.add_argument(
        "--undo", type=int, nargs="?", const=0, metavar="NUMBER", help="take an import back (the last one)"
    )
    added.add_argument("--json", action="store_true", help="print JSON")
    added.set_defaults(usage_error=added.error)

    added = add("imports", imports, "what was taken in when, the last import first")
    added.add_argument("--json", action="store_true", help="print JSON")


def import_pages(options: argparse.Namespace) -> int:
    asked = bool(options.paths) + options.resume + (options.undo is not None)
    if asked != 1:
        options.usage_error("give paths, or --resume, or --undo")
    with open_desk(options, fill=False) as desk:
        if options.undo is not None:
            return _undo(desk, options.undo)
        work = _resumed(desk) if options.resume else take_in(desk.library, options.paths)
        report = _driven(work)
        run(desk.engine.bring_up_to_date())
        if report is None:
            print(_STOPPED[language()], file=sys.stderr)
            return BROKEN_OFF
        looks = worth_a_look(desk.library.database, report.number)
    spoken = language()
    print(
        to_json(report_json(report, looks, spoken)) if options.json else report_table(report, looks, spoken)
    )
    return TROUBLE if report.refused and not report.taken else DONE


def imports(options: argparse.Namespace) -> int:
    with open_desk(options, fill=False) as desk:
        found = desk.library.imports.all()
    if options.json:
        print(to_json([_import_json(each) for each in found]))
    elif found:
        print("\n".join(_import_line(each) for each in found))
    return DONE


def _resumed(desk: Desk) -> Generator[Progress, None, Report]:
    last = desk.library.imports.broken_off()
    if last is None:
        raise NothingToResume
    return resume(desk.library, last.id)


def _driven(work: Generator[Progress, None, Report]) -> Report | None:
    """The report; None where Ctrl+C broke it off, between two pages."""
    try:
        return run(work)
    except KeyboardInterrupt:
        work.close()
        return None


def _undo(desk: Desk, number: int) -> int:
    if not number:
        last = desk.library.imports.last_to_undo()
        if last is None:
            raise NothingToUndo
        number = last.id
    pages = run(desk.library.imports.undo(number))
    run(desk.engine.bring_up_to_date())
    print(_WENT[language()].format(id=number, n=pages))
    return DONE


def report_json(report: Report, looks: list[WorthALook], spoken: str) -> dict[str, Any]:
    taken = {
        outcome.value: [
            {"file": str(entry.file), "part": entry.part, "articles": entry.articles}
            for entry in report.with_outcome(outcome)
        ]
        for outcome in Outcome
    }
    refused = [
        {"file": str(refusal.file), "part": refusal.part, "why": refusal.trouble.sentence(spoken)}
        for refusal in report.refused
    ]
    told = [
        {"file": look.file, "part": look.part, "article": look.article, "why": _why(look, spoken)}
        for look in looks
    ]
    return {"import": report.number, **taken, "refused": refused, "look": told}


def report_table(report: Report, looks: list[WorthALook], spoken: str) -> str:
    lines = [
        f"{entry.outcome.value:10}{entry.articles:4}  {entry.file}{_part(entry.part)}"
        for entry in report.taken
    ]
    for refusal in report.refused:
        sentence = refusal.trouble.sentence(spoken)
        lines.append(f"{'refused':10}   -  {refusal.file}{_part(refusal.part)}  {sentence}")
    for look in looks:
        where = f"{look.article or '':>5}  {look.file}{_part(look.part)}  {look.headline}"
        lines.append(f"{_LOOK[spoken]}  {_why(look, spoken)}  {where}")
    return "\n".join(lines)


def _why(look: WorthALook, spoken: str) -> str:
    return _WHY[look.why][spoken].format(n=look.count)


def _part(part: int) -> str:
    return f" [{part + 1}]" if part else ""


def _import_json(found: Import) -> dict[str, Any]:
    return {
        "id": found.id,
        "begun": found.begun.isoformat(),
        "state": _state(found),
        "paths": [str(path) for path in found.paths],
        **{outcome: found.counts.get(outcome, 0) for outcome in (*Outcome, "refused")},
    }


def _import_line(found: Import) -> str:
    counts = "  ".join(f"{outcome} {n}" for outcome, n in sorted(found.counts.items()))
    paths = " ".join(str(path) for path in found.paths)
    begun = found.begun.astimezone().strftime("%Y-%m-%d %H:%M")
    return f"{found.id:4}  {begun}  {_STATES[_state(found)][language()]}  {counts}  {paths}"


def _state(found: Import) -> str:
    return "undone" if found.undone else "done" if found.finished else "broken off"
