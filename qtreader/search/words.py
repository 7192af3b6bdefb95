"""Chinese words, by jieba. Only ranking and second readings rest on them, never an exact answer."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qtreader.search import dictionary
from qtreader.search.dictionary import Frequencies, frequencies

_RARER = 20  # times that a compound is rarer than both of its words, so that it is no word of its own


class WordCutter:
    """Cuts a text into words. jieba and its dictionary are loaded with the first cut.

    The dictionary is kept in ``folder`` as it is packed to be searched.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "dictionary"
        self._lock = threading.Lock()
        self._tokenizer: Any = None

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text in order, each once; punctuation and white space left out."""
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = self._load()
        frequencies = self._tokenizer.FREQ
        cut = (part for word in self._tokenizer.cut(text) for part in _parts(word, frequencies))
        return tuple(dict.fromkeys(word for word in cut if any(map(str.isalnum, word))))

    def _load(self) -> Any:
        jieba = _jieba()
        tokenizer = jieba.Tokenizer()
        # In the place of what jieba would load: ten times as much memory, and all other threads wait
        tokenizer.FREQ = frequencies(self._file, tokenizer.get_dict_file)
        tokenizer.total = tokenizer.FREQ.total
        tokenizer.initialized = True
        return tokenizer


def _parts(compound: str, frequencies: Frequencies) -> tuple[str, ...]:
    """The two words of a compound that the dictionary hardly knows, 工厂倒闭; of any other word itself.

    ``frequencies`` are those of the dictionary; 0 is of what is only the beginning of a word.
    """
    halves = [(compound[:place], compound[place:]) for place in range(2, len(compound) - 1)]
    known = [
        (min(frequencies.get(first, 0), frequencies.get(second, 0)), (first, second))
        for first, second in halves
    ]
    commonest, parts = max(known, default=(0, (compound,)))
    return parts if commonest > _RARER * frequencies.get(compound, commonest) else (compound,)


def places() -> Iterator[str]:
    """The names of places that jieba's dictionary knows."""
    return dictionary.places(_jieba().dt.get_dict_file)


def is_chinese(folded: str) -> bool:
    """Whether a text can be more than one Chinese word: it is longer than a character."""
    return len(folded) > 1 and any(char > "\u2e7f" for char in folded)


def _jieba() -> Any:
    with warnings.catch_warnings():
        # jieba asks for pkg_resources, which warns of its own end
        warnings.simplefilter("ignore")
        import jieba
    return jieba
