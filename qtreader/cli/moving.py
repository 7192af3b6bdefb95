"""The commands of moving house: everything into one file, and from it again on another computer."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from qtreader.cli.desk import DONE, AddCommand, run
from qtreader.errors import LibraryInTheWay
from qtreader.folders import Folders, folders_under, user_folders
from qtreader.library.snapshots import Holdings, Snapshots
from qtreader.library.store import FILE
from qtreader.moving.packing import pack
from qtreader.moving.settings_file import put_settings
from qtreader.moving.unpacking import move_in

SETTINGS = "qtreader.ini"  # the window's, in the config folder


def add_moving_commands(add: AddCommand) -> None:
    """In the order of the help."""
    added = add(
        "move-out", move_out, "pack library, clippings and settings into one file for another computer"
    )
    added.add_argument(
        "file", type=Path, metavar="FILE", help="usually NAME.qtreader; one that is there is replaced"
    )
    added = add("move-in", move_in_here, "take over what “move-out” packed; what is there now is kept first")
    added.add_argument("file", type=Path, metavar="FILE", help="the file that “move-out” wrote")
    added.add_argument("--replace", action="store_true", help="also where there is a library already")


def move_out(options: argparse.Namespace) -> int:
    folders = _folders(options)
    now = dt.datetime.now(dt.UTC)
    label = run(pack(folders.data / FILE, folders.config / SETTINGS, options.file, now))
    print(f"{options.file}  {_counts(label.holdings)}")
    return DONE


def move_in_here(options: argparse.Namespace) -> int:
    folders = _folders(options)
    library = folders.data / FILE
    if library.exists() and not options.replace:
        held = Snapshots(library).held_now()
        if held.issues:
            raise LibraryInTheWay(issues=held.issues, articles=held.articles)
    moved = run(move_in(options.file, library))
    kept = [moved.kept]
    if moved.settings:
        kept.append(put_settings(moved.settings, folders.config / SETTINGS, dt.datetime.now()))
    print(_counts(moved.label.holdings))
    for file in filter(None, kept):
        print(f"原来的留作 {file}")
    return DONE


def _folders(options: argparse.Namespace) -> Folders:
    return user_folders() if options.data is None else folders_under(options.data)


def _counts(holdings: Holdings) -> str:
    return f"{holdings.issues} 期 {holdings.articles} 篇 {holdings.clippings} 条剪报"
