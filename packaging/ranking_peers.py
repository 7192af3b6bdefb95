"""The program's search and its peers as ``judge-ranking`` asks them: each builds, opens, and gives its best.

Peers are told how the program read a query (which texts, in which fields, from when to when), so that
they are compared by their order and by how they cut texts into words, not by their query languages.
"""

import sqlite3
import warnings
from dataclasses import dataclass
from pathlib import Path

from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.span import Field
from qtreader.search.engine import SearchEngine
from qtreader.search.parser import read_query
from qtreader.search.query import During, Either, Every, Node, Phrase, Without

COLUMNS = ("title", "byline", "body")  # what peers hold: a title is kicker, headline and subheads
_COLUMN_OF = {Field.HEADLINE: "title", Field.BYLINE: "byline", Field.PARAGRAPHS: "body"}


class Engine:
    """``library`` is what is searched, as ``qtreader.search.finding.ArticleSource``."""

    words = ""

    def __init__(self, folder: Path, library) -> None:
        self.folder = folder / type(self).__name__
        self.library = library

    @property
    def is_built(self) -> bool:
        return (self.folder / "complete").exists()

    def make(self) -> None:
        self.folder.mkdir(parents=True)
        self.build()
        (self.folder / "complete").touch()


class Ours(Engine):
    words = "this program"

    def __init__(self, folder: Path, library) -> None:
        super().__init__(folder, library)
        self._engine = SearchEngine(self.folder, library)

    @property
    def is_built(self) -> bool:
        return False  # it tells by itself what there is to do

    def make(self) -> None:
        for _ in self._engine.bring_up_to_date():
            pass

    def best(self, query: str, limit: int) -> list[int]:
        return [hit.article for hit in self._engine.search(query, limit=limit).hits]


class Whoosh(Engine):
    """Whoosh with jieba's ChineseAnalyzer, both as they come: a field for each column, BM25F."""

    words = "Whoosh + jieba"

    def build(self) -> None:
        jieba_loaded()
        from jieba.analyse import ChineseAnalyzer
        from whoosh.fields import NUMERIC, TEXT, Schema
        from whoosh.index import create_in

        columns = {name: TEXT(analyzer=ChineseAnalyzer()) for name in COLUMNS}
        writer = create_in(self.folder, Schema(id=NUMERIC(stored=True), date=NUMERIC, **columns)).writer(
            limitmb=256
        )
        for filed in self.library.all_articles():
            writer.add_document(id=filed.id, date=day(filed), **column_texts(filed))
        writer.commit()

    def best(self, query: str, limit: int) -> list[int]:
        node = read_query(query).node
        with self._searcher() as searcher:
            return [hit["id"] for hit in searcher.search(self._query(node, searcher.schema), limit=limit)]

    def _searcher(self):
        jieba_loaded()
        from whoosh.index import open_dir

        return open_dir(self.folder).searcher()

    def _query(self, node: Node, schema):
        from whoosh.qparser import MultifieldParser
        from whoosh.query import And, Not, NumericRange, Or

        match node:
            case Phrase():
                text = f'"{node.text}"' if node.quoted else node.text
                return MultifieldParser(columns_of(node), schema).parse(text)
            case Every():
                return And([self._query(part, schema) for part in node.parts])
            case Either():
                return Or([self._query(part, schema) for part in node.parts])
            case Without():
                return Not(self._query(node.part, schema))
            case During():
                return NumericRange("date", node.first.toordinal(), node.last.toordinal())
        raise ValueError(f"peers are not asked for {node}")


@dataclass(frozen=True)
class _Clause:
    """A condition of SQL, its values, and what FTS5 is to match."""

    sql: str
    values: tuple = ()


class Fts5(Engine):
    """SQLite FTS5 with its bm25 as it comes."""

    tokenizer = ""

    def build(self) -> None:
        with self._opened() as base:
            columns = ", ".join(COLUMNS)
            base.execute(
                f"CREATE VIRTUAL TABLE articles USING fts5 ({columns}, tokenize = '{self.tokenizer}')"
            )
            base.execute("CREATE TABLE days (id INTEGER PRIMARY KEY, day INTEGER)")
            for filed in self.library.all_articles():
                texts = [self.indexed(text) for text in column_texts(filed).values()]
                base.execute(
                    f"INSERT INTO articles (rowid, {columns}) VALUES (?, ?, ?, ?)", [filed.id, *texts]
                )
                base.execute("INSERT INTO days VALUES (?, ?)", [filed.id, day(filed)])

    def best(self, query: str, limit: int) -> list[int]:
        """Ordered by bm25; where it matches nothing but short texts looked for literally, newest first."""
        node = read_query(query).node
        matched = self.matched(node)
        clause = self._clause(node)
        values = [*clause.values, limit]
        if matched:
            sql, order = "articles MATCH ? AND ", "rank"
            values.insert(0, matched)
        else:
            sql, order = "", "day DESC"
        with self._opened() as base:
            found = base.execute(
                f"SELECT id FROM articles JOIN days ON id = articles.rowid WHERE {sql}({clause.sql})"
                f" ORDER BY {order} LIMIT ?",
                values,
            )
            return [number for (number,) in found]

    def _opened(self):
        return sqlite3.connect(self.folder / "fts5")

    def _clause(self, node: Node) -> _Clause:
        """What FTS5 does not match itself: days, and texts too short for it."""
        match node:
            case Phrase():
                return self.looked_for(node)
            case During():
                return _Clause("day BETWEEN ? AND ?", (node.first.toordinal(), node.last.toordinal()))
            case Without():
                inner = self._clause(node.part)
                return _Clause("1", ()) if inner.sql == "1" else _Clause(f"NOT {inner.sql}", inner.values)
            case Every() | Either():
                inner = [self._clause(part) for part in node.parts]
                joint = " AND " if isinstance(node, Every) else " OR "
                sql = joint.join(clause.sql for clause in inner)
                return _Clause(f"({sql})", tuple(value for clause in inner for value in clause.values))
        raise ValueError(f"peers are not asked for {node}")

    def matched(self, node: Node) -> str:
        """The expression of FTS5 for a query; empty where it has nothing to match."""
        match node:
            case Phrase():
                return self.phrase(node)
            case Every():
                wanted = " AND ".join(filter(None, map(self.matched, positive(node))))
                others = [self.matched(part.part) for part in node.parts if isinstance(part, Without)]
                return "".join([wanted, *(f" NOT {other}" for other in others if other and wanted)])
            case Either():
                parts = list(map(self.matched, node.parts))
                return f"({' OR '.join(parts)})" if all(parts) else ""
        return ""


class Trigrams(Fts5):
    words = "FTS5 trigram"
    tokenizer = "trigram"

    def indexed(self, text: str) -> str:
        return text

    def phrase(self, phrase: Phrase) -> str:
        if len(phrase.text) < 3:
            return ""
        return in_columns(phrase, quoted(phrase.text))

    def looked_for(self, phrase: Phrase) -> _Clause:
        columns = columns_of(phrase)
        sql = " OR ".join(f"instr({name}, ?)" for name in columns)
        return _Clause(f"({sql})", (phrase.text,) * len(columns))


class Words(Fts5):
    words = "FTS5 words"
    tokenizer = "unicode61"

    def indexed(self, text: str) -> str:
        return " ".join(jieba_loaded().cut_for_search(text))

    def phrase(self, phrase: Phrase) -> str:
        words = [word for word in jieba_loaded().cut(phrase.text) if any(map(str.isalnum, word))]
        return in_columns(phrase, f"({' AND '.join(map(quoted, words))})")

    def looked_for(self, phrase: Phrase) -> _Clause:
        return _Clause("1")


def positive(node: Every) -> list[Node]:
    return [part for part in node.parts if not isinstance(part, Without)]


def in_columns(phrase: Phrase, wanted: str) -> str:
    return f"{{{' '.join(columns_of(phrase))}}} : {wanted}"


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def columns_of(phrase: Phrase) -> list[str]:
    return [_COLUMN_OF[field] for field in _COLUMN_OF if field in phrase.fields]


def column_texts(filed: FiledArticle) -> dict[str, str]:
    article = filed.article
    return {
        "title": "\n".join([article.kicker, article.headline, *article.subheads]),
        "byline": "\n".join(article.byline),
        "body": "\n".join(paragraph.text for paragraph in article.paragraphs),
    }


def day(filed: FiledArticle) -> int:
    return filed.issue.date.toordinal()


def jieba_loaded():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's pkg_resources tells of its own end
        import jieba
        import jieba.analyse
    jieba.setLogLevel("ERROR")
    return jieba


ENGINES = (Ours, Whoosh, Trigrams, Words)
