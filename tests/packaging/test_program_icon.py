"""The program's icon, as the desktops of three systems want it."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PROJECT = Path(__file__).parents[2]
MADE = (
    *(
        f"resources/icons/hicolor/{size}x{size}/apps/qtreader.png"
        for size in (16, 24, 32, 48, 64, 128, 256, 512)
    ),
    "packaging/windows/qtreader.ico",
    "packaging/macos/qtreader.icns",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    subprocess.run(
        [sys.executable, PROJECT / "packaging" / "make-icons", folder], check=True, capture_output=True
    )
    return folder


@pytest.mark.parametrize("name", MADE)
def test_what_lies_in_the_project_is_what_the_drawing_gives(made: Path, name: str) -> None:
    assert (PROJECT / name).read_bytes() == (made / name).read_bytes(), "run packaging/make-icons"


def test_each_png_has_the_size_of_its_folder() -> None:
    for file in (PROJECT / "resources" / "icons" / "hicolor").rglob("*.png"):
        image = QImage(str(file))
        assert f"{image.width()}x{image.height()}" == file.parts[-3]
        assert image.hasAlphaChannel()


def test_windows_finds_each_picture_in_its_table() -> None:
    data = (PROJECT / "packaging" / "windows" / "qtreader.ico").read_bytes()
    for number in range(struct.unpack_from("<HHH", data)[2]):
        width, *_, length, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        image = QImage.fromData(data[place : place + length], "PNG")
        assert image.width() == (width or 256)


def test_macos_finds_each_part() -> None:
    data = (PROJECT / "packaging" / "macos" / "qtreader.icns").read_bytes()
    place, names = 8, []
    while place < len(data):
        name, length = struct.unpack_from(">4sI", data, place)
        assert not QImage.fromData(data[place + 8 : place + length], "PNG").isNull()
        names.append(name.decode())
        place += length
    assert place == struct.unpack_from(">4sI", data)[1]
    assert {"icp4", "ic07", "ic09", "ic10"} <= set(names)
