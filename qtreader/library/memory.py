"""What a reader asked for, read and kept: on disk, beside the articles, when a method returns."""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.library.database import Database

RECENT = 200  # searches and articles that are remembered


@dataclass(frozen=True, slots=True)
class SavedSearch:
    name: str
    query: str


class Memory:
    """Safe to use from several threads. Writing waits for the disk: not on the GUI thread.

    Articles are given by their numbers; one whose page was replaced by a better text goes on under
    the number of the article that took its place.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    # Searches

    def remember_search(self, query: str) -> None:
        self._take_turn("searches", "query", query)

    def searches(self, limit: int = RECENT) -> list[str]:
        """The last ones first, each once."""
        sql = "SELECT query FROM searches ORDER BY turn DESC LIMIT ?"
        return [row["query"] for row in self._database.all(sql, limit)]

    def forget_search(self, query: str) -> None:
        self._delete("searches", "query", query)

    def save_search(self, name: str, query: str) -> None:
        """Under a name; one of this name before is replaced and keeps its place."""
        sql = """INSERT INTO saved_searches (name, query) VALUES (?, ?)
                 ON CONFLICT (name) DO UPDATE SET query = excluded.query"""
        with self._database.writing() as connection:
            connection.execute(sql, (name, query))

    def saved_searches(self) -> list[SavedSearch]:
        """In the order in which they were saved."""
        rows = self._database.all("SELECT name, query FROM saved_searches ORDER BY turn")
        return [SavedSearch(row["name"], row["query"]) for row in rows]

    def forget_saved(self, name: str) -> None:
        self._delete("saved_searches", "name", name)

    # Articles

    def remember_reading(self, article_id: int) -> None:
        self._take_turn("readings", "article_id", article_id)

    def recently_read(self, limit: int = RECENT) -> list[int]:
        """The articles read last, of those still held, the last first."""
        return self._held("SELECT article_id FROM readings {held} ORDER BY turn DESC LIMIT ?", limit)

    def keep(self, article_id: int) -> None:
        """Puts an article at the end of the reading list, where it is not on it yet."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR IGNORE INTO kept (article_id) VALUES (?)", (article_id,))

    def release(self, article_id: int) -> None:
        """Takes an article off the reading list."""
        self._delete("kept", "article_id", article_id)

    def kept(self) -> list[int]:
        """The reading list in its order: those of its articles that are held."""
        return self._held("SELECT article_id FROM kept {held} ORDER BY turn")

    def _held(self, sql: str, *values: object) -> list[int]:
        held = "WHERE article_id IN (SELECT id FROM articles)"
        return [row["article_id"] for row in self._database.all(sql.format(held=held), *values)]

    def _take_turn(self, table: str, column: str, value: object) -> None:
        """Makes ``value`` the last of its table, and lets go of what is no longer recent."""
        with self._database.writing() as connection:
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (value,))
            connection.execute(f"INSERT INTO {table} ({column}) VALUES (?)", (value,))
            connection.execute(
                f"""DELETE FROM {table} WHERE turn <=
                        (SELECT turn FROM {table} ORDER BY turn DESC LIMIT 1 OFFSET {RECENT})"""
            )

    def _delete(self, table: str, column: str, value: object) -> None:
        with self._database.writing() as connection:
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (value,))
