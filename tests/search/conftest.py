from __future__ import annotations

from collections.abc import Iterator

import pytest
from shelf import Shelf, seeds

from qtreader.search import grams, index, keeper
from qtreader.search.engine import SearchEngine


@pytest.fixture(scope="session")
def seed_shelf() -> Shelf:
    """The articles of the seeds. Not to be changed."""
    return seeds()


@pytest.fixture(scope="session")
def scanning(seed_shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    """A search over the seeds that has no index."""
    return SearchEngine(tmp_path_factory.mktemp("cache"), seed_shelf)


@pytest.fixture(scope="session")
def indexed(seed_shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    """A search over the seeds with an index of four segments, in which the usual grams have numbers."""
    engine = SearchEngine(tmp_path_factory.mktemp("cache"), seed_shelf)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "SEGMENT_ARTICLES", 10)
        patch.setattr(keeper, "SAMPLE", 20)
        patch.setattr(grams, "_USUAL", 3)
        patch.setattr(grams, "_SEEN", 2)
        for _ in engine.build():
            pass
    yield engine
    engine.close()
