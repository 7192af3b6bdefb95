"""A page text as the library gives it back: every character in its place."""

from __future__ import annotations

import pytest

from qtreader.errors import NoSuchArticle, NoSuchIssue
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.remarks import UNSURE_HEADLINE, Topic, remarks, seams
from qtreader.newspaper.span import Field, Passage, Span
from qtreader.newspaper.tracing import trace
from qtreader.pagetext.page import read_page
from qtreader.shipped import seeds


@pytest.fixture
def sources(library):
    return [source for issue in library.issues() for source in library.sources(issue.id)]


def test_a_page_comes_back_as_it_was_read(sources):
    assert len(sources) == 5
    for source in sources:
        raw = (seeds() / source.file).read_bytes()
        page = read_page(raw, source.file)
        assert (source.text, source.size, source.encoding) == (page.text, len(raw), page.encoding)
        assert tuple(held.article for held in source.articles) == page.articles
        assert source.furniture == tuple(fragment.span for fragment in page.furniture)
        assert source.unassigned == tuple(fragment.span for fragment in page.unassigned)
        assert source.doubts == page.doubts
        assert (source.masthead, source.dating) == (page.masthead, page.dating)


def test_an_article_leads_to_its_page(library):
    for issue in library.issues():
        for entry in library.articles(issue.id):
            source = library.source(entry.id)
            assert source.issue == issue
            assert entry.id in [held.id for held in source.articles]


def test_what_is_not_held_is_told(library):
    with pytest.raises(NoSuchArticle):
        library.source(9999)
    with pytest.raises(NoSuchIssue):
        library.sources(9999)


def test_every_character_of_a_page_is_in_one_place(sources):
    for source in sources:
        taken = [span for held in source.articles for span in trace(held.article, source.text).spans()]
        taken += [span for held in source.articles for span in held.article.places.refs]
        taken += [*source.furniture, *source.unassigned]
        covered = sorted({at for span in taken for at in range(span.start, span.end)})
        assert "".join(source.text[at] for at in covered).split() != []
        left = set(range(len(source.text))) - set(covered)
        assert "".join(source.text[at] for at in sorted(left)).strip() == ""


def test_every_character_of_an_article_leads_to_its_own_in_the_page_text_and_back(sources):
    for source in sources:
        for held in source.articles:
            there = trace(held.article, source.text)
            for index, paragraph in enumerate(held.article.paragraphs):
                for at, character in enumerate(paragraph.text):
                    passage = Passage(Field.PARAGRAPHS, index, Span(at, at + 1))
                    (place,) = there.places_of(passage)
                    assert place.of(source.text) == character
                    assert there.passage_at(place.start) == passage


def test_a_sentence_across_a_seam_has_two_places(sources):
    found = 0
    for source in sources:
        for held in source.articles:
            there = trace(held.article, source.text)
            for seam in seams(held.article):
                at = seam.place.span.start
                across = Passage(seam.place.field, seam.place.index, Span(at - 1, at + 1))
                one, other = there.places_of(across)
                assert (one.end, other.start) == (seam.before.end, seam.after.start)
                found += 1
    assert found >= 25


def test_an_empty_passage_is_at_one_place(sources):
    held = sources[0].articles[0]
    there = trace(held.article, sources[0].text)
    (place,) = there.places_of(Passage(Field.PARAGRAPHS, 0, Span(3, 3)))
    assert len(place) == 0
    assert sources[0].text[place.start] == held.article.paragraphs[0].text[3]


def test_a_blank_between_headline_lines_has_no_place(sources):
    source = next(s for s in sources if any(len(h.article.places.headline) > 1 for h in s.articles))
    held = next(held for held in source.articles if len(held.article.places.headline) > 1)
    there = trace(held.article, source.text)
    blank = held.article.headline.index(" ")
    assert there.places_of(Passage(Field.HEADLINE, 0, Span(blank, blank + 1))) == []
    whole = there.places_of(Passage(Field.HEADLINE, 0, Span(0, len(held.article.headline))))
    assert " ".join(place.of(source.text) for place in whole) == held.article.headline


def test_remarks_say_what_is_doubted_joined_inferred_and_left_over(sources):
    for source in sources:
        found = remarks(source)
        assert list(found) == sorted(found, key=lambda remark: remark.span)
        of = {topic: [r for r in found if r.topic is topic] for topic in Topic}
        unsure = [r for r in of[Topic.DOUBT] if r.why == UNSURE_HEADLINE]
        assert {r.seen for r in unsure} == {
            held.article.places.headline[0].of(source.text)
            for held in source.articles
            if held.article.confidence < 0.95 and held.article.places.headline
        }
        read = [r for r in of[Topic.DOUBT] if r not in unsure]
        assert [(r.span, r.seen) for r in read] == [(d.span, d.seen) for d in source.doubts]
        assert all(r.span.of(source.text) == r.seen for r in of[Topic.DOUBT])
        joined = [seam for held in source.articles for seam in seams(held.article)]
        assert len(of[Topic.SEAM]) == len(joined)
        inferred = source.dating.basis is DateBasis.INFERRED
        assert bool(of[Topic.EVIDENCE]) == inferred
        assert not of[Topic.FURNITURE]
    told = [remark for source in sources for remark in remarks(source)]
    assert any(remark.why == UNSURE_HEADLINE for remark in told)
