"""Verifying the index from the menu, and what was searched."""

from __future__ import annotations

import threading

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit

from qtreader.desktop.commands import Do
from qtreader.progress import Progress


def certificate(reader) -> QDialog | None:
    return reader.window.findChild(QDialog, "certificate")


def test_a_key_verifies_the_index_and_shows_the_certificate(reader) -> None:
    reader.presses("Ctrl+Shift+F7")
    reader.sees(lambda: certificate(reader))
    dialog = certificate(reader)
    told = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "5 期，33 篇" in told and "全部一致" in told
    buttons = {button.text(): button for button in dialog.findChild(QDialogButtonBox).buttons()}
    buttons["复制(&C)"].click()
    assert reader.copied() == told
    reader.presses("Esc", dialog)
    reader.sees(lambda: certificate(reader) is None)


def test_the_certificate_speaks_the_language_of_the_window(reader) -> None:
    reader.chooses(Do.ENGLISH)
    reader.chooses(Do.VERIFY_INDEX)
    reader.sees(lambda: certificate(reader))
    assert "5 issues, 33 articles" in certificate(reader).findChild(QPlainTextEdit).toPlainText()
    certificate(reader).close()


def test_the_certificate_is_shown_again_without_another_check(reader, monkeypatch) -> None:
    reader.searches("疫情防控")
    reader.presses("Ctrl+Shift+F7")
    reader.sees(lambda: certificate(reader))
    assert "核对于" in reader.desk.hits.searched.accessibleName()  # the answer on the screen says so too
    certificate(reader).close()
    reader.sees(lambda: certificate(reader) is None)
    monkeypatch.setattr(reader.window.engine, "verify", None)
    reader.desk.hits.searched.click()
    reader.sees(lambda: certificate(reader))
    certificate(reader).close()


def test_where_there_was_no_check_one_is_made(reader) -> None:
    reader.searches("疫情防控")
    reader.desk.hits.searched.click()
    reader.sees(lambda: certificate(reader))
    certificate(reader).close()


def test_the_certificate_is_saved(reader, tmp_path) -> None:
    reader.chooses(Do.VERIFY_INDEX)
    reader.sees(lambda: certificate(reader))
    certificate(reader).save(str(tmp_path / "证书.txt"))
    assert "5 期，33 篇" in (tmp_path / "证书.txt").read_text("utf-8")
    certificate(reader).save(str(tmp_path / "no such folder" / "证书.txt"))
    assert certificate(reader).findChild(QLabel).text().startswith("没有存成")
    certificate(reader).close()


def test_it_is_shown_as_work_and_can_be_cancelled(reader, monkeypatch) -> None:
    begun, closed = threading.Event(), threading.Event()

    def endless(_sample):
        try:
            while True:
                begun.set()
                yield Progress(0, 0)
        finally:
            closed.set()

    monkeypatch.setattr(reader.window.engine, "verify", endless)
    reader.chooses(Do.VERIFY_INDEX)
    assert begun.wait(10)
    reader.sees(lambda: "正在核对索引与原文" in reader.window.status.work)
    reader.presses("Shift+Esc")
    assert closed.wait(10)
    reader.sees(lambda: not reader.window.works.busy)
    assert certificate(reader) is None


def test_an_answer_says_what_was_searched(reader) -> None:
    reader.searches("疫情防控")
    assert reader.desk.hits.searched.accessibleName() == "查遍 5 期、33 篇 · 索引未经核对"


def test_no_hit_says_what_was_searched_too(reader) -> None:
    reader.searches('"绝无此文"')
    assert "查遍 5 期、33 篇" in reader.desk.hits.no_hits.note.text()
    reader.chooses(Do.ENGLISH)
    reader.sees(lambda: "5 issues, 33 articles searched" in reader.desk.hits.no_hits.note.text())
