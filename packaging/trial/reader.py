"""A reader at the screen of a bare system: what packaging/try-deb has him do, by mouse and keyboard. Run by
the system's own Python, which has Atspi, on a session bus.

    python3 reader.py PICTURES              the folder for pictures of the screen
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WITHIN = 40.0  # seconds until what is waited for must be there
LOOK_EVERY = 0.2
# The file manager shows files in a list: of its icons it does not tell where they are
AS_A_LIST = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="thunar" version="1.0">
  <property name="last-view" type="string" value="ThunarDetailsView"/>
</channel>
"""
APPLICATIONS = Path("/usr/share/applications")
OWN_PAGE = """2023年3月10日 星期五 今日4版

江边公园栽下樱花

■记者 丁一

本报讯 昨天上午,江边公园里来了三百多位居民,他们要赶在清明之前栽下一万株樱花。

公园管理处说,树苗都从本地苗圃运来,栽下后由居民分片照看,三年后就能看到花海。
"""


def main() -> None:
    pictures = Path(sys.argv[1])
    started = [*start_screen(), *start_desktop()]
    try:
        walk(Desk(pictures))
    finally:
        for process in reversed(started):
            process.terminate()


def walk(desk: Desk) -> None:
    home = Path.home()
    desk.opens_folder(APPLICATIONS)
    desk.double_clicks("qtreader.desktop", "Qiantang Reader")  # by file or by name, as the system likes
    desk.waits_for_window("钱塘读报")
    wait_for(lambda: told("index", "--check").startswith("ready"), "the index")
    desk.tells("double-click on the program's icon in the file manager: the window is open", "1-first-window")

    desk.presses("ctrl+k")
    desk.types("疫情防控")
    desk.presses("Return")
    wait_for(lambda: desk.sees("疫情防控", "list item") >= 3, "hits in the list")
    desk.tells("a search typed on the keyboard: its hits are listed", "2-search")

    desk.presses("ctrl+p")
    desk.waits_for_window("打印内容")
    desk.takes_picture("3-what-to-print")
    desk.presses("Return")
    desk.waits_for_window("打印 —")
    desk.takes_picture("4-print-dialog")
    desk.presses("Return")
    wait_for(lambda: any(file.stat().st_size > 20000 for file in home.glob("*.pdf")), "the print")
    [printed] = home.glob("*.pdf")
    desk.tells(f"print, through the dialog, into a file: {printed.name}, {printed.stat().st_size} bytes")
    desk.presses("ctrl+q")
    wait_for(lambda: not windows("钱塘读报"), "the program to end")

    pages = home / "pages"
    pages.mkdir()
    (pages / "own.txt").write_text(OWN_PAGE, encoding="utf-8")
    desk.opens_folder(pages)
    desk.double_clicks("own.txt")
    desk.waits_for_window("Mousepad")
    desk.tells("double-click on a page text: the system's editor opens it, as before", "5-default")
    desk.presses("ctrl+q")
    desk.opens_with("own.txt", "Qiantang Reader", "6-open-with")
    desk.waits_for_window("收入记录")
    desk.takes_picture("7-report")
    desk.presses("alt+r")
    time.sleep(0.5)  # the report stays in front until it is put away
    desk.presses("Escape")
    desk.waits_for_window("江边公园栽下樱花")
    wait_for(lambda: "江边公园栽下樱花" in told("search", "一万株樱花"), "the page in the index")
    desk.tells("the page text opened with it: taken in, told in a report, read, found", "8-own-page")
    print(told("issues"))
    desk.presses("ctrl+q")
    wait_for(lambda: not windows("钱塘读报"), "the program to end")


class Desk:
    """What a reader does with mouse, keyboard and eyes."""

    def __init__(self, pictures: Path) -> None:
        self._pictures = pictures

    def opens_folder(self, folder: Path) -> None:
        subprocess.Popen(["thunar", folder], stderr=subprocess.DEVNULL)
        self.waits_for_window(folder.name)

    def double_clicks(self, *names: str) -> None:
        """On the file that has one of these names."""
        self._moves_to(self._waits_for("table cell", names))
        run("xdotool", "click", "--repeat", "2", "--delay", "80", "1")

    def opens_with(self, file: str, program: str, picture: str) -> None:
        """By the menu of a file, which has the programs beside the usual one in a menu of its own."""
        self._moves_to(self._waits_for("table cell", [file]))
        run("xdotool", "click", "3")
        self._moves_to(self._waits_for("menu", ["Open With"]))
        run("xdotool", "click", "1")
        item = self._waits_for("menu item", [program, f"Open With “{program}”", f'Open With "{program}"'])
        self.takes_picture(picture)
        self._moves_to(item)
        run("xdotool", "click", "1")

    def presses(self, *keys: str) -> None:
        run("xdotool", "key", "--clearmodifiers", "--delay", "60", *keys)

    def types(self, text: str) -> None:
        time.sleep(0.5)
        run("xdotool", "type", "--clearmodifiers", "--delay", "120", text)

    def waits_for_window(self, words: str) -> None:
        """Until a window with these words in its title has the keyboard."""
        wait_for(
            lambda: words in read("xdotool", "getactivewindow", "getwindowname"), f"the window '{words}'"
        )

    def sees(self, words: str, role: str) -> int:
        """How many things of this role have the words in their name."""
        return sum(words in (each.get_name() or "") for each in everything(role))

    def tells(self, what: str, picture: str = "") -> None:
        if picture:
            self.takes_picture(picture)
        print(f"- {what}{f' ({picture}.png)' if picture else ''}", flush=True)

    def takes_picture(self, name: str) -> None:
        time.sleep(1.5)  # until all is painted
        run("scrot", "--overwrite", str(self._pictures / f"{name}.png"))

    def _waits_for(self, role: str, names: Sequence[str]) -> Atspi.Accessible:
        found: list[Atspi.Accessible] = []

        def looks() -> bool:
            found[:] = [each for each in everything(role) if each.get_name() in names]
            return bool(found)

        wait_for(looks, f"'{names[0]}' on the screen")
        return found[0]

    def _moves_to(self, thing: Atspi.Accessible) -> None:
        place = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
        run("xdotool", "mousemove", str(place.x + place.width // 2), str(place.y + place.height // 2))
        time.sleep(0.3)


def everything(role: str) -> list[Atspi.Accessible]:
    """What is on the screen of this role, as a screen reader is told."""
    found = []

    def go(thing: Atspi.Accessible, depth: int) -> None:
        try:
            if thing is None or depth > 40:
                return
            if thing.get_role_name() == role and thing.get_state_set().contains(Atspi.StateType.SHOWING):
                found.append(thing)
            for number in range(min(thing.get_child_count(), 400)):
                go(thing.get_child_at_index(number), depth + 1)
        except GLib.Error:
            return  # it went away meanwhile

    go(Atspi.get_desktop(0), 0)
    return found


def wait_for(seen: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + WITHIN
    while not seen():
        if time.monotonic() > deadline:
            run("scrot", "--overwrite", f"{sys.argv[1]}/waited.png")
            sys.exit(f"WRONG: waited {WITHIN:.0f} s for {what}")
        time.sleep(LOOK_EVERY)


def start_screen() -> list[subprocess.Popen[bytes]]:
    ends, begins = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(begins), "-screen", "0", "1440x900x24", "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[begins],
        stderr=subprocess.DEVNULL,
    )
    os.environ["DISPLAY"] = f":{os.read(ends, 20).decode().strip()}"
    # as a desktop with a screen reader has it
    os.environ.update(GTK_MODULES="gail:atk-bridge", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    return [screen]


def start_desktop() -> list[subprocess.Popen[bytes]]:
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    Atspi.init()
    settings = Path.home() / ".config/xfce4/xfconf/xfce-perchannel-xml/thunar.xml"
    settings.parent.mkdir(parents=True)
    settings.write_text(AS_A_LIST, encoding="utf-8")
    return [manager]


def title_in_front() -> str:
    return read("xdotool", "getactivewindow", "getwindowname")


def windows(words: str) -> list[str]:
    return read("xdotool", "search", "--onlyvisible", "--name", words).split()


def told(*words: str) -> str:
    return read("qtreader-cli", *words)


def read(*command: str) -> str:
    """What a command prints; nothing where it fails, for it is asked again."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.rstrip("\n")


def run(*command: str) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
