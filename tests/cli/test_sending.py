"""The commands by which articles leave, on the pages that come with the program."""

import csv
import json
import zipfile

import pytest

from qtreader import shipped

FORMATS = ("epub", "html", "docx", "markdown", "text", "pdf", "json", "jsonl", "opensearch", "csv", "ris")


@pytest.fixture(scope="session")
def number(filled):
    """Of the article that speaks of 170亿元."""
    from contextlib import closing

    from qtreader.library.store import Library

    with closing(Library.open(filled / "library")) as library:
        return next(filed.id for filed in library.all_articles() if "170亿元" in filed.article.text)


def test_all_articles_are_exported_as_one_list(run, tmp_path):
    code, out, _ = run("export", "all", "--format", "json", "-o", tmp_path / "all.json")
    assert (code, out) == (0, f"{tmp_path / 'all.json'}\n")
    records = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert len(records) == 33
    assert [record["date"] for record in records] == sorted(record["date"] for record in records)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.usefixtures("qapp")  # the one that all tests share: PDFs need one
def test_an_issue_is_exported_in_every_format(run, tmp_path, form):
    code, _, _ = run("export", "2022-10-31", "--format", form, "-o", tmp_path / "issue")
    assert code == 0
    assert (tmp_path / "issue").stat().st_size > 1000


def test_a_folder_gets_a_file_of_a_fitting_name(run, tmp_path):
    folder = tmp_path / "out"
    run("export", "2022-10-31", "--format", "epub", "-o", f"{folder}/")
    run("export", "--search", "疫情防控", "--format", "csv", "-o", folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names[0] == "2022-10-31_钱塘新区报_总第423期.epub"
    assert names[1].startswith("搜索“疫情防控”_")
    with zipfile.ZipFile(folder / names[0]) as book:
        assert "总第423期" in book.read("EPUB/cover.xhtml").decode()


def test_a_search_is_exported_best_hits_first(run, tmp_path):
    _, out, _ = run("search", "疫情防控", "--json", "--limit", 1000)
    hits = [hit["article"] for hit in json.loads(out)["hits"]]
    run("export", "--search", "疫情防控", "--format", "json", "-o", tmp_path / "a.json")
    records = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == hits


def test_each_article_gets_a_file_of_its_own(run, tmp_path):
    folder = tmp_path / "each"
    code, _, _ = run("export", "2022-10-31", "--format", "docx", "--each", "-o", folder)
    names = sorted(path.name for path in folder.iterdir())
    assert (code, len(names)) == (0, 9)
    assert "2022-10-31_01_区政协召开部门工作通报会.docx" in names


def test_citations_of_articles_and_issues_are_printed(run, number):
    _, one, _ = run("cite", number, "--style", "gb2025")
    assert one.count("[N]. 钱塘新区报") == len(one.splitlines()) == 1
    _, many, _ = run("cite", "2022-10-31", number, "--style", "csl-json")
    assert len(json.loads(many)) in (9, 10)


def test_a_slip_is_made_and_verified(run, tmp_path, number):
    code, out, _ = run("evidence", number, "170亿元")
    assert code == 0
    slip = tmp_path / "slip.txt"
    slip.write_text(out, encoding="utf-8")
    code, out, _ = run("verify-evidence", slip)
    assert (code, "仍在原处" in out) == (0, True)

    _, out, _ = run("evidence", number, "170亿元", "--json")
    file = json.loads(out)["source"]["file"]
    raw = (shipped.seeds() / file).read_bytes()
    source = tmp_path / file
    for changed, status in (
        (raw, 0),
        (raw + b"\n", 4),
        (b"\n" + raw, 3),
        (raw.replace("亿".encode(), "万".encode()), 5),
    ):
        source.write_bytes(changed)
        code, out, _ = run("verify-evidence", slip, "--source", source, "--json")
        assert (code, json.loads(out)["same_file"]) == (status, changed == raw)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("export", "--format", "json", "-o", "x"), "没有可以导出的文章。"),
        (("export", "1999-01-01", "--format", "json", "-o", "x"), "报库中没有 1999-01-01 这一期。"),
        (("cite", "999999"), "没有编号为 999999 的文章。"),
        (("evidence", "1", "绝不在其中的话"), "文章中没有这段文字：绝不在其中的话。"),
        (("verify-evidence", shipped.seeds() / "000_7373efc8816d55bd.txt"), "不是引文凭证。"),
    ],
)
def test_trouble_is_one_sentence_and_status_1(run, arguments, sentence):
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert err.endswith(f"{sentence}\n")


def test_a_table_is_one_that_spreadsheets_open(run, tmp_path):
    run("export", "all", "--format", "csv", "-o", tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 33
