"""The program's search and its peers, each with the same few methods, for ``bench-search``.

``texts`` is the load: ``folder``, ``held`` (how many articles it holds, numbered from 1), ``text(number)``.
"""

import sqlite3

from qtreader.search.engine import SearchEngine

SHOWN = 50  # hits, each with a snippet


class Peer:
    """Built in one process, opened and asked in another."""

    words = ""

    def __init__(self, texts) -> None:
        self.texts = texts
        self.folder = texts.folder / type(self).__name__

    def load(self) -> None:
        """What a process does before, whatever index it opens."""


class Ours(Peer):
    words = "this program"

    def __init__(self, texts) -> None:
        super().__init__(texts)
        self._engine = SearchEngine(self.folder, self.texts)

    def build(self) -> None:
        for _ in self._engine.build():
            pass

    def load(self) -> None:
        import qtreader.search.hits
        import qtreader.search.parser
        import qtreader.search.reading
        import qtreader.search.resolution
        import qtreader.search.trust  # noqa: F401

    def open(self) -> None:
        assert self._engine.search('"\ue000\ue001"').basis == "index"

    def ask(self, passage: str) -> tuple[int, list[int]]:
        answer = self._engine.search(f'"{passage}"', limit=SHOWN)
        return answer.total, [hit.article for hit in answer.hits]

    def add(self, numbers: range) -> None:
        for _ in self._engine.bring_up_to_date():
            pass


class Fts5(Peer):
    words = "FTS5 trigram"

    def build(self) -> None:
        self.open()
        self._base.execute("CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = 'trigram')")
        self.add(range(1, self.texts.held + 1))

    def open(self) -> None:
        self._base = sqlite3.connect(self.folder / "fts5")
        self._base.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def ask(self, passage: str) -> tuple[int, list[int]]:
        if len(passage) > 2:
            sql, value = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank", f'"{passage}"'
        else:
            sql, value = "SELECT rowid FROM texts WHERE instr(text, ?)", passage
        ids = [number for (number,) in self._base.execute(sql, [value])]
        for number in ids[:SHOWN]:
            cut(*self._base.execute("SELECT text FROM texts WHERE rowid = ?", [number]).fetchone(), passage)
        return len(ids), ids[:SHOWN]

    def add(self, numbers: range) -> None:
        with self._base:
            rows = ((number, self.texts.text(number)) for number in numbers)
            self._base.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", rows)


class Scan(Peer):
    words = "literal scan"

    def build(self) -> None:
        self.load()

    def load(self) -> None:
        self._texts: list[str] = []
        self.add(range(1, self.texts.held + 1))

    def open(self) -> None:
        """The texts are in memory."""

    def ask(self, passage: str) -> tuple[int, list[int]]:
        ids = [number for number, text in enumerate(self._texts, 1) if passage in text]
        for number in ids[:SHOWN]:
            cut(self._texts[number - 1], passage)
        return len(ids), ids[:SHOWN]

    def add(self, numbers: range) -> None:
        self._texts += map(self.texts.text, numbers)


class Whoosh(Peer):
    words = "Whoosh + jieba"

    def build(self) -> None:
        self.load()
        from jieba.analyse import ChineseAnalyzer
        from whoosh.fields import ID, TEXT, Schema
        from whoosh.index import create_in

        schema = Schema(id=ID(stored=True), text=TEXT(stored=True, analyzer=ChineseAnalyzer()))
        self._index = create_in(self.folder, schema)
        self.add(range(1, self.texts.held + 1))

    def load(self) -> None:
        import jieba.analyse
        import whoosh.qparser  # noqa: F401

        jieba.setLogLevel("ERROR")
        jieba.initialize()

    def open(self) -> None:
        from whoosh.index import open_dir
        from whoosh.qparser import QueryParser

        self._index = open_dir(self.folder)
        self._parser = QueryParser("text", self._index.schema)
        self._searcher = self._index.searcher()

    def ask(self, passage: str) -> tuple[int, list[int]]:
        results = self._searcher.search(self._parser.parse(f'"{passage}"'), limit=SHOWN)
        for hit in results:
            cut(hit["text"], passage)
        return len(results), [int(hit["id"]) for hit in results]

    def add(self, numbers: range) -> None:
        writer = self._index.writer()
        for number in numbers:
            writer.add_document(id=str(number), text=self.texts.text(number))
        writer.commit()
        self._searcher = self._index.searcher()


class Tantivy(Peer):
    words = "tantivy, characters"

    def build(self) -> None:
        self.open()
        self.add(range(1, self.texts.held + 1))

    def load(self) -> None:
        import tantivy  # noqa: F401

    def open(self) -> None:
        import tantivy

        fields = tantivy.SchemaBuilder()
        fields.add_integer_field("id", stored=True)
        fields.add_text_field("text", stored=True, tokenizer_name="raw", index_option="basic")
        fields.add_text_field("characters", tokenizer_name="whitespace", index_option="position")
        self._schema = fields.build()
        self._index = tantivy.Index(self._schema, path=str(self.folder))
        self._searcher = self._index.searcher()

    def ask(self, passage: str) -> tuple[int, list[int]]:
        from tantivy import Query

        query = (
            Query.phrase_query(self._schema, "characters", list(passage))
            if len(passage) > 1
            else Query.term_query(self._schema, "characters", passage)
        )
        results = self._searcher.search(query, limit=SHOWN, count=True)
        found = [self._searcher.doc(address) for _, address in results.hits]
        for document in found:
            cut(document.get_first("text"), passage)
        return results.count, [document.get_first("id") for document in found]

    def add(self, numbers: range) -> None:
        from tantivy import Document

        writer = self._index.writer()
        for number in numbers:
            text = self.texts.text(number)
            characters = " ".join(text.replace("\n", "\ue000").replace("\f", "\ue000"))
            writer.add_document(Document(id=number, text=text, characters=characters))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()


def cut(text: str, passage: str) -> str:
    """A snippet, in the simplest way: the engines that have their own do not need it."""
    place = max(0, text.find(passage) - 20)
    return text[place : place + 60]


ENGINES = {"ours": Ours, "fts5": Fts5, "scan": Scan, "whoosh": Whoosh, "tantivy": Tantivy}
