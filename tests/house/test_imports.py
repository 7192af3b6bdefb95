"""Who may import whom: the contracts stand in pyproject.toml under [tool.importlinter]."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PROJECT = Path(__file__).parents[2]
CORE = ("newspaper", "pagetext", "library.store", "library.intake", "search.engine", "render.html", "cli")


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(PROJECT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out


@pytest.mark.parametrize("module", CORE)
def test_the_core_starts_without_qt(module: str) -> None:
    script = f"import sys, qtreader.{module}; print([name for name in sys.modules if 'PySide' in name])"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PROJECT
    )
    assert run.stdout.strip() == "[]"
