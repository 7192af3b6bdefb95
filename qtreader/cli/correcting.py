"""The commands by which articles are corrected, and corrections listed, taken back and exchanged."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from qtreader.cli.correction_output import (
    corrections_json,
    corrections_table,
    doubts_json,
    doubts_table,
    merged_json,
    merged_table,
)
from qtreader.cli.desk import DONE, TROUBLE, AddCommand, Desk, language, open_desk, run
from qtreader.cli.drafts import ACTS, MOVE, drafts
from qtreader.cli.output import to_json
from qtreader.corrections import exchange
from qtreader.export.files import written_whole
from qtreader.library.intake import read_bytes
from qtreader.newspaper.correction_entry import CorrectionEntry

_NOTHING = {"zh": "这里已经是这样，没有要更正的。", "en": "It reads so already; there is nothing to correct."}
LISTS = ("list", "conflicts", "withdraw", "export", "merge")


def add_correcting_commands(add: AddCommand) -> None:
    """In the order of the help."""
    words = (
        "correct an article: text ARTICLE SEEN RIGHT; part ARTICLE WORDS (a paragraph begins with them); "
        "join ARTICLE PARAGRAPH (it goes on the one before); move ARTICLE PARAGRAPH… [--to ARTICLE]; "
        "headline ARTICLE WORDS (of the page text); date ARTICLE DAY (of its page)"
    )
    added = add("correct", correct, words)
    added.add_argument("act", choices=tuple(ACTS), metavar="ACT", help=", ".join(ACTS))
    added.add_argument("article", type=int, metavar="ARTICLE", help="its number, as search tells it")
    added.add_argument("words", nargs="+", metavar="WORDS", help="as ACT has it; of paragraphs the numbers")
    added.add_argument("--nth", type=int, metavar="N", help="which, where WORDS stand there several times")
    added.add_argument("--to", type=int, metavar="ARTICLE", help="to move to; else an article of its own")
    words = "the paragraph of the other article to move behind (its last one; 0: before all)"
    added.add_argument("--after", type=int, metavar="PARAGRAPH", help=words)
    _add_account(added)
    added.set_defaults(usage_error=added.error)

    words = (
        "the corrections, the newest first; conflicts: those that contradict each other; withdraw NUMBER…; "
        "export FILE; merge FILE… (from another library)"
    )
    added = add("corrections", corrections, words)
    lists = ", ".join(LISTS)
    added.add_argument("what", choices=LISTS, nargs="?", default="list", metavar="WHAT", help=lists)
    added.add_argument("words", nargs="*", metavar="NUMBER|FILE", help="the beginning of a number is enough")
    added.add_argument("--article", type=int, metavar="ARTICLE", help="list only those of this article")
    _add_account(added)
    added.set_defaults(usage_error=added.error)

    added = add("doubts", doubts, "what the reading of the pages doubts, and nobody has decided yet")
    added.add_argument("--limit", type=int, default=50, metavar="N", help="doubts to print (50)")
    added.add_argument("--json", action="store_true", help="print JSON")


def _add_account(added: argparse.ArgumentParser) -> None:
    added.add_argument("--author", metavar="NAME", help="who corrects (the user's login name)")
    added.add_argument("--reason", default="", metavar="WORDS", help="why")
    added.add_argument("--json", action="store_true", help="print JSON")


def _author(options: argparse.Namespace) -> str:
    """Empty where it is not said and the system does not know the user."""
    if options.author is not None:
        return str(options.author)
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def correct(options: argparse.Namespace) -> int:
    if options.act != MOVE and len(options.words) != ACTS[options.act]:
        options.usage_error(f"“{options.act}” takes {ACTS[options.act]} after ARTICLE")
    with open_desk(options) as desk:
        made = desk.library.corrections.add(
            drafts(desk.library.source(options.article), options), _author(options), options.reason
        )
        run(desk.engine.bring_up_to_date())
        _print_entries(_entries(desk, {each.number for each in made}), options)
    if not made:
        print(_NOTHING[language()], file=sys.stderr)
    return DONE


def corrections(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        if options.what == "withdraw":
            return _withdraw(desk, options)
        if options.what == "merge":
            return _merge(desk, options)
        if options.what == "export":
            return _export(desk, options)
        _print_entries(_listed(desk, options), options)
    return DONE


def doubts(options: argparse.Namespace) -> int:
    with open_desk(options) as desk:
        found = desk.library.corrections.open_doubts(options.limit)
    print(to_json(doubts_json(found)) if options.json else doubts_table(found))
    return DONE


def _listed(desk: Desk, options: argparse.Namespace) -> list[CorrectionEntry]:
    held = desk.library.corrections
    if options.article is not None:
        desk.library.entry(options.article)  # raises where there is no such article
        found = held.of_article(options.article)
    else:
        found = held.entries()
    return [each for each in found if each.conflicts] if options.what == "conflicts" else found


def _withdraw(desk: Desk, options: argparse.Namespace) -> int:
    if not options.words:
        options.usage_error("withdraw takes the NUMBERs of corrections")
    held = desk.library.corrections
    meant = [held.numbered(beginning).number for beginning in options.words]
    made = {each.number for each in held.withdraw(meant, _author(options), options.reason)}
    run(desk.engine.bring_up_to_date())
    _print_entries(_entries(desk, made | set(meant)), options)
    return DONE


def _export(desk: Desk, options: argparse.Namespace) -> int:
    if len(options.words) != 1:
        options.usage_error("export takes one FILE")
    known = desk.library.corrections.known()
    target = Path(options.words[0])
    with written_whole(target) as draft:
        draft.write_text(exchange.write(known), encoding="utf-8", newline="\n")
    told = {"file": str(target), "corrections": len(known)}
    print(to_json(told) if options.json else f"{len(known)}  {target}")
    return DONE


def _merge(desk: Desk, options: argparse.Namespace) -> int:
    if not options.words:
        options.usage_error("merge takes FILEs")
    reads = [exchange.read(read_bytes(Path(file)), Path(file).name) for file in options.words]
    merged = run(desk.library.corrections.merging(each for read in reads for each in read.corrections))
    run(desk.engine.bring_up_to_date())
    refused = [trouble.sentence(language()) for read in reads for trouble in read.refused]
    if options.json:
        print(to_json(merged_json(merged, refused)))
    else:
        print(merged_table(merged, refused, language()))
    return TROUBLE if refused and not merged.new and not merged.known else DONE


def _entries(desk: Desk, numbers: Collection[str]) -> list[CorrectionEntry]:
    return [each for each in desk.library.corrections.entries() if each.correction.number in numbers]


def _print_entries(entries: Sequence[CorrectionEntry], options: argparse.Namespace) -> None:
    if options.json:
        print(to_json(corrections_json(entries)))
    elif entries:
        print(corrections_table(entries, language()))
