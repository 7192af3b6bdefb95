"""Words are cut as jieba cuts them, though its dictionary lies packed in a file."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
from shelf import Shelf

from qtreader.newspaper.span import Field
from qtreader.search.dictionary import frequencies
from qtreader.search.words import WordCutter, places

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import jieba


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the dictionary was packed."""
    made = tmp_path_factory.mktemp("words")
    WordCutter(made).words("词")
    return made


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    """As jieba loads it."""
    tokenizer = jieba.Tokenizer()
    jieba.setLogLevel("CRITICAL")
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("theirs"))
    tokenizer.initialize()
    return tokenizer


def test_every_word_is_known_as_jieba_knows_it(folder: Path, theirs: jieba.Tokenizer) -> None:
    ours = frequencies(folder / "dictionary", jieba.dt.get_dict_file)
    assert ours.total == theirs.total
    assert all(ours.get(word, -1) == count for word, count in theirs.FREQ.items())
    for absent in ("", " ", "\n", "疫情 1", "疫情\n", "龘龘龘", "\ud800"):
        assert (absent in ours, ours.get(absent, -1)) == (False, -1)


def test_articles_are_cut_as_by_jieba(seed_shelf: Shelf, folder: Path, theirs: jieba.Tokenizer) -> None:
    ours, other = WordCutter(folder), WordCutter(folder)
    other._tokenizer = theirs
    for item in seed_shelf.all_articles():
        for text in (*item.article.texts(Field.HEADLINE), *item.article.texts(Field.PARAGRAPHS)[:3]):
            assert ours.words(text) == other.words(text)


@pytest.mark.parametrize(
    "damaged",
    [lambda whole: b"", lambda whole: whole[:9], lambda whole: whole[:-1], lambda whole: whole[:-1] + b"x"],
    ids=["empty", "no whole header", "a byte lost", "a byte changed"],
)
def test_a_damaged_dictionary_is_packed_anew(
    damaged: Callable[[bytes], bytes], folder: Path, tmp_path: Path
) -> None:
    whole = (folder / "dictionary").read_bytes()
    file = tmp_path / "dictionary"
    file.write_bytes(damaged(whole))
    assert WordCutter(tmp_path).words("疫情防控工作") == ("疫情", "防控", "工作")
    assert file.read_bytes() == whole


def test_places_are_named() -> None:
    found = set(places())
    assert {"杭州", "乌鲁木齐"} <= found
    assert "疫情" not in found
