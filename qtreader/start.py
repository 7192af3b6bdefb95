"""The way in: what a double click runs."""

from __future__ import annotations

import gc


def main() -> int:
    """Loads the program and runs it; its exit status."""
    put_off_tidying()
    from qtreader.main import main as run

    return run()


def put_off_tidying() -> None:
    """Until the program is loaded and looks after that itself (``desktop/smoothness.py``): loading makes many
    objects, and Python would look them through again and again without finding any to throw away."""
    gc.disable()
