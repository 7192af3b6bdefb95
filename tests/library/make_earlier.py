"""Makes ``earlier/version-N.sqlite3.xz`` of the tables as they are now.

To be run as a script, with the repository's folder on PYTHONPATH, before a step is added to them.
"""

from __future__ import annotations

import lzma
import tempfile
from contextlib import closing
from pathlib import Path

from qtreader.library import schema
from qtreader.library.clippings import Clippings
from qtreader.library.intake import take_in
from qtreader.library.memory import Memory
from qtreader.library.store import FILE, Library
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.shipped import seeds

EARLIER = Path(__file__).parent / "earlier"


def fill(library: Library) -> None:
    for _ in take_in(library, [seeds()]):
        pass
    numbers = sorted(filed.id for filed in library.all_articles())
    memory, clippings = Memory(library.database), Clippings(library.database)
    memory.remember_search("新桥")
    memory.remember_search("疫情防控")
    memory.save_search("防疫", "疫情防控")
    for number in (numbers[3], numbers[1]):
        memory.remember_reading(number)
    for number in (numbers[2], numbers[0]):
        memory.keep(number)
    book = clippings.make_book("城建").id
    article = clippings.clip(book, library.article(numbers[4]))
    passage = clippings.clip(book, library.article(numbers[5]), [Passage(Field.PARAGRAPHS, 0, Span(0, 6))])
    clippings.write_note(passage, "待核")
    clippings.arrange(book, [passage, article])


def _leave_out_this_machine(library: Library) -> None:
    folder, connection = str(seeds()), library.database.connection
    connection.execute("UPDATE imports SET paths = replace(paths, ?, '/seeds')", (folder,))
    connection.execute("UPDATE import_entries SET file = replace(file, ?, '/seeds')", (folder,))
    connection.execute("VACUUM")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with closing(Library.open(Path(folder))) as library:
            fill(library)
            _leave_out_this_machine(library)
        packed = lzma.compress((Path(folder) / FILE).read_bytes(), preset=9 | lzma.PRESET_EXTREME)
    (EARLIER / f"version-{schema.VERSION}.sqlite3.xz").write_bytes(packed)


if __name__ == "__main__":
    main()
