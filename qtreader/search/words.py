"""Chinese words, by jieba. Only ranking and second readings rest on them, never an exact answer."""

from __future__ import annotations

import contextlib
import logging
import threading
import warnings
from pathlib import Path
from typing import Any


class WordCutter:
    """Cuts a text into words. jieba and its dictionary are loaded with the first cut.

    The dictionary's cache is kept in ``folder``, which only this user may read or write: it is
    loaded with ``marshal``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._tokenizer: Any = None

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text in order, each once; punctuation and white space left out."""
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = self._load()
        cut = self._tokenizer.cut(text)
        return tuple(dict.fromkeys(word for word in cut if any(map(str.isalnum, word))))

    def _load(self) -> Any:
        with warnings.catch_warnings():
            # jieba asks for pkg_resources, which warns of its own end
            warnings.simplefilter("ignore")
            import jieba
        # A cache that cannot be written is no trouble: the dictionary is read anew with each start
        jieba.setLogLevel(logging.CRITICAL)
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        tokenizer = jieba.Tokenizer()
        tokenizer.tmp_dir = str(self._folder)
        tokenizer.initialize()
        return tokenizer
