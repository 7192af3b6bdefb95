"""Memory that this process has freed and still holds."""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """To the system, where its C library can. Long works leave a lot of it: a hundred megabytes."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
