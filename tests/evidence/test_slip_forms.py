"""A passage of a page in a file of several pages can be held against that file."""

from __future__ import annotations

import datetime as dt

import pytest
from sources import makers

from qtreader.citation.styles import DEFAULT
from qtreader.evidence.checking import check_file, check_library
from qtreader.evidence.making import make_slip, passages_of
from qtreader.evidence.verifying import Verdict
from qtreader.library.intake import take_in
from qtreader.library.store import Library


@pytest.mark.parametrize("form", ["xml", "hocr", "pdf"])
def test_a_passage_of_the_second_page_still_stands_in_the_file(tmp_path, qapp, form) -> None:
    pages = [makers.page_blocks(), makers.page_blocks("2021年4月5日 星期一")[:5]]
    file = tmp_path / f"a.{form}"
    if form == "pdf":
        makers.pdf(file, pages)
    else:
        file.write_bytes(makers.alto(pages) if form == "xml" else makers.hocr(pages))
    library = Library.open(tmp_path / "library")
    for _ in take_in(library, [file]):
        pass
    (issue,) = library.issues_on(dt.date(2021, 4, 5))
    filed = library.article(library.articles(issue.id)[0].id)
    passages = passages_of(filed.article, "双向四车道")
    slip = make_slip(filed, passages, library.source(filed.id), dt.datetime.now(dt.UTC), DEFAULT)
    assert check_library(slip, library).verdict is Verdict.STANDS
    assert check_file(slip, file).verdict is Verdict.STANDS
    file.write_bytes(makers.alto(pages[:1]))
    assert check_file(slip, file).verdict is Verdict.FILE_DIFFERS
    library.close()
