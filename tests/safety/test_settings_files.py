"""A settings file may hold anything: what is odd in it counts as not there, and the program starts."""

from __future__ import annotations

import pytest
from fuzz_settings import read_batch


@pytest.mark.qt_log_ignore("QVariant", extend=True)  # what Qt says to types that are none
def test_whatever_a_settings_file_holds_every_setting_is_one_that_the_program_knows(qapp) -> None:
    read_batch(300, 1)  # a hundred thousand: fuzz_settings.py
