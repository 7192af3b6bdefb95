"""What may be said when the window is started from a command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from qtreader import __version__

NAME = "qtreader"


def start_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(NAME, description="钱塘读报: a reader for the back issues of 钱塘新区报")
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE", help="page texts to take in")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep library, index and settings under DIR")
    words = "print the version and end"
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}", help=words)
    return parser
