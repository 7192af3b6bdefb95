"""The manual as the program reads it, in both languages."""

from __future__ import annotations

import pytest

from qtreader import shipped
from qtreader.desktop.settings import Language
from qtreader.desktop.translation import Translation
from qtreader.manual.page import Manual
from qtreader.telling.whole import whole_manual


@pytest.fixture(scope="session")
def manuals(qapp) -> dict[str, Manual]:
    translation = Translation(qapp, shipped.resources() / "i18n")
    read = {}
    for language in Language:
        translation.use(language)
        read[language.value] = whole_manual(language.value)
    translation.leave()
    return read
