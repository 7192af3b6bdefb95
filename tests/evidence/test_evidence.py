"""Slips for passages of the pages that come with the program, and what becomes of their sources."""

import dataclasses
import datetime as dt
import hashlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qtreader import shipped
from qtreader.errors import NoSuchFile, NoSuchPassage, SlipAltered, SlipTooNew, SlipUnreadable
from qtreader.evidence.checking import check_file, check_library
from qtreader.evidence.making import make_slip, passages_of
from qtreader.evidence.slip_json import _seal, slip_from, slip_json
from qtreader.evidence.slip_text import slip_text
from qtreader.evidence.verifying import Held, Verdict, verify
from qtreader.library.intake import read_anything
from qtreader.newspaper.span import Field, Passage, Span

MADE = dt.datetime(2026, 11, 21, 8, 30, tzinfo=dt.UTC)
ON_ONE_LIBRARY = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@pytest.fixture
def articles(library):
    return [(filed, library.source(filed.id)) for filed in library.all_articles()]


@pytest.fixture
def slip(library):
    """Of a passage that a column break parts."""
    return next(s for s in _cut_slips(library))


def _cut_slips(library):
    for filed in library.all_articles():
        for index, paragraph in enumerate(filed.article.paragraphs):
            if len(paragraph.pieces) > 1:
                seam = len(paragraph.pieces[0])
                passage = Passage(Field.PARAGRAPHS, index, Span(seam - 8, seam + 8))
                yield make_slip(filed, (passage,), library.source(filed.id), MADE)


def seed(slip):
    return (shipped.seeds() / slip.source.file).read_bytes()


def held(raw, name="a.txt"):
    return Held(name, raw, read_anything(raw, name).text)


def test_every_whole_article_stands_in_its_source(library, articles):
    for filed, source in articles:
        slip = make_slip(filed, (), source, MADE)
        assert check_library(slip, library).verdict is Verdict.STANDS
        assert "".join(filed.article.text.split()) in "".join(slip.text.split())


@ON_ONE_LIBRARY
@given(st.data())
def test_the_slip_of_any_passage_verifies_and_tells_any_changed_byte(articles, data):
    filed, source = data.draw(st.sampled_from([(f, s) for f, s in articles if f.article.paragraphs]))
    index = data.draw(st.integers(0, len(filed.article.paragraphs) - 1))
    text = filed.article.paragraphs[index].text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    passage = Passage(Field.PARAGRAPHS, index, Span(start, end))
    if not text[start:end].strip():
        return
    slip = make_slip(filed, (passage,), source, MADE)
    assert slip.text == text[start:end]
    assert slip_from(slip_text(slip), "a") == slip

    raw = bytearray(seed(slip))
    found = verify(slip, held(bytes(raw)))
    assert (found.verdict, found.same_file) == (Verdict.STANDS, True)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    found = verify(slip, held(bytes(raw)))
    assert found.verdict is not Verdict.STANDS
    assert not found.same_file
    assert "SHA-256" in found.sentence()


def test_a_passage_across_a_column_break_names_both_pieces(library):
    slips = list(_cut_slips(library))
    assert len(slips) > 20
    for slip in slips:
        assert (len(slip.pieces), slip.joins) == (2, 1)
        text = read_anything(seed(slip), "").text
        assert "".join(piece.span.of(text) for piece in slip.pieces) == slip.text
        assert "1 处断开的文字" in slip_text(slip)


def test_offsets_and_hash_are_those_of_the_file_itself(slip):
    raw = seed(slip)
    assert slip.source.sha256 == hashlib.sha256(raw).hexdigest()
    assert (slip.source.size, slip.source.characters) == (len(raw), len(raw.decode(slip.source.encoding)))
    piece = slip.pieces[0]
    assert raw.decode(slip.source.encoding)[piece.span.start : piece.span.end] == piece.text


def test_words_after_an_insertion_stand_elsewhere(slip):
    raw = "新加的一行\n".encode() + seed(slip)
    found = verify(slip, held(raw))
    assert (found.verdict, found.same_file) == (Verdict.ELSEWHERE, False)
    assert [span.start for span in found.places] == [piece.span.start + 6 for piece in slip.pieces]


def test_words_before_a_change_stand_where_they_stood_in_another_file(slip):
    found = verify(slip, held(seed(slip) + "\n后加的".encode()))
    assert (found.verdict, found.same_file) == (Verdict.FILE_DIFFERS, False)


def test_another_encoding_is_another_file_with_the_same_words(slip):
    found = verify(slip, held(seed(slip).decode("utf-8").encode("gb18030")))
    assert found.verdict is Verdict.FILE_DIFFERS


def test_words_that_were_broken_anew_are_found_but_for_blanks(slip):
    lines = seed(slip).decode("utf-8")
    broken = "\n".join(lines[at : at + 7] for at in range(0, len(lines), 7))
    found = verify(slip, Held("a", broken.encode(), broken))
    assert (found.verdict, found.but_for_blanks) == (Verdict.ELSEWHERE, True)


def test_words_that_are_gone_are_not_found(slip):
    raw = seed(slip).decode("utf-8").replace(slip.pieces[0].text, "别的话").encode()
    assert verify(slip, held(raw)).verdict is Verdict.NOT_FOUND


def test_a_source_that_was_replaced_is_still_held(library, slip, tmp_path):
    from qtreader.library.intake import take_in

    better = tmp_path / "better.txt"
    better.write_bytes(seed(slip).replace("的".encode(), "底".encode(), 1))
    for _ in take_in(library, [better]):
        pass
    assert check_library(slip, library).verdict is Verdict.STANDS


def test_a_library_without_the_source_says_so(slip, tmp_path):
    from qtreader.library.store import Library

    empty = Library.open(tmp_path / "empty")
    found = check_library(slip, empty)
    empty.close()
    assert (found.verdict, found.source) == (Verdict.NOT_FOUND, "")
    assert found.sentence() == "报库中没有可供核对的来源。"


def test_a_file_is_checked_and_a_missing_one_told(slip, tmp_path):
    assert check_file(slip, shipped.seeds() / slip.source.file).verdict is Verdict.STANDS
    with pytest.raises(NoSuchFile):
        check_file(slip, tmp_path / "no.txt")


def test_a_slip_is_read_from_its_json_and_from_the_text_for_people(slip):
    assert slip_from(json.dumps(slip_json(slip)), "a") == slip
    assert slip_from("\ufeff" + slip_text(slip).replace("\n", "\r\n"), "a") == slip
    assert slip_from(slip_text(slip, "en"), "a") == slip


def test_a_slip_that_was_changed_is_told(slip):
    record = slip_json(slip)
    with pytest.raises(SlipAltered):
        slip_from(json.dumps(record | {"date": "2022-01-01"}), "a")
    forged = json.loads(json.dumps(record))
    forged["quotes"][0]["text"] = "从来没有说过的话"
    del forged["seal"]
    with pytest.raises(SlipAltered):
        slip_from(json.dumps(forged | {"seal": _seal(forged)}), "a")


@pytest.mark.parametrize("written", ["", "{", "[]", "{}", '{"evidence_format": 1}', "引文凭证\n\n{]", "null"])
def test_what_is_no_slip_is_told(written):
    with pytest.raises((SlipUnreadable, SlipAltered)):
        slip_from(written, "a")


def test_a_slip_of_a_newer_program_is_told():
    with pytest.raises(SlipTooNew):
        slip_from('{"evidence_format": 99}', "a")


@given(st.text())
def test_any_text_is_read_or_refused(written):
    with pytest.raises((SlipUnreadable, SlipAltered)):
        slip_from(written, "a")


def test_words_are_found_in_an_article_whatever_the_width_of_their_punctuation(articles):
    filed = next(filed for filed, _ in articles if "," in filed.article.text)
    text = filed.article.paragraphs[0].text
    at = text.index(",")
    words = text[at - 2 : at] + "，" + text[at + 1 : at + 4]
    assert passages_of(filed.article, words) == (Passage(Field.PARAGRAPHS, 0, Span(at - 2, at + 4)),)
    both = passages_of(filed.article, f"{text[:5]}\n\n{filed.article.paragraphs[1].text[:5]}\n")
    assert [passage.index for passage in both] == [0, 1]
    with pytest.raises(NoSuchPassage):
        passages_of(filed.article, "绝不在其中的话")


def test_words_without_a_place_get_no_slip(articles):
    filed, source = next((f, s) for f, s in articles if f.article.paragraphs)
    article = dataclasses.replace(filed.article, headline="没有印过的题目", kicker="")
    with pytest.raises(NoSuchPassage):
        make_slip(
            dataclasses.replace(filed, article=article),
            (Passage(Field.HEADLINE, 0, Span(0, 7)),),
            source,
            MADE,
        )


def test_an_inferred_day_is_told_as_such(articles):
    slips = {filed.issue.basis.value: make_slip(filed, (), source, MADE) for filed, source in articles}
    assert "（推断，报头未印）" in slip_text(slips["inferred"])
    assert "（报头所印）" in slip_text(slips["printed"])
