"""The user's folders, asked once at the start and handed down."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from qtreader.errors import FolderNotWritable


@dataclass(frozen=True, slots=True)
class Folders:
    data: Path  # the library: never thrown away
    cache: Path  # the index, jieba's dictionary: can be made again
    config: Path  # settings
    state: Path  # log, single-instance lock

    def make(self) -> None:
        """Creates what is missing, for the user alone. Raises ``FolderNotWritable``."""
        for folder in self.all():
            make_folder(folder)

    def all(self) -> tuple[Path, Path, Path, Path]:
        """In the order of the fields."""
        return self.data, self.cache, self.config, self.state


def make_folder(folder: Path) -> None:
    """Creates a folder for the user alone and makes sure of it. Raises ``FolderNotWritable``."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(folder=folder) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise FolderNotWritable(folder=folder)


def is_for_want_of_room(error: OSError) -> bool:
    """Whether something could not be written because the disk, or the user's share of it, is full."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def user_folders() -> Folders:
    dirs = PlatformDirs("qtreader", appauthor=False)
    return Folders(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path, dirs.user_state_path)


def folders_under(base: Path) -> Folders:
    """Everything under one folder, as ``--data`` asks."""
    base = base.absolute()
    return Folders(base / "library", base / "cache", base / "config", base / "state")
