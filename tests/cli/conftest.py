"""A library filled from the seeds, and a way to run commands on a copy of it."""

import shutil

import pytest

from qtreader.cli import main


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A folder with a library filled from the seeds, and its index."""
    folder = tmp_path_factory.mktemp("filled")
    main(["--data", str(folder), "index"])
    return folder


@pytest.fixture
def run(filled, tmp_path, capsys):
    """Runs a command on a copy of the filled library: (exit status, standard output, standard error)."""
    shutil.copytree(filled, tmp_path / "data")

    def run(*arguments):
        code = main([*map(str, arguments), "--data", str(tmp_path / "data")])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run
