"""What is printed and exported from the window, and what evidence it gives."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewDialog
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QMessageBox, QRadioButton, QWidget

from qtreader.citation.styles import Style, cite
from qtreader.desktop.commands import Do
from qtreader.desktop.printing.style import PrintStyle
from qtreader.newspaper.punctuation import full_width
from qtreader.render.sheet import LINE_BREAK, Role, article_sheet


@pytest.fixture
def opened(reader):
    reader.opens("慎终如始")
    return reader


def dialog_named(reader, name: str) -> QWidget:
    reader.sees(lambda: reader.window.findChild(QWidget, name))
    return reader.window.findChild(QWidget, name)


def matters(dialog: QWidget) -> list[str]:
    return [button.text() for button in dialog.findChildren(QRadioButton)]


def exports(reader, matter: str, words: str, path: Path, *, each: bool = False) -> str:
    """Exports to ``path``; returns the file name that was offered."""
    reader.presses("Ctrl+E")
    dialog = dialog_named(reader, "exportChoices")
    next(button for button in dialog.findChildren(QRadioButton) if button.text().startswith(matter)).click()
    formats = dialog.findChildren(QComboBox)[0]
    formats.setCurrentIndex(next(n for n in range(formats.count()) if formats.itemText(n).startswith(words)))
    dialog.findChild(QCheckBox).setChecked(each)
    reader.presses("Return", dialog)
    reader.sees(lambda: reader.window.findChild(QFileDialog))
    places = reader.window.findChild(QFileDialog)
    [offered] = places.selectedFiles()
    places.fileSelected.emit(str(path))
    places.reject()
    reader.sees(lambda: not reader.window.works.busy)
    return Path(offered).name


def printed_text(path: Path) -> str:
    return "".join(
        subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout.split()
    )


def test_an_article_becomes_a_pdf_with_a_name_that_tells_it(opened, tmp_path: Path) -> None:
    offered = exports(opened, "本文", "PDF", tmp_path / "报.pdf")
    assert offered == "2022-05-06推断_01_慎终如始抓好常态化疫情防控.pdf"
    assert "慎终如始抓好常态化疫情防控" in printed_text(tmp_path / "报.pdf")
    assert str(tmp_path / "报.pdf") in opened.window.status.said


def test_an_issue_becomes_a_document_with_all_its_articles(opened, tmp_path: Path) -> None:
    entries = opened.window.browsing.articles
    headlines = [full_width(entry.headline) for entry in entries if entry.headline]
    exports(opened, "本期全部", "Word", tmp_path / "期.docx")
    titles = ["".join(p.text.split()) for p in docx.Document(str(tmp_path / "期.docx")).paragraphs]
    assert all("".join(headline.split()) in "".join(titles) for headline in headlines)


def test_an_answer_becomes_a_file_an_article(opened, tmp_path: Path) -> None:
    opened.searches("疫情防控")
    exports(opened, "搜索结果", "纯文本", tmp_path, each=True)
    opened.sees(lambda: len(list(tmp_path.glob("*.txt"))) == 12)
    assert all("疫情防控" in "".join(file.read_text().split()) for file in tmp_path.glob("*.txt"))
    assert "12 个文件" in opened.window.status.said


def test_what_is_selected_is_exported_alone(opened, tmp_path: Path) -> None:
    pane = opened.desk.reader
    pane.setTextCursor(pane.document().find("区委书记"))
    exports(opened, "选中的文字", "纯文本", tmp_path / "段.txt")
    text = (tmp_path / "段.txt").read_text()
    assert "区委书记" in text
    assert "会前" not in text


def test_a_file_that_cannot_be_written_is_told(opened, tmp_path: Path) -> None:
    (tmp_path / "no folder").touch()
    exports(opened, "本文", "PDF", tmp_path / "no folder" / "a.pdf")
    opened.sees(lambda: "a.pdf" in opened.desk.notice.sentence)


def test_the_format_and_the_setting_chosen_last_are_offered_again(opened, tmp_path: Path) -> None:
    exports(opened, "本文", "EPUB", tmp_path / "a.epub")
    opened.sees(lambda: not opened.window.findChild(QWidget, "exportChoices"))
    opened.chooses(Do.EXPORT)
    dialog = opened.window.findChild(QWidget, "exportChoices")
    assert dialog.findChildren(QComboBox)[0].currentText().startswith("EPUB")
    dialog.reject()


def test_print_asks_what_and_how_then_for_the_printer(opened) -> None:
    opened.searches("疫情防控")
    opened.presses("Ctrl+P")
    dialog = dialog_named(opened, "printChoices")
    assert matters(dialog)[0] == "本文"
    assert matters(dialog)[-1] == "搜索结果 12 篇"
    columns, points, face = dialog.findChildren(QComboBox)
    columns.setCurrentIndex(1)
    points.setCurrentIndex(0)
    face.setCurrentIndex(1)
    opened.presses("Return", dialog)
    opened.sees(lambda: opened.window.findChild(QPrintDialog))
    opened.window.findChild(QPrintDialog).reject()
    assert opened.settings.sending.print_style == PrintStyle(columns=2, points=9.0, sans=True)


def test_the_preview_shows_the_open_article(opened) -> None:
    opened.presses("Ctrl+F2")
    opened.sees(lambda: opened.window.findChild(QPrintPreviewDialog))
    preview = opened.window.findChild(QPrintPreviewDialog)
    assert preview.isVisible()
    preview.reject()


def test_an_article_is_copied_with_its_citation_in_three_forms(opened) -> None:
    opened.chooses(Do.COPY_CITED)
    cited = cite(opened.window.browsing.article, Style.GB2025)
    assert opened.copied().endswith("\n\n" + cited)
    assert cited in opened.copied("html")
    sheet = article_sheet(opened.window.browsing.article)
    headline = next(block.text for block in sheet if block.role is Role.HEADLINE)
    assert f"# {headline.replace(LINE_BREAK, ' ')}" in opened.copied("markdown")


def test_a_passage_is_copied_as_a_quotation_word_for_word(opened) -> None:
    pane = opened.desk.reader
    pane.setTextCursor(pane.document().find("动态清零"))
    opened.chooses(Do.COPY_QUOTATION)
    first, second = opened.copied().split("\n")
    assert first == "动态清零"
    assert second.startswith("——")
    assert "钱塘新区报" in second
    assert "<blockquote" in opened.copied("html")
    assert opened.copied("markdown").splitlines()[0] == "> 动态清零"


@pytest.mark.parametrize(
    ("do", "part"),
    [
        (Do.CITE_GB2015, "[N]"),
        (Do.CITE_FOOTNOTE, "《钱塘新区报》2022年5月6日"),
        (Do.CITE_BIBTEX, "@"),
        (Do.CITE_RIS, "TY  - NEWS"),
        (Do.CITE_CSL, "article-newspaper"),
    ],
)
def test_a_citation_is_copied_in_the_style_that_is_chosen_and_stays_so(opened, do, part) -> None:
    opened.chooses(do)
    assert part in opened.copied()
    opened.opens("广阔钱塘")
    opened.presses("Ctrl+Shift+R")
    assert "广阔钱塘" in opened.copied()
    assert opened.window.commands[do].isChecked()


def test_evidence_of_a_passage_is_written_and_stands(opened, tmp_path: Path) -> None:
    pane = opened.desk.reader
    pane.setTextCursor(pane.document().find("动态清零"))
    opened.chooses(Do.SAVE_EVIDENCE)
    dialog = opened.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "凭证.txt"))
    dialog.reject()
    opened.sees(lambda: (tmp_path / "凭证.txt").exists())
    assert opened.window.browsing.article.sha256 in (tmp_path / "凭证.txt").read_text()
    opened.sees(lambda: not opened.window.findChild(QFileDialog))
    opened.chooses(Do.CHECK_EVIDENCE)
    dialog = opened.window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "凭证.txt"))
    dialog.reject()
    opened.sees(lambda: opened.window.findChild(QMessageBox, "evidence"))
    box = opened.window.findChild(QMessageBox, "evidence")
    assert box.icon() is QMessageBox.Icon.Information
    box.reject()
