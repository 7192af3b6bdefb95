"""Books of clippings: what was cut out stays as it was, and tells whether its article still says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import BRIDGE, SCHOOL, take_in

from qtreader.errors import NameTaken, NoSuchArticle
from qtreader.library.clipping_book import clipping_book
from qtreader.library.clippings import Clippings
from qtreader.library.store import Library
from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.clipping import BookEntry, Standing, found_again, quotes, standing
from qtreader.newspaper.span import Field, Passage, Span

WORDS = Passage(Field.PARAGRAPHS, 0, Span(0, 4))  # 河边新桥


@pytest.fixture
def clippings(empty_library: Library) -> Clippings:
    return Clippings(empty_library.database)


def filed(library: Library, number: int):
    try:
        return library.article(number).article
    except NoSuchArticle:
        return None


def test_a_book_keeps_articles_and_passages_in_order_with_their_notes(empty_library, clippings, tmp_path):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    book = clippings.make_book("城建").id
    first = clippings.clip(book, empty_library.article(school))
    second = clippings.clip(book, empty_library.article(bridge), [WORDS])
    clippings.write_note(second, "桥名待核")
    clippings.arrange(book, [second, first])
    empty_library.close()
    again = Library.open(tmp_path / "library")
    passage, article = Clippings(again.database).clippings(book)
    assert (passage.text, passage.whole, passage.note) == ("河边新桥", False, "桥名待核")
    assert (article.text, article.whole) == (f"{SCHOOL[:6]}\n{SCHOOL}", True)
    assert (article.newspaper, article.page, article.headline) == ("甲乙日报", 1, SCHOOL[:6])
    assert Clippings(again.database).books() == [BookEntry(book, "城建", 2)]
    again.close()


def test_the_same_clipping_again_is_the_one_before(empty_library, clippings):
    (bridge,) = take_in(empty_library, BRIDGE)
    book = clippings.make_book("城建").id
    article = empty_library.article(bridge)
    assert clippings.clip(book, article) == clippings.clip(book, article)
    assert clippings.clip(book, article, [WORDS]) != clippings.clip(book, article)
    assert len(clippings.clippings(book)) == 2


def test_what_is_removed_comes_back_where_it_was(empty_library, clippings):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    book = clippings.make_book("城建").id
    first, second = (clippings.clip(book, empty_library.article(number)) for number in (bridge, school))
    clippings.remove(first)
    assert [clipping.id for clipping in clippings.clippings(book)] == [second]
    clippings.restore(first)
    assert [clipping.id for clipping in clippings.clippings(book)] == [first, second]
    clippings.remove_book(book)
    assert clippings.books() == []
    clippings.restore_book(book)
    assert clippings.books() == [BookEntry(book, "城建", 2)]


def test_two_books_have_two_names(clippings):
    book = clippings.make_book("城建").id
    other = clippings.make_book("学校").id
    with pytest.raises(NameTaken):
        clippings.make_book("城建")
    with pytest.raises(NameTaken):
        clippings.rename_book(other, "城建")
    clippings.remove_book(book)
    clippings.rename_book(other, "城建")
    with pytest.raises(NameTaken):
        clippings.restore_book(book)
    assert clippings.books() == [BookEntry(other, "城建", 0)]


@pytest.mark.parametrize(
    ("better", "stands"),
    [
        (BRIDGE.replace("只要", "仅需"), Standing.SAME),
        ("本报讯 " + BRIDGE, Standing.MOVED),
        (BRIDGE.replace("新桥", "大桥"), Standing.CHANGED),
        ("明天有雨，请市民注意出行安全，减少外出，各处积水点已有专人值守。", Standing.GONE),
    ],
)
def test_a_clipping_stays_as_it_was_when_its_page_is_read_better(empty_library, clippings, better, stands):
    bridge, _ = take_in(empty_library, BRIDGE, SCHOOL)
    book = clippings.make_book("城建").id
    clippings.clip(book, empty_library.article(bridge), [WORDS])
    take_in(empty_library, SCHOOL, better)
    (clipping,) = clippings.clippings(book)
    assert clipping.text == "河边新桥"
    assert standing(filed(empty_library, clipping.article), clipping) is stands


@pytest.mark.parametrize(
    ("better", "said"),
    [
        (BRIDGE.replace("只要", "仅需"), "河边新桥"),
        (BRIDGE.replace("新桥", "大桥"), "河边新桥"),
        ("明天有雨，请市民注意出行安全，减少外出，各处积水点已有专人值守。", "河边新桥"),
    ],
)
def test_a_book_to_print_says_what_was_clipped_or_what_stands_there_now(
    empty_library, clippings, better, said
):
    bridge, school = take_in(empty_library, BRIDGE, SCHOOL)
    book = clippings.make_book("城建").id
    clippings.clip(book, empty_library.article(bridge), [WORDS])
    noted = clippings.clip(book, empty_library.article(school))
    clippings.write_note(noted, "待核")
    take_in(empty_library, SCHOOL, better)
    printed = clipping_book(empty_library, "城建", clippings.clippings(book))
    passage, article = printed.pieces
    (text,) = article.article.article.texts(Field.PARAGRAPHS)
    assert (text, article.note) == (SCHOOL, "待核")
    words = [p.span.of(passage.article.article.texts(p.field)[p.index]) for p in passage.passages]
    assert (words or list(passage.article.article.texts(Field.PARAGRAPHS))) == [said]
    assert passage.article.issue.newspaper == "甲乙日报"
    assert passage.article.file == "a.txt"
    assert printed.filing_lines


TEXTS = st.text(st.sampled_from("桥河新通车"), min_size=1, max_size=12)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.data())
def test_quoted_words_are_found_in_the_article_they_are_from(texts, data):
    article = Article(kind=Kind.NEWS, paragraphs=tuple(Paragraph(text, (), ()) for text in texts))
    index = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[index]) - 1))
    end = data.draw(st.integers(start + 1, len(texts[index])))
    (quote,) = quotes(article, [Passage(Field.PARAGRAPHS, index, Span(start, end))])
    assert found_again(article, quote) == quote.passage
    other = Article(kind=Kind.NEWS, paragraphs=(Paragraph("上文。", (), ()), *article.paragraphs))
    found = found_again(other, quote)
    assert found is not None and found.span.of(other.paragraphs[found.index].text) == quote.text
