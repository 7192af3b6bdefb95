"""A system without a Chinese font, or any: everything can be read all the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EMPTY = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{}</dir></fontconfig>'


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig is Linux's")
def test_no_sign_is_missing_where_the_system_has_no_font(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts.conf").write_text(EMPTY.format(tmp_path / "fonts"), encoding="utf-8")
    script = Path(__file__).with_name("without_fonts.py")
    environment = {
        **os.environ,
        "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(script.parents[2]),
    }
    command = [sys.executable, str(script), str(tmp_path / "data")]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    made_up = {
        "Monospace",
        "Sans",
        "Sans Serif",
        "Serif",
    }  # fontconfig has these names with or without a font
    assert set(told["families"]) - made_up == {"Qiantang Sans", "Qiantang Serif"}
    assert told["missing"] == []
    assert told["texts"] > 40
