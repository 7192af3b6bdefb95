"""How a print is to look: what a reader chooses for it."""

from __future__ import annotations

from dataclasses import dataclass

POINTS = (9.0, 10.5, 12.0, 14.0)  # 小五, 五号, 小四, 四号: sizes of the body to choose from


@dataclass(frozen=True, slots=True)
class PrintStyle:
    columns: int = 1  # of the body; 1 or 2
    points: float = 10.5  # size of the body
    sans: bool = False  # the body in the face of the program's own words
    monochrome: bool = False  # black alone, for printers that make stripes of grey
    front: bool = False  # cover and contents, where the book has them
