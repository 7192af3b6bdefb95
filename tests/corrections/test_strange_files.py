"""A short run of what fuzz_corrections.py does at length."""

from __future__ import annotations

import pytest
from fuzz_corrections import read_batch


def test_no_file_breaks_the_reading_or_loses_a_character(capsys: pytest.CaptureFixture[str]) -> None:
    read_batch(200, 3)  # a hundred thousand: fuzz_corrections.py
    assert int(capsys.readouterr().out) > 50  # some were taken, so that more than the reading was tried
