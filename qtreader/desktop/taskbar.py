"""The program's place in the taskbar of Windows."""

from __future__ import annotations

import sys

APPLICATION = "org.qtreader.qtreader"  # as the installer's shortcut has it: pyproject.toml, [tool.qtreader]


def take_place_in_taskbar() -> None:
    """Puts the windows under the button of the program's shortcut; without it they go by the file that runs,
    which in a source tree is Python's. To be called before the first window. Does nothing but on Windows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION)
