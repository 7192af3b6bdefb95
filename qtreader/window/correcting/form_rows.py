"""Labels beside fields, and choices that are cut at the width there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from qtreader.desktop.theme import Look

SHORTEST = 8  # characters of a choice that are seen at least


def choice(words: Sequence[str], at: int, name: str, parent: QWidget) -> QComboBox:
    """``at`` is the one chosen at first."""
    made = QComboBox(parent)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(SHORTEST)
    made.setAccessibleName(name)
    fill(made, words, at)
    return made


def fill(box: QComboBox, words: Sequence[str], at: int) -> None:
    blocked = box.blockSignals(True)
    box.clear()
    box.addItems(list(words))
    box.setCurrentIndex(at)
    box.blockSignals(blocked)


def form(holder: QWidget) -> QFormLayout:
    made = QFormLayout(holder)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    return made


def set_fonts(holder: QWidget, look: Look, *, small: Sequence[QLabel] = ()) -> None:
    for widget in holder.findChildren(QWidget):
        widget.setFont(look.sans_font(12 if widget in small else 13))
