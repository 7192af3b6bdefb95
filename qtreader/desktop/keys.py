"""Keys in signs: Alt+↑ is read at a glance, in every language."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}  # by their names in portable text


def native(keys: QKeySequence) -> str:
    """As this system writes it; empty for none."""
    written = keys.toString(QKeySequence.SequenceFormat.NativeText)
    before, plus, key = keys.toString(QKeySequence.SequenceFormat.PortableText).rpartition("+")
    return written.rpartition("+")[0] + plus + ARROWS[key] if key in ARROWS and "," not in before else written
