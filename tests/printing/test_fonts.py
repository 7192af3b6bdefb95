import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from qtreader.desktop.fonts import FILES, load_fonts
from qtreader.shipped import resources, seeds


@pytest.fixture
def families(qapp):
    return load_fonts()


@pytest.mark.parametrize("voice", ["serif", "sans"])
@pytest.mark.parametrize("bold", [False, True])
def test_both_voices_are_there_in_two_weights(families, voice, bold):
    font = QFont(getattr(families, voice))
    font.setBold(bold)
    assert QFontInfo(font).family() == getattr(families, voice)
    assert QFontInfo(font).bold() == bold


@pytest.mark.parametrize("file", FILES)
def test_each_font_has_every_character_of_the_seeds_and_rare_ones_of_names(qapp, file):
    font = QRawFont(str(resources() / "fonts" / file), 17)
    text = "".join(path.read_text(encoding="utf-8") for path in seeds().glob("*.txt"))
    needed = set(text) - set("\n\ufeff") | set("焯珺喆堃㛃䶮𫍯𬭚·—…“”①℃㎡")
    assert [sign for sign in sorted(needed) if not font.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("file", FILES)
def test_no_font_has_radicals_that_would_take_a_characters_place_in_a_pdf(qapp, file):
    font = QRawFont(str(resources() / "fonts" / file), 17)
    assert not any(font.supportsCharacter(sign) for sign in range(0x2E80, 0x2FE0))


@pytest.mark.parametrize("file", FILES)
def test_no_glyph_stands_for_two_usual_characters(qapp, file):
    font = QRawFont(str(resources() / "fonts" / file), 17)
    usual = [
        sign
        for sign in map(chr, (*range(0x21, 0x7F), *range(0xA1, 0x10000)))
        if len(sign.encode("gb2312", "ignore"))
    ]
    glyphs = font.glyphIndexesForString("".join(usual))
    assert len(usual) > 7000
    assert len(set(glyphs) - {0}) == len(usual)


def test_marks_in_a_row_stand_closer_where_that_is_asked_for(families):
    font = QFont(families.serif)
    font.setPixelSize(100)
    assert QFontMetricsF(font).horizontalAdvance("说，“好”。") == pytest.approx(600, abs=2)
    font.setFeature(QFont.Tag("chws"), 1)
    assert QFontMetricsF(font).horizontalAdvance("说，“好”。") == pytest.approx(500, abs=2)
    assert QFontMetricsF(font).horizontalAdvance("说，好。") == pytest.approx(400, abs=2)


def test_the_licence_of_the_fonts_comes_with_them_under_names_of_their_own():
    licence = (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence
    assert all(file.startswith("Qiantang") for file in FILES)


def test_a_missing_font_is_told(families, tmp_path, monkeypatch):
    monkeypatch.setattr("qtreader.desktop.fonts.SERIF", "A family nobody has")
    with pytest.raises(FileNotFoundError, match=r"QiantangSerif-Regular\.otf"):
        load_fonts(tmp_path)
