"""A settings file may hold anything: what is odd in it counts as not there, and the program starts."""

from __future__ import annotations

import pytest
from fuzz_settings import read_batch

from qtreader.desktop.settings import FILE_NAME, SERIF, HitOrder, Settings


@pytest.mark.qt_log_ignore("QVariant", extend=True)  # what Qt says to types that are none
def test_whatever_a_settings_file_holds_every_setting_is_one_that_the_program_knows(qapp) -> None:
    read_batch(300, 1)  # a hundred thousand: fuzz_settings.py


def test_a_stream_that_asks_for_more_memory_than_there_is_is_not_given_to_qt(tmp_path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(
        b"[view]\ntext_percent=125\nface=@Variant(\\0\\0\\0\\v\\x7f\\xff\\xff\\xff)\n[search]\norder=date\n"
    )
    settings = Settings(tmp_path)
    assert (settings.text_percent, settings.face, settings.hit_order) == (125, SERIF, HitOrder.DATE)
