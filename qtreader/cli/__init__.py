"""The command line beside the window: for people who script, and for tests that need no screen."""

from qtreader.cli.entry import main

__all__ = ["main"]
