"""The commands that keep the library from being lost: snapshots, their return, a damaged library mended."""

from __future__ import annotations

import argparse
from pathlib import Path

from qtreader.cli.desk import DONE, TROUBLE, AddCommand, run
from qtreader.errors import SnapshotDamaged
from qtreader.folders import folders_under, user_folders
from qtreader.library.salvage import Salvaged, is_damaged, salvage
from qtreader.library.snapshots import Snapshot, Snapshots
from qtreader.library.store import FILE


def add_keeping_commands(add: AddCommand) -> None:
    """In the order of the help."""
    added = add("snapshot", snapshot, "keep a snapshot of the library now")
    added.add_argument("--list", action="store_true", help="only list those that are kept")
    added = add("restore", restore, "bring a snapshot back; what is there now is kept as one first")
    added.add_argument("number", type=int, metavar="NUMBER", help="as “snapshot --list” tells it")
    add("salvage", mend, "read what can be read of a damaged library into a new one in its place")


def snapshot(options: argparse.Namespace) -> int:
    snapshots = Snapshots(_library(options))
    if options.list:
        for each in snapshots.all():
            print(_line(snapshots, each))
        return DONE
    print(_line(snapshots, run(snapshots.make())))
    return DONE


def restore(options: argparse.Namespace) -> int:
    snapshots = Snapshots(_library(options))
    chosen = snapshots.numbered(options.number)
    run(snapshots.restore(chosen))
    print(_line(snapshots, chosen))
    return DONE


def mend(options: argparse.Namespace) -> int:
    library = _library(options)
    if not run(is_damaged(library)):
        print("报库完好，没有发现损坏。")
        return DONE
    told = run(salvage(library))
    print(_told(told))
    return TROUBLE if told.lost or told.without_page else DONE


def _library(options: argparse.Namespace) -> Path:
    folders = user_folders() if options.data is None else folders_under(options.data)
    return folders.data / FILE


def _line(snapshots: Snapshots, each: Snapshot) -> str:
    try:
        holdings = snapshots.holdings(each)
        counts = f"{holdings.issues} 期 {holdings.articles} 篇 {holdings.clippings} 条剪报"
    except SnapshotDamaged:
        counts = "已损坏"
    return f"{each.number:4}  {each.made:%Y-%m-%d %H:%M}  {each.why.value:6}  {counts}"


def _told(told: Salvaged) -> str:
    lines = [f"读出 {told.pages} 版 {told.articles} 篇 {told.clippings} 条剪报"]
    lines += [f"其中 {told.from_snapshots} 版取自备份"] if told.from_snapshots else []
    lines += [f"由原文重新排出：{file}" for file in told.reread]
    lines += [f"所在版面读不出来：{headline}" for headline in told.without_page]
    lines += [f"读不出来：{table} {'' if rows is None else f'至多 {rows} 条'}" for table, rows in told.lost]
    return "\n".join([*lines, f"损坏的文件留作 {told.kept}"])
