"""Holding the index against the texts, and what the certificate says."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

from qtreader.errors import IndexNotReady, LibraryChanged
from qtreader.progress import Progress
from qtreader.search import lookup
from qtreader.search.certificate import Certificate, certificate_text
from qtreader.search.engine import SearchEngine


def end(work: Generator[Progress, None, Certificate]) -> Certificate:
    while True:
        try:
            next(work)
        except StopIteration as done:
            return done.value


def test_an_index_that_is_right_is_certified(indexed: SearchEngine, seed_shelf: Shelf) -> None:
    certificate = end(indexed.verify(300))
    assert (certificate.passages, certificate.complete, certificate.wrong) == (300, False, ())
    assert (certificate.articles, certificate.issues) == (seed_shelf.count(), 4)
    assert certificate.found > 300
    assert certificate.library == seed_shelf.state()
    text = certificate_text(certificate)
    assert "全部一致" in text and "300 句（抽样" in text
    assert "all alike" in certificate_text(certificate, "en")


def test_a_complete_check_has_a_passage_of_every_text(indexed: SearchEngine, seed_shelf: Shelf) -> None:
    texts = sum(
        len(item.article.paragraphs) + len(item.article.subheads) + len(item.article.byline)
        + bool(item.article.headline) + bool(item.article.kicker) + bool(item.article.column)
        for item in seed_shelf.all_articles()
    )  # fmt: skip
    certificate = end(indexed.verify(None))
    assert (certificate.passages, certificate.complete, certificate.wrong) == (texts, True, ())


def test_wrong_answers_are_found_and_named(indexed: SearchEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    find = lookup.Lookup.find

    def forgetful(self, node, patterns, shown, whole):
        """Loses an article of each answer of several, and makes one up."""
        found = find(self, node, patterns, shown, whole)
        if len(found.ids) > 1:
            found.ids[0] = 999
        return found

    monkeypatch.setattr(lookup.Lookup, "find", forgetful)
    certificate = end(indexed.verify(100))
    assert certificate.wrong
    assert all(answer.excess == (999,) and len(answer.missing) == 1 for answer in certificate.wrong)
    text = certificate_text(certificate)
    assert f"{len(certificate.wrong)} 句不一致" in text
    assert f"“{certificate.wrong[0].passage}” 遗漏：{certificate.wrong[0].missing[0]}；多余：999" in text


def test_what_is_found_in_excess_alone_is_wrong_too(
    indexed: SearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = lookup.Lookup.find

    def inventive(self, *asked):
        found = find(self, *asked)
        found.ids.append(999)
        return found

    monkeypatch.setattr(lookup.Lookup, "find", inventive)
    certificate = end(indexed.verify(20))
    assert [(answer.missing, answer.excess) for answer in certificate.wrong] == [((), (999,))] * 20


def test_a_check_is_repeated_by_its_seed(indexed: SearchEngine) -> None:
    first, second, third = (end(indexed.verify(50, seed)) for seed in (7, 7, 8))
    assert first.found == second.found != third.found


def test_passages_that_stand_nowhere_are_looked_for_too(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf(filed(1, "甲乙丙丁戊己庚辛壬癸" * 3)))
    for _ in engine.build():
        pass
    certificate = end(engine.verify(200))
    assert certificate.found < certificate.passages


def test_progress_goes_on_to_the_end(indexed: SearchEngine) -> None:
    told = list(indexed.verify(20))
    assert (told[-1].done, told[-1].total) == (33 + 20, 33 + 20)
    assert [step.done for step in told] == sorted(step.done for step in told)


def test_without_an_index_there_is_nothing_to_certify(scanning: SearchEngine) -> None:
    with pytest.raises(IndexNotReady):
        end(scanning.verify(10))


def test_a_library_that_changes_meanwhile_is_not_certified(tmp_path: Path) -> None:
    library = shelf(filed(1, "河边新桥"), filed(2, "河边旧桥"))
    engine = SearchEngine(tmp_path, library)
    for _ in engine.build():
        pass
    work = engine.verify(5)
    next(work)
    library.add(filed(3, "河边"))
    with pytest.raises(LibraryChanged):
        end(work)


def test_an_empty_library_is_certified_for_nothing(tmp_path: Path) -> None:
    engine = SearchEngine(tmp_path, shelf())
    for _ in engine.build():
        pass
    certificate = end(engine.verify(10))
    assert (certificate.articles, certificate.passages, certificate.wrong) == (0, 0, ())
