"""Settings files that anything may have been written to: a script, with COUNT and a SEED if need be.

Of each file all settings are read; whatever it holds, each must be one the program knows. Prints count and
rate. Crashes are seen by the exit status: batches are read in processes of their own.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from qtreader.desktop.settings import FILE_NAME, Settings

BATCH = 5_000
READ = [
    name for name, kind in vars(Settings).items() if isinstance(kind, property)
]  # all that the window asks for
ODD = (
    b"",
    b"\0",
    b"@Invalid()",
    b"@ByteArray(\\0\\x1\\xd9\\xd0\\xcb)",
    b"@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x1)",
    b"@Variant(\\0\\0\\0\\n\\xff\\xff\\xff\\xff)",
    b"@Point(1 2)",
    b"@Rect(0 0 -1 99999999999)",
    b"@Size(x y)",
    b"@String(",
    b"true, false, @ByteArray(x)",
    b"99999999999999999999",
    b"-1",
    b"1e309",
    b"\xff\xfe\xd8\x00",
    "无此值".encode(),
    b"\\x110000",
    b'"unclosed',
    b"%00%ff",
    b"a" * 5000,
)


def sample(folder: Path) -> bytes:
    """A file as the program writes it."""
    settings = Settings(folder)
    window = QMainWindow()
    splitter = QSplitter(window)
    settings.geometry, settings.panes = window.saveGeometry(), splitter.saveState()
    settings.text_percent, settings.last_article, settings.last_place = 125, 7, (12, -3)
    settings.folder_used, settings.face = "/家/读者", "sans"
    settings.full_width = settings.calendar = settings.signs = True
    settings.save()
    return (folder / FILE_NAME).read_bytes()


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """Bytes changed, cut, doubled, put in from elsewhere; lines changed; or nothing but chance."""
    if chance.random() < 0.1:
        return chance.randbytes(chance.randrange(600))
    changed = bytearray(raw)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + chance.randrange(40)]
            case 2:
                changed[at:at] = chance.choice(ODD)
            case 3:
                changed[at:at] = changed[chance.randrange(len(changed) + 1) :][:60]
            case _:
                changed = _another_value(changed, chance)
    return bytes(changed)


def _another_value(raw: bytearray, chance: random.Random) -> bytearray:
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    key, sign, _ = lines[at].partition(b"=")
    if sign:
        lines[at] = key + b"=" + chance.choice(ODD)
    return bytearray(b"\n".join(lines))


def read_all(folder: Path) -> None:
    settings = Settings(folder)
    for name in READ:
        getattr(settings, name)
    assert isinstance(settings.geometry, QByteArray)
    assert settings.text_percent > 0


def read_batch(count: int, seed: int) -> None:
    application = QApplication.instance() or QApplication([])
    chance = random.Random(seed)
    window = QMainWindow()
    splitter = QSplitter(window)
    with tempfile.TemporaryDirectory() as name:
        raw = sample(Path(name))
        for number in range(count):
            folder = Path(name) / str(number)
            folder.mkdir()
            (folder / FILE_NAME).write_bytes(spoilt(raw, chance))
            read_all(folder)
            if number % 20 == 0:
                settings = Settings(folder)
                window.restoreGeometry(settings.geometry)
                splitter.restoreState(settings.panes)
                settings.text_percent = 110  # and it is written again
                settings.save()
                assert QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat).value(
                    "view/text_percent"
                )
            (folder / FILE_NAME).unlink(missing_ok=True)
            folder.rmdir()
    del application


def main() -> int:
    if sys.argv[1] == "--batch":
        read_batch(int(sys.argv[2]), int(sys.argv[3]))
        return 0
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    begun, crashes = time.monotonic(), 0
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for first in range(0, count, BATCH):
        batch = [sys.executable, __file__, "--batch", str(min(BATCH, count - first)), str(seed + first)]
        ended = subprocess.run(
            batch, check=False, env=environment, timeout=600, capture_output=True, text=True
        )
        if ended.returncode:
            crashes += 1
            print(f"batch of seed {seed + first}: status {ended.returncode}\n{ended.stderr}", file=sys.stderr)
    spent = time.monotonic() - begun
    print(f"seed {seed}: {count} files in {spent:.0f} s, {count / spent:.0f} a second, {crashes} crashes")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
