"""The articles of a page with its corrections applied."""

from __future__ import annotations

from collections.abc import Collection

from qtreader.corrections.corrected import AsRead, Corrected
from qtreader.newspaper.correction import Correction


def apply(page: AsRead, corrections: Collection[Correction]) -> Corrected:
    """``corrections`` are all that are known of the page, in any order, those replaced or withdrawn too:
    made on its text or on another text of the same printed page. Never raises: what cannot be applied
    says so in its outcome. Without corrections the page is what was read."""
    raise NotImplementedError
