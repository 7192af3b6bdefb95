"""Search over the library as the program fills it: the seeds, read from their page texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from oracle import standing, texts

from qtreader.library.store import Library
from qtreader.newspaper.span import Field
from qtreader.search.answer import Basis
from qtreader.search.engine import SearchEngine


@pytest.fixture
def engine(library: Library, tmp_path: Path) -> Iterator[SearchEngine]:
    made = SearchEngine(tmp_path / "cache", library)
    for _ in made.build():
        pass
    yield made
    made.close()


def test_passages_of_every_article_find_it_and_its_like_only(engine: SearchEngine, library: Library) -> None:
    chance = random.Random(1)
    articles = list(library.all_articles())
    for filed in articles:
        for _ in range(15):
            text = chance.choice(texts(filed))
            start = chance.randrange(len(text))
            passage = text[start : start + chance.choice((1, 2, 3, 4, 6, 10, 25, 50))]
            if passage.strip():
                answer = engine.search(f'"{passage}"', limit=1000)
                assert answer.basis is Basis.INDEX
                assert {hit.article for hit in answer.hits} == standing(passage, articles), passage


def test_a_passage_across_a_column_break_is_found_and_marked(engine: SearchEngine, library: Library) -> None:
    (only,) = engine.search("组织开展再检查").hits
    assert "组织开展再检查" not in library.page_text(only.article)
    article = library.article(only.article).article
    (mark,) = engine.marks("组织开展再检查", article)
    assert mark.field is Field.PARAGRAPHS
    assert mark.span.of(article.paragraphs[mark.index].text) == "组织开展再检查"
    assert len(article.paragraphs[mark.index].pieces) > 1
