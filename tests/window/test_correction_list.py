"""All corrections in a list: seen, followed, withdrawn, brought back; saved, merged, settled."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QMessageBox, QPushButton

from qtreader.corrections import drafting, exchange
from qtreader.desktop.commands import Do
from qtreader.library.store import Library
from qtreader.models.correction_rows import row
from qtreader.newspaper.span import Field, Passage, Span


def article_with(library: Library, words: str) -> int:
    """Of several the one that was taken in first."""
    entries = [entry for issue in library.issues() for entry in library.articles(issue.id)]
    return min(entry.id for entry in entries if words in library.article(entry.id).article.text)


def rewords(library: Library, old: str, new: str, author: str, reason: str = "") -> None:
    number = article_with(library, old)
    for index, paragraph in enumerate(library.article(number).article.paragraphs):
        at = paragraph.text.find(old)
        if at >= 0:
            place = Passage(Field.PARAGRAPHS, index, Span(at, at + len(old)))
            drafts = drafting.reworded(library.source(number), number, place, new)
            library.corrections.add(drafts, author, reason)
            return


class Ledger:
    """The list of corrections, and the files that go from hand to hand."""

    def __init__(self, reader) -> None:
        self.reader = reader
        self.window = reader.window
        self.library = reader.window.library

    @property
    def dialog(self) -> QDialog:
        return self.window.findChild(QDialog, "corrections")

    def opens(self) -> None:
        self.reader.chooses(Do.CORRECTIONS)
        self.reader.sees(lambda: self.dialog and self.dialog.isVisible())
        self.settles()

    def settles(self) -> None:
        self.reader.sees(lambda: not any(jobs.running() for jobs in self.window._jobs))

    @property
    def rows(self) -> list[str]:
        return [row(entry).title for entry in self.dialog.shown]

    def presses(self, words: str) -> None:
        button = next(b for b in self.dialog.findChildren(QPushButton) if b.text().startswith(words))
        assert button.isVisible()
        assert button.isEnabled()
        button.click()
        self.settles()

    def saves(self, file: Path) -> None:
        self.reader.chooses(Do.SAVE_CORRECTIONS)
        self.chooses_file(file)

    def merges(self, file: Path) -> QMessageBox:
        self.reader.chooses(Do.MERGE_CORRECTIONS)
        self.chooses_file(file)
        self.reader.sees(lambda: self.window.findChild(QMessageBox, "mergeReport"))
        return self.window.findChild(QMessageBox, "mergeReport")

    def chooses_file(self, file: Path) -> None:
        dialog = next(d for d in self.window.findChildren(QFileDialog) if d.isVisible())
        dialog.fileSelected.emit(str(file))
        dialog.close()
        self.settles()


@pytest.fixture
def ledger(reader) -> Ledger:
    reader.settings.correction_author = "张三"
    reader.opens("慎终如始")
    rewords(reader.window.library, "动态清零", "静态清零", "张三", "OCR 误识")
    rewords(reader.window.library, "连日来", "近日来", "李四")
    return Ledger(reader)


@pytest.fixture
def elsewhere(filled_folder: Path, tmp_path: Path):
    """The library of somebody else, with the same pages."""
    library = Library.open(shutil.copytree(filled_folder, tmp_path / "elsewhere"))
    yield library
    library.close()


def test_an_empty_list_says_how_to_begin(reader) -> None:
    ledger = Ledger(reader)
    ledger.opens()
    assert ledger.rows == []
    assert any("按 F2" in label.text() for label in ledger.dialog.findChildren(QLabel))


def test_every_correction_is_listed_with_who_when_and_why(ledger: Ledger) -> None:
    ledger.opens()
    assert sorted(ledger.rows) == ["“动态清零” → “静态清零”", "“连日来” → “近日来”"]
    facts = {row(entry).title: row(entry).facts for entry in ledger.dialog.shown}
    assert "张三" in facts["“动态清零” → “静态清零”"]
    assert "OCR 误识" in facts["“动态清零” → “静态清零”"]
    assert "2022-05-06 · 第1版 · 慎终如始抓好常态" in facts["“动态清零” → “静态清零”"]


def test_the_list_is_narrowed(ledger: Ledger) -> None:
    ledger.opens()
    field = ledger.dialog.findChild(QLineEdit, "correctionFilter")
    field.setText("李四")
    assert ledger.rows == ["“连日来” → “近日来”"]
    field.setText("")
    ledger.dialog.findChild(QComboBox).setCurrentIndex(1)
    assert ledger.rows == ["“动态清零” → “静态清零”"]  # of the open article


def test_one_goes_to_the_place(ledger: Ledger) -> None:
    ledger.opens()
    ledger.dialog.findChild(QLineEdit, "correctionFilter").setText("李四")
    ledger.presses("阅读")
    assert "近日来" in ledger.reader.article
    assert ledger.window.browsing.article.id == article_with(ledger.library, "近日来")


def test_what_is_withdrawn_is_brought_back_by_the_same_list(ledger: Ledger) -> None:
    ledger.opens()
    ledger.dialog.findChild(QLineEdit, "correctionFilter").setText("张三")
    ledger.presses("撤回")
    assert "动态清零" in ledger.reader.article
    assert "已撤回" in ledger.dialog.details
    ledger.presses("恢复")
    assert "静态清零" in ledger.reader.article
    assert "已采用" in ledger.dialog.details


def test_corrections_are_saved_and_merged_on_another_machine(
    ledger: Ledger, elsewhere: Library, tmp_path: Path
) -> None:
    file = tmp_path / "更正.json"
    ledger.saves(file)
    assert "已保存 2 条更正" in ledger.window.status.said
    read = exchange.read(file.read_bytes(), file.name)
    assert len(elsewhere.corrections.merge(read.corrections).new) == 2
    number = article_with(ledger.library, "静态清零")
    assert elsewhere.article(number).article.text == ledger.library.article(number).article.text


def test_merging_tells_what_was_new_known_and_refused(
    ledger: Ledger, elsewhere: Library, tmp_path: Path
) -> None:
    rewords(elsewhere, "赴赴", "赴", "王五")
    file = tmp_path / "theirs.json"
    known = [*elsewhere.corrections.known(), *ledger.library.corrections.known()]
    written = json.loads(exchange.write(known))
    written["corrections"].append({"number": "0" * 64})
    file.write_text(json.dumps(written), encoding="utf-8")
    box = ledger.merges(file)
    assert "新并入 1 条，2 条原已有，1 条未并入" in box.text()
    assert box.informativeText()
    box.close()
    assert "赴赴" not in ledger.library.article(7).article.text


def test_a_file_of_something_else_is_refused_in_a_sentence(ledger: Ledger, tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text("[]", encoding="utf-8")
    ledger.reader.chooses(Do.MERGE_CORRECTIONS)
    ledger.chooses_file(file)
    assert "other.json" in ledger.reader.desk.notice.sentence


def test_a_contradiction_is_shown_and_settled(ledger: Ledger, elsewhere: Library, tmp_path: Path) -> None:
    rewords(elsewhere, "动态清零", "常态清零", "王五")
    file = tmp_path / "theirs.json"
    file.write_text(exchange.write(elsewhere.corrections.known()), encoding="utf-8")
    box = ledger.merges(file)
    assert "相左" in box.informativeText()
    next(b for b in box.findChildren(QPushButton) if b.text().startswith("看相左的")).click()
    ledger.reader.sees(lambda: ledger.dialog and ledger.dialog.isVisible())
    ledger.settles()
    assert sorted(ledger.rows) == ["“动态清零” → “常态清零”", "“动态清零” → “静态清零”"]
    ledger.dialog.findChild(QLineEdit, "correctionFilter").setText("张三")
    assert "与王五" in ledger.dialog.details
    ledger.presses("采用这一条")
    assert "静态清零" in ledger.reader.article
    assert ledger.library.corrections.conflicts() == []
