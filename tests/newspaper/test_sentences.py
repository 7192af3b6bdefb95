import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtreader.newspaper.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会议召开。随后讨论。", ["会议召开。", "随后讨论。"]),
        ("他说：“好！”众人笑了", ["他说：“好！”", "众人笑了"]),
        ("到了吗？！到了。", ["到了吗？！", "到了。"]),
        ("（他来了。）她走了。", ["（他来了。）", "她走了。"]),
        ("没有句号", ["没有句号"]),
        ("", []),
    ],
)
def test_a_paragraph_is_parted_into_sentences(text, expected):
    assert [span.of(text) for span in sentences(text)] == expected


@given(st.text("甲乙。！”） \n"))
def test_every_character_is_in_one_sentence(text):
    assert "".join(span.of(text) for span in sentences(text)) == text
    for at in range(len(text)):
        found = sentence_at(text, at)
        assert text[at].isspace() or found.start <= at < found.end


def test_behind_the_end_is_the_last_sentence():
    assert sentence_at("一。二。", 4).of("一。二。") == "二。"
    assert len(sentence_at("", 0)) == 0
