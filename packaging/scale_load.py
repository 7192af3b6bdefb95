"""The parts of ``bench-scale``: each gets the file of articles, a folder of its own and a size, and tells
what it measured."""

from __future__ import annotations

import datetime as dt
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from article_pages import page_text, turns, write_pages
from passages import passages

from qtreader.folders import Folders, folders_under
from qtreader.library.intake import take_in
from qtreader.library.store import FILE, Library
from qtreader.search.engine import SearchEngine
from qtreader.search.record import record_text

Told = dict[str, float]

AT_ONCE = 20  # pages, after which it is looked how many articles there are
ISSUES_ADDED = 7
ADDED = 25  # articles of the file that are one issue: as many as it has of a day
FIRST_ADDED = dt.date(2080, 1, 1)  # later than all others
PASSAGES, SAMPLED, SHOWN = 500, 3000, 50


def write(file: Path, folder: Path, size: int) -> Told:
    """Page texts of as many turns of the file as the size needs; what is written already is left."""
    (folder / "pages").mkdir(exist_ok=True)
    written = 0
    for number, articles in enumerate(turns(file)):
        if not (folder / "pages" / f"{number:03}").exists():
            for _ in write_pages(articles, folder / "pages" / f"{number:03}"):
                pass
        written += len(articles)  # as articles they are more, not fewer
        if written >= size:
            return {}
    raise AssertionError("turns do not end")


def fill(_file: Path, folder: Path, size: int) -> Told:
    """Up to the size, from the first page that was not taken in yet."""
    library = Library.open(_folders(folder).data)
    before, taken, spent = library.count(), 0, 0.0
    files = sorted(path for turn in (folder / "pages").iterdir() for path in turn.glob("*.txt"))
    while library.count() < size:
        pages = files[taken : taken + AT_ONCE]
        began = time.process_time()
        _end(take_in(library, pages))
        spent += time.process_time() - began
        taken += len(pages)
    for page in files[:taken]:
        page.unlink()
    articles = library.count()
    library.close()
    return {
        "articles": articles,
        "rate": (articles - before) / spent,
        "pages_rate": taken / spent,
        "taking_memory": most_memory(),
    }


def index(_file: Path, folder: Path, size: int) -> Told:
    library, engine = _opened(folder)
    lacking = library.count() - engine.search("的").articles if (folder / "indexed").exists() else None
    began = time.process_time()
    _end(engine.bring_up_to_date())
    spent = time.process_time() - began
    (folder / "indexed").touch()
    told = {"index_rate": (lacking or library.count()) / spent, "index_memory": most_memory()}
    engine.close()
    library.close()
    return told


def add(file: Path, folder: Path, size: int) -> Told:
    """The same texts for every size, each issue of another day than all before."""
    library, engine = _opened(folder)
    texts = next(turns(file))[-ADDED * ISSUES_ADDED :]
    (folder / "added").mkdir(exist_ok=True)
    newest = max(issue.date for issue in library.issues() if issue.date)
    first = max(FIRST_ADDED, newest + dt.timedelta(1))
    times: list[tuple[float, float]] = []
    for number in range(ISSUES_ADDED):
        day = first + dt.timedelta(number)
        page = folder / "added" / f"{day}.txt"
        page.write_text(page_text(day, 1, texts[number * ADDED : (number + 1) * ADDED]), encoding="utf-8")
        began = time.process_time()
        _end(take_in(library, [page]))
        taken = time.process_time()
        _end(engine.bring_up_to_date())
        times.append((taken - began, time.process_time() - taken))
        if engine.search(f"日期:{day}").total == 0:
            raise RuntimeError(f"{day} is not found")
    engine.close()
    library.close()
    one_taken, one_indexed = (1000 * statistics.median(each) for each in zip(*times[1:], strict=True))
    folders = _folders(folder)
    return {
        "one_taken": one_taken,
        "one_indexed": one_indexed,
        "library_size": sum(path.stat().st_size for path in folders.data.glob(f"{FILE}*")) / 1e6,
        "index_size": _size(folders.cache / "index") / 1e6,
    }


def search(_file: Path, folder: Path, size: int) -> Told:
    library, engine = _opened(folder)
    numbers = sorted(library.origins())
    sampled = numbers[:: max(1, len(numbers) // SAMPLED)]
    asked = passages([record_text(library.article(number).article) for number in sampled], PASSAGES)
    engine.search("的", limit=SHOWN)  # what is loaded with the first query is not the query's
    times = []
    for passage in asked:
        began = time.process_time()
        engine.search(f'"{passage}"', limit=SHOWN)
        times.append(1000 * (time.process_time() - began))
    engine.close()
    library.close()
    times.sort()
    return {
        "p50": statistics.median(times),
        "p95": times[int(len(times) * 0.95)],
        "slowest": times[-1],
        "search_memory": most_memory(),
    }


def window(_file: Path, folder: Path, size: int) -> Told:
    from scale_window import measured

    return measured(_folders(folder))


def most_memory() -> float:
    """Megabytes that this process held at most, mapped files included."""
    return memory("VmHWM")


def memory(field: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(field)) / 1024


def _folders(folder: Path) -> Folders:
    return folders_under(folder / "data")


def _opened(folder: Path) -> tuple[Library, SearchEngine]:
    folders = _folders(folder)
    library = Library.open(folders.data)
    return library, SearchEngine(folders.cache, library)


def _end(work: Any) -> None:
    for _ in work:
        pass


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


# In their order
PARTS: dict[str, Callable[[Path, Path, int], Told]] = {
    "write": write,
    "fill": fill,
    "index": index,
    "add": add,
    "search": search,
    "window": window,
}
