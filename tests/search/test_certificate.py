"""Holding the index against the texts, and what the certificate says."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from shelf import Shelf, filed, shelf

from qtreader import __version__
from qtreader.errors import IndexNotReady, LibraryChanged
from qtreader.progress import Progress
from qtreader.search import generation, lookup, ranking
from qtreader.search.answer import Basis, IndexState
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
        if found.total > 1:
            parts = sorted(found.parts, key=lambda part: -len(part.rows))
            parts[0] = replace(parts[0], rows=[-1, *parts[0].rows[1:]], ids=[*parts[0].ids, 999])
            return replace(found, parts=parts)
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
        first, *others = found.parts
        return replace(found, parts=[replace(first, ids=[*first.ids, 999], rows=[*first.rows, -1]), *others])

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


@pytest.fixture
def library() -> Shelf:
    return shelf(*(filed(n, f"河边第{n}座新桥今日通车，市民称便。") for n in range(1, 9)))


@pytest.fixture
def engine(library: Shelf, tmp_path: Path) -> Iterator[SearchEngine]:
    made = SearchEngine(tmp_path / "cache", library)
    for _ in made.build():
        pass
    yield made
    made.close()


def test_an_answer_says_when_its_index_was_verified(
    engine: SearchEngine, library: Shelf, tmp_path: Path
) -> None:
    assert (engine.certificate(), engine.search("新桥").verified) == (None, None)
    certificate = end(engine.verify(20))
    assert engine.certificate() == certificate
    assert engine.search("新桥").verified == certificate.at
    later = SearchEngine(tmp_path / "cache", library)  # of the next start
    assert later.certificate() == certificate
    assert later.search("新桥").verified == certificate.at
    assert later.search("新桥").library == certificate.library == library.state()
    later.close()


def test_a_certificate_is_of_one_state_of_the_library_and_of_one_index(
    engine: SearchEngine, library: Shelf
) -> None:
    certificate = end(engine.verify(20))
    for _ in engine.build():
        pass
    assert (engine.certificate(), engine.search("新桥").verified) == (None, None)
    again = end(engine.verify(20))
    assert again.generation != certificate.generation
    library.add(filed(9, "新桥"))
    assert (engine.certificate(), engine.search("新桥").verified) == (None, None)
    for _ in engine.bring_up_to_date():
        pass
    assert (engine.certificate(), engine.search("新桥").verified) == (None, None)


@pytest.mark.parametrize("damage", [b"", b"{}", b"null", b'{"at": 3}', b"\xff", b"[" * 9999])
def test_a_certificate_that_cannot_be_read_is_none(
    damage: bytes, engine: SearchEngine, tmp_path: Path
) -> None:
    end(engine.verify(20))
    (tmp_path / "cache" / "certificate.json").write_bytes(damage)
    assert engine.certificate() is None
    answer = engine.search("新桥")
    assert (answer.total, answer.basis, answer.verified) == (8, Basis.INDEX, None)


def test_an_index_that_was_found_wrong_is_searched_no_more_and_built_anew(
    engine: SearchEngine, library: Shelf, tmp_path: Path
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookup.Lookup, "find", lambda self, node, patterns, shown, whole: ranking.NOTHING)
        certificate = end(engine.verify(20))
        assert certificate.wrong
        answer = engine.search("新桥")
        assert (answer.total, answer.basis, answer.verified) == (8, Basis.SCAN, None)
    later = SearchEngine(tmp_path / "cache", library)
    assert later.state() is IndexState.DAMAGED
    assert later.certificate() == certificate
    assert later.search("新桥").basis is Basis.SCAN
    for _ in later.bring_up_to_date():
        pass
    assert later.state() is IndexState.READY
    answer = later.search("新桥")
    assert (answer.total, answer.basis) == (8, Basis.INDEX)
    later.close()


def test_a_certificate_says_all_that_it_is_of(engine: SearchEngine, library: Shelf) -> None:
    certificate = end(engine.verify(30, 7))
    text = certificate_text(certificate)
    for told in (
        f"时间：{certificate.at:%Y-%m-%d %H:%M:%S}",
        "1 期，8 篇",
        library.state(),
        certificate.generation,
        f"格式 {generation.program()}",
        f"qtreader {__version__}",
        "30 句（抽样；种子 7）",
        f"索引共找到 {certificate.found} 篇次",
        "全部一致",
        "--sample 30 --seed 7",
    ):
        assert told in text, told
    assert certificate.generation in certificate_text(certificate, "en")


def test_where_a_certificate_cannot_be_kept_the_check_is_made_nevertheless(
    engine: SearchEngine, tmp_path: Path
) -> None:
    (tmp_path / "cache" / "certificate.json").mkdir()
    assert end(engine.verify(20)).wrong == ()
    assert engine.certificate() is None
