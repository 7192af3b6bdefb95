"""The command line as a person or a script uses it, on the pages that come with the program."""

import json
import shutil
import subprocess
import sys

import pytest

from qtreader import shipped
from qtreader.cli import main


def test_the_first_command_fills_the_library_from_the_seeds(tmp_path, capsys):
    assert main(["issues", "--data", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 5 + 2  # issues, gaps


def test_issues_by_date_with_basis_and_gaps(run):
    code, out, _ = run("issues", "--json")
    told = json.loads(out)
    assert code == 0
    assert [(issue["date"], issue["date_basis"], issue["issue_number"]) for issue in told["issues"]] == [
        ("2022-10-31", "printed", 423),
        ("2022-08-10", "printed", 391),
        ("2022-05-06", "inferred", None),
        ("2022-01-28", "printed", 311),
        ("2022-01-07", "inferred", None),
    ]
    assert sum(issue["articles"] for issue in told["issues"]) == 33
    assert told["gaps"] == [
        {"after": 391, "before": 423, "missing": 31},
        {"after": 311, "before": 391, "missing": 79},
    ]


def test_an_inferred_date_is_marked_for_people_too(run):
    _, out, _ = run("issues")
    marked = [line for line in out.splitlines() if "推断" in line]
    assert [line[:10] for line in marked] == ["2022-05-06", "2022-01-07"]


def test_parse_prints_the_page_and_touches_no_library(tmp_path, capsys, home):
    seed = next(shipped.seeds().glob("004_*.txt"))
    assert main(["parse", str(seed), "--json"]) == 0
    page = json.loads(capsys.readouterr().out)
    assert page["file"] == seed.name
    assert page["issue"]["date"] == "2022-10-31"
    assert page["issue"]["issue_number"] == 423
    assert not list(home.rglob("*.sqlite3"))


@pytest.mark.parametrize(
    "source", [b"", b"\x00" * 50, b"%PDF-1.7 \xff\xfe", "你好,世界。".encode(), bytes(range(256))]
)
def test_what_is_no_page_is_kept_whole_and_said_to_be_none(tmp_path, capsys, source):
    file = tmp_path / "odd.txt"
    file.write_bytes(source)
    assert main(["parse", str(file), "--json"]) == 0
    printed = capsys.readouterr()
    page = json.loads(printed.out)
    assert page["articles"] == []
    assert printed.err.endswith("。\n")


def test_a_search_finds_what_a_column_break_cut(run):
    code, out, _ = run("search", "组织开展再检查", "--json")
    answer = json.loads(out)
    assert (code, answer["total"]) == (0, 1)
    [hit] = answer["hits"]
    [[start, end]] = hit["spans"]
    assert hit["snippet"][start:end] == "组织开展再检查"
    assert (hit["date"], hit["date_basis"]) == ("2022-05-06", "inferred")


def test_a_search_says_how_it_was_read_and_what_was_searched(run):
    _, out, err = run("search", "没有这样的文字", "--json")
    answer = json.loads(out)
    assert (answer["total"], answer["hits"], answer["basis"], err) == (0, [], "index", "")
    assert answer["reading"]
    assert answer["searched"] == {"issues": 5, "articles": 33}
    assert (bool(answer["library"]), answer["verified"]) == (True, None)
    _, out, _ = run("search", "没有这样的文字")
    name, changes = answer["library"].partition(".")[0].split(":")
    told = f"查遍 5 期、33 篇 · 报库状态 {name[:8]}:{changes} · 索引尚未核对"
    assert out.splitlines()[1].startswith(told)


def test_a_search_says_when_the_index_was_verified(run):
    assert run("index", "--verify", "--sample", "20")[0] == 0
    verified = json.loads(run("search", "疫情", "--json")[1])["verified"]
    assert verified
    _, out, _ = run("search", "疫情")
    assert f"索引与逐字查找一致，核对于 {verified[:16].replace('T', ' ')}" in out.splitlines()[1]
    assert run("index", "--check")[1].startswith("ready  33 篇  核对于 ")


def test_hits_are_told_page_by_page(run):
    def told(*options):
        return [hit["article"] for hit in json.loads(run("search", "疫情", "--json", *options)[1])["hits"]]

    everything = told()
    assert len(everything) > 6
    assert told("--limit", "3", "--offset", "2") == everything[2:5]
    assert told("--offset", "1000") == []


def test_hits_by_words_and_near_ones_are_marked_as_such(run):
    answer = json.loads(run("search", "疫情防控推进汇报", "--json")[1])
    assert {hit["tier"] for hit in answer["hits"]} == {"nearby", "words"}
    _, out, _ = run("search", "疫情防控推进汇报")
    for tier, words in (("nearby", "其词语相近"), ("words", "含其全部词语")):
        assert f"—— 不含整句，{words}（{answer['tiers'][tier]} 篇）——" in out.splitlines()
    answer = json.loads(run("search", "郁佳桦~", "--json")[1])
    assert [hit["near"] for hit in answer["hits"]] == [False] * answer["tiers"]["passage"] + [True] * answer[
        "tiers"
    ]["near"]


def test_each_match_tells_its_part_of_the_query(run):
    answer = json.loads(run("search", "疫情 防控 -人才", "--json")[1])
    assert answer["parts"] == ["疫情", "防控"]
    for hit in answer["hits"]:
        marked = [hit["snippet"][start:end] for start, end in hit["spans"]]
        assert marked == [answer["parts"][part] for part in hit["parts"]]


def test_the_limit_limits_what_is_printed_not_what_is_counted(run):
    _, out, _ = run("search", "疫情防控", "--json", "--limit", "2")
    answer = json.loads(out)
    assert len(answer["hits"]) == 2 < answer["total"]


def test_the_whole_answer_is_counted_by_month_name_column_kind_and_page(run):
    _, out, _ = run("search", "疫情防控", "--json", "--limit", "1")
    answer = json.loads(out)
    assert sorted(answer["facets"]) == ["columns", "kinds", "months", "pages", "people"]
    assert sum(share["articles"] for share in answer["facets"]["months"]) == answer["total"] > 1
    assert {share["value"] for share in answer["facets"]["kinds"]} <= {"news", "feature", "photo", "guide"}

    _, out, _ = run("search", "疫情防控", "--limit", "1")
    assert "月份" not in out
    _, out, _ = run("search", "疫情防控", "--limit", "1", "--facets")
    [months] = [line for line in out.splitlines() if line.startswith("月份")]
    assert f"2022-01 {answer['facets']['months'][0]['articles']}" in months


def test_what_else_may_be_meant_stands_beside_the_answer(run):
    _, out, _ = run("search", "錢塘", "--json")
    answer = json.loads(out)
    assert (answer["total"], answer["hits"]) == (0, [])
    [other] = answer["suggestions"]
    assert (other["query"], other["text"], other["why"]) == ("钱塘", "钱塘", "script")
    _, out, _ = run("search", "钱塘", "--json")
    assert json.loads(out)["total"] == other["total"] > 0

    _, out, _ = run("search", "錢塘")
    assert f"另有 {other['total']} 篇作“钱塘”（繁简）" in out.splitlines()


@pytest.mark.parametrize("form", ["text", "html", "markdown", "citation", "bibtex", "ris"])
def test_an_article_is_shown_in_every_form(run, form):
    _, out, _ = run("search", "170亿元", "--json")
    hit = json.loads(out)["hits"][0]
    code, out, _ = run("show", hit["article"], "--format", form)
    assert code == 0
    assert "".join(hit["headline"].split()) in "".join(out.split()).replace("，", ",").replace("：", ":")


def test_import_tells_what_became_of_every_file(tmp_path, capsys):
    good = tmp_path / "good.txt"
    shutil.copy(next(shipped.seeds().glob("002_*.txt")), good)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    files = [str(tmp_path / name) for name in ("good.txt", "empty.txt", "picture.txt", "lost.txt")]
    data = ["--data", str(tmp_path / "data")]

    assert main(["import", *files, "--json", *data]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [entry["file"] for entry in report["added"]] == [str(good)]
    assert [entry["why"] for entry in report["refused"]] == [
        "“empty.txt”是空文件，未收入。",
        "“picture.txt”不是文字文件，未收入。",
        f"找不到“{tmp_path / 'lost.txt'}”。",
    ]

    assert main(["import", str(good), "--json", *data]) == 0
    assert len(json.loads(capsys.readouterr().out)["unchanged"]) == 1
    assert main(["issues", "--json", *data]) == 0
    assert len(json.loads(capsys.readouterr().out)["issues"]) == 1


def test_what_was_imported_is_found_at_once(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text("甲乙日报\n\n河边新桥今日通车\n\n■记者 丁一\n\n本报讯 昨日,河边新桥通车,市民称便。\n")
    assert main(["import", str(page), "--data", str(tmp_path / "data")]) == 0
    capsys.readouterr()
    assert main(["search", "市民称便", "--json", "--data", str(tmp_path / "data")]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 1


def test_the_index_is_checked_and_made_anew(run):
    assert run("index", "--check")[:2] == (0, "ready  33 篇\n")
    assert run("index", "--rebuild")[:2] == (0, "ready  33 篇\n")


@pytest.mark.parametrize(("sample", "told"), [("40", "40 句（抽样"), ("all", "句（完全")])
def test_the_index_is_verified_and_certified(run, sample, told):
    code, out, err = run("index", "--verify", "--sample", sample)
    assert (code, err) == (0, "")
    assert told in out and "5 期，33 篇" in out and "全部一致" in out
    names = [line.partition("：")[0] for line in out.splitlines()]
    assert names == ["核对", "时间", "报库", "报库状态", "索引", "程序", "原文", "所得", "结果", "复核"]
    again = out.rpartition("：qtreader-cli ")[2].split()
    passages = out.partition("原文：")[2].partition("\n")[0]
    assert run(*again)[1].partition("原文：")[2].partition("\n")[0] == passages


@pytest.mark.parametrize("what", ["1", "2022-01-28"])
def test_an_article_and_an_issue_are_printed(filled, tmp_path, what):
    # as a program of its own: one process has one Qt application, and the tests of the window need another
    command = [sys.executable, "-m", "qtreader.cli", "pdf", what, "-o", tmp_path / "a.pdf", "--data", filled]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"{tmp_path / 'a.pdf'}\n"
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "9999"], "没有编号为 9999 的文章。"),
        (["pdf", "1999-01-01", "-o", "x.pdf"], "报库中没有 1999-01-01 这一期。"),
        (["parse", "no-such-file.txt"], "找不到“no-such-file.txt”。"),
    ],
)
def test_trouble_is_one_sentence_and_status_1(run, arguments, sentence):
    assert run(*arguments) == (1, "", sentence + "\n")


def test_wrong_usage_is_status_2(capsys):
    with pytest.raises(SystemExit) as end:
        main(["no-such-command"])
    assert end.value.code == 2


def test_it_runs_as_a_module(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "qtreader.cli", "issues", "--json", "--data", tmp_path],
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(json.loads(done.stdout)["issues"]) == 5
