"""Pages come in by dialog, drop and watched folder; each import is told of, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from sources import makers

from qtreader.desktop.commands import Do
from qtreader.window.library.watching import Watching


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "来稿"
    made.mkdir()
    (made / "一.txt").write_text(makers.text_page(), encoding="utf-8")
    (made / "二.xml").write_bytes(makers.alto([makers.page_blocks("头版")]))
    (made / "空.txt").write_text("")
    return made


def report_of(reader) -> QDialog:
    def shown() -> QDialog | None:
        dialog = reader.window.findChild(QDialog, "importReport")
        return dialog if dialog is not None and dialog.isVisible() else None

    reader.sees(shown)
    reader.sees(lambda: not reader.window.works.busy)
    return shown()


def drops(reader, *files: Path, on: QWidget | None = None) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(on or reader.window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(on or reader.window, QDropEvent(QPointF(50, 50), copy, data, left, none))


def presses_button(dialog, words: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if words in b.text() and b.isVisible()]
    button.click()


def headlines(reader) -> list[str]:
    library = reader.window.library
    return [entry.headline for issue in library.issues() for entry in library.articles(issue.id)]


def test_a_folder_is_taken_in_and_told_of(reader, folder) -> None:
    reader.presses("Ctrl+Shift+O")
    dialog = reader.window.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.filesSelected.emit([str(folder)])
    dialog.reject()
    report = report_of(reader)
    lines = report.text.splitlines()
    assert lines[0].endswith("来稿")
    assert lines[1] == "完成：新收入 2 版，1 个文件未收入"
    assert lines[2:] == [
        "值得一看（1）",
        f"二.xml\t没有日期：{makers.TITLE}",
        "未收入（1）",
        "空.txt\t“空.txt”是空文件，未收入。",
        "新收入（2）",
        "一.txt\t2 篇",
        "二.xml\t2 篇",
    ]
    report.close()


def test_the_report_leads_to_the_pages(reader, folder) -> None:
    drops(reader, folder)
    report = report_of(reader)
    report.choose_row("空.txt")
    (read,) = [b for b in report.findChildren(QPushButton) if "阅读" in b.text()]
    assert not read.isEnabled()
    report.choose_row("没有日期")
    presses_button(report, "阅读")
    assert reader.headline == makers.TITLE
    assert report.isVisible()
    report.choose_row("一.txt")
    presses_button(report, "阅读")
    assert reader.window.browsing.article.issue.date.isoformat() == "2021-03-05"
    presses_button(report, "复制")
    assert QGuiApplication.clipboard().text() == report.text
    report.close()


def test_a_pdf_is_read_like_any_page_and_so_is_alto(reader, tmp_path) -> None:
    printed = makers.pdf(tmp_path / "三月.pdf", [makers.page_blocks()])
    alto = tmp_path / "四月.xml"
    alto.write_bytes(makers.alto([makers.page_blocks("2021年4月5日 星期一")]))
    drops(reader, printed, alto)
    report = report_of(reader)
    for name, month in (("三月", 3), ("四月", 4)):
        report.choose_row(name)
        presses_button(report, "阅读")
        assert reader.window.browsing.article.issue.date.month == month
        assert "河边新桥正式通车，两岸居民步行只要五分钟。" in reader.article
    report.close()


def test_an_import_is_taken_back_and_brought_again_from_its_report(reader, folder) -> None:
    before = headlines(reader)
    drops(reader, folder)
    report = report_of(reader)
    assert makers.TITLE in headlines(reader)
    presses_button(report, "撤销")
    reader.sees(lambda: "已撤销" in report.text.splitlines()[1])
    reader.sees(lambda: not reader.window.works.busy)
    assert headlines(reader) == before
    presses_button(report, "重新收入")
    reader.sees(lambda: "完成" in report_of(reader).text.splitlines()[1])
    assert makers.TITLE in headlines(reader)
    report_of(reader).close()


def test_the_last_import_is_taken_back_from_the_menu_in_the_next_session(windows, folder) -> None:
    reader = windows.open()
    drops(reader, folder)
    report_of(reader).close()
    windows.close()
    reader = windows.open()
    reader.chooses(Do.UNDO_IMPORT)
    reader.sees(lambda: reader.window.findChild(QMessageBox, "importQuestion"))
    question = reader.window.findChild(QMessageBox, "importQuestion")
    assert "来稿" in question.text()
    presses_button(question, "撤销收入")
    reader.sees(lambda: reader.window.status.said == "已撤销：2 版。")
    reader.sees(lambda: not reader.window.works.busy)
    assert makers.TITLE not in headlines(reader)


def test_an_import_that_is_cancelled_is_told_of_and_goes_on(reader, tmp_path) -> None:
    folder = tmp_path / "很多"
    folder.mkdir()
    for day in range(1, 29):
        (folder / f"{day:02}.txt").write_text(makers.text_page(f"2020年2月{day}日"), encoding="utf-8")
    seen = []

    def cancel_at_the_fifth(words: str, progress: object) -> None:
        if progress is not None and progress.done == 5 and not seen:
            seen.append(progress)
            reader.chooses(Do.CANCEL_JOB)

    reader.window.works.worked.connect(cancel_at_the_fifth)
    drops(reader, folder)
    report = report_of(reader)
    assert report.text.splitlines()[1].startswith("中断：新收入")
    assert len(reader.window.library.issues()) < 5 + 28
    presses_button(report, "继续收入")
    reader.sees(lambda: "完成：新收入 28 版" in report.text)
    reader.sees(lambda: not reader.window.works.busy)
    reader.chooses(Do.RESUME_IMPORT)
    reader.sees(lambda: reader.window.status.said == "没有中断的收入。")
    report.close()


def test_what_comes_into_the_watched_folder_is_taken_in(windows, tmp_path) -> None:
    folder = tmp_path / "监视"
    folder.mkdir()
    (folder / "旧.txt").write_text(makers.text_page(), encoding="utf-8")
    reader = windows.open()
    reader.chooses(Do.WATCH_FOLDER)
    dialog = reader.window.findChild(QFileDialog)
    dialog.filesSelected.emit([str(folder)])
    dialog.reject()
    reader.sees(lambda: makers.TITLE in headlines(reader))
    text = makers.text_page("2021年3月8日 星期一")
    (folder / "新.txt").write_text(text, encoding="utf-8")
    reader.sees(lambda: headlines(reader).count(makers.TITLE) == 2)
    reader.sees(lambda: not reader.window.works.busy)
    windows.close()
    (folder / "夜里来.txt").write_text(makers.text_page("2021年3月9日 星期二"), encoding="utf-8")
    reader = windows.open()
    reader.sees(lambda: headlines(reader).count(makers.TITLE) == 3)
    reader.sees(lambda: not reader.window.works.busy)
    reader.chooses(Do.WATCH_FOLDER)
    presses_button(reader.window.findChild(QMessageBox, "importQuestion"), "不再监视")
    assert reader.settings.watched_folder == ""


def test_a_file_that_is_still_being_written_is_left_alone(reader, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("qtreader.window.library.watching.REST", 1_000_000)  # looks when it is told to
    window = reader.window
    watching = Watching(window.library, window.tending, window.works, window)
    file = tmp_path / "新.txt"
    file.write_text(makers.text_page()[:40], encoding="utf-8")
    watching.watch(tmp_path)
    reader.sees(lambda: not watching.looking)
    file.write_text(makers.text_page(), encoding="utf-8")
    watching.look()
    reader.sees(lambda: not watching.looking)
    assert not window.works.busy
    assert makers.TITLE not in headlines(reader)
    watching.look()
    reader.sees(lambda: makers.TITLE in headlines(reader))
    reader.sees(lambda: not window.works.busy)


def test_where_nothing_was_taken_in_there_is_nothing_to_tell(empty_windows) -> None:
    reader = empty_windows.open()
    reader.chooses(Do.IMPORTS)
    reader.sees(lambda: reader.window.status.said == "还没有收入过版面。")
    reader.chooses(Do.UNDO_IMPORT)
    reader.sees(lambda: reader.window.status.said == "没有可以撤销的收入。")


def test_the_report_is_in_the_language_in_use(reader, folder) -> None:
    reader.chooses(Do.ENGLISH)
    drops(reader, folder)
    text = report_of(reader).text
    assert "Done: 2 pages added, 1 refused" in text
    assert "Worth a look (1)" in text
    assert "“空.txt” is empty and was not taken in." in text
    report_of(reader).close()


def test_a_file_that_is_dropped_on_the_search_bar_is_no_query(reader, folder) -> None:
    drops(reader, folder / "一.txt", on=reader.desk.search_bar)
    report_of(reader).close()
    assert reader.desk.search_bar.text() == ""
    assert makers.TITLE in headlines(reader)


def test_what_is_no_file_is_not_taken_when_dropped(reader) -> None:
    data = QMimeData()
    data.setText("甲乙")
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    entering.ignore()
    QApplication.sendEvent(reader.window, entering)
    assert not entering.isAccepted()
