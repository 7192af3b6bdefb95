"""The index follows the corrections of a library on disk, by its journal or by the origins of articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qtreader.corrections.drafting import dated, reworded
from qtreader.library.store import Library
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.search.answer import Answer, Basis
from qtreader.search.engine import SearchEngine

PRINTED, CORRECTED = "切实织密疫情防控网 为经济", "切实织牢疫情防控网 为经济"


class Forgetful:
    """A library whose journal never reaches back."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getattr__(self, name: str) -> object:
        return getattr(self._library, name)

    def turnover(self, since: str) -> None:
        return None


@pytest.fixture(params=["journal", "origins"])
def engine(request: pytest.FixtureRequest, library: Library, tmp_path: Path) -> Iterator[SearchEngine]:
    source = library if request.param == "journal" else Forgetful(library)
    made = SearchEngine(tmp_path / "cache", source)  # type: ignore[arg-type]
    for _ in made.build():
        pass
    yield made
    made.close()


def answer(engine: SearchEngine, query: str) -> Answer:
    for _ in engine.bring_up_to_date():
        pass
    found = engine.search(query)
    assert found.basis is Basis.INDEX
    return found


def correct(library: Library, words: str, text: str) -> tuple[int, str]:
    """In a headline; the article, and the number of the correction."""
    entries = [entry for issue in library.issues() for entry in library.articles(issue.id)]
    article = next(entry for entry in entries if words in entry.headline)
    start = article.headline.index(words)
    passage = Passage(Field.HEADLINE, 0, Span(start, start + len(words)))
    drafts = reworded(library.source(article.id), article.id, passage, text)
    [correction] = library.corrections.add(drafts, "读者")
    return article.id, correction.number


def test_both_forms_are_found_from_the_correction_to_its_withdrawal(
    engine: SearchEngine, library: Library
) -> None:
    assert [answer(engine, f'"{words}"').total for words in (PRINTED, CORRECTED)] == [1, 0]
    article, number = correct(library, PRINTED, CORRECTED)
    for words, printed in ((PRINTED, (PRINTED,)), (CORRECTED, ())):
        [hit] = answer(engine, f'"{words}"').hits
        assert (hit.article, hit.as_printed, hit.matches) == (article, printed, 1)
        assert hit.headline.startswith(CORRECTED)
    library.corrections.withdraw([number], "读者")
    assert [answer(engine, f'"{words}"').total for words in (PRINTED, CORRECTED)] == [1, 0]


def test_an_article_is_found_by_its_corrected_day(engine: SearchEngine, library: Library) -> None:
    article = next(iter(library.all_articles()))
    assert article.issue.date is not None
    day = article.issue.date.replace(year=article.issue.date.year - 1)
    library.corrections.add(dated(library.source(article.id), day), "读者")
    found = answer(engine, f"日期:{day}")
    assert article.id in {hit.article for hit in found.hits}
    assert {hit.basis for hit in found.hits} == {DateBasis.CORRECTED}


def test_a_check_finds_the_index_right_after_corrections(engine: SearchEngine, library: Library) -> None:
    correct(library, PRINTED, CORRECTED)
    answer(engine, "桥")
    work = engine.verify(None, 3)
    while True:
        try:
            next(work)
        except StopIteration as end:
            assert end.value.wrong == ()
            break
