"""The forms that people read: each kind of article in each of them, as it should be printed."""

import pytest

from qtreader.citation.styles import Style, cite

GOLDEN = """
one author
  gb2025    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张三：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
three authors
  gb2025    张三，李四，王五. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张三, 李四, 王五. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张三、李四、王五：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
four authors
  gb2025    张三，李四，王五，等. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张三, 李四, 王五, 等. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张三、李四、王五等：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
no author
  gb2025    同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
the same name twice
  gb2025    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张三：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
marks and roles
  gb2025    张三，李四，王五，等. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张三, 李四, 王五, 等. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张三、李四、王五等：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
names like roles
  gb2025    张文，王摄，记者. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    张文, 王摄, 记者. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  张文、王摄、记者：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
a Latin name
  gb2025    John Smith. 同心同德 再上台阶[N]. 江边日报, 2022-01-28 (1).
  gb2015    John Smith. 同心同德 再上台阶[N]. 江边日报, 2022-01-28(1).
  footnote  John Smith：《同心同德 再上台阶》，《江边日报》2022年1月28日，第1版。
half-width marks
  gb2025    产业：新进展（上）[N]. 江边日报, 2022-01-28 (1).
  gb2015    产业：新进展（上）[N]. 江边日报, 2022-01-28(1).
  footnote  《产业：新进展（上）》，《江边日报》2022年1月28日，第1版。
a title inside
  gb2025    《钱江》读后[N]. 江边日报, 2022-01-28 (1).
  gb2015    《钱江》读后[N]. 江边日报, 2022-01-28(1).
  footnote  《〈钱江〉读后》，《江边日报》2022年1月28日，第1版。
inferred
  gb2025    张三. 同心同德 再上台阶[N]. 江边日报, [2022-01-28 推断] (1).
  gb2015    张三. 同心同德 再上台阶[N]. 江边日报, [2022-01-28 推断](1).
  footnote  张三：《同心同德 再上台阶》，《江边日报》2022年1月28日（推断），第1版。
undated
  gb2025    张三. 同心同德 再上台阶[N]. 江边日报, [日期不详] (1).
  gb2015    张三. 同心同德 再上台阶[N]. 江边日报, [日期不详](1).
  footnote  张三：《同心同德 再上台阶》，《江边日报》（日期不详），第1版。
no page
  gb2025    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28.
  gb2015    张三. 同心同德 再上台阶[N]. 江边日报, 2022-01-28.
  footnote  张三：《同心同德 再上台阶》，《江边日报》2022年1月28日。
headline lost
  gb2025    张三. [李四专题调研，他强调要实][N]. 江边日报, 2022-01-28 (1).
  gb2015    张三. [李四专题调研，他强调要实][N]. 江边日报, 2022-01-28(1).
  footnote  张三：[李四专题调研，他强调要实]，《江边日报》2022年1月28日，第1版。
nothing at all
  gb2025    [无题][N]. 江边日报, [日期不详].
  gb2015    [无题][N]. 江边日报, [日期不详].
  footnote  [无题]，《江边日报》（日期不详）。
"""


def golden():
    kind = ""
    for line in GOLDEN.splitlines():
        if line.startswith("  "):
            style, cited = line.split(maxsplit=1)
            yield pytest.param(kind, style, cited, id=f"{kind}-{style}")
        kind = line if not line.startswith(" ") else kind


@pytest.mark.parametrize(("kind", "style", "cited"), [*golden()])
def test_the_golden_forms(kinds, kind, style, cited):
    assert cite(kinds[kind], Style(style)) == cited


@pytest.mark.parametrize(
    ("style", "cited"),
    [
        ("gb2025", "甲, 乙, 丙, et al. [No headline][N]. 江边日报, [2022-01-28, inferred] (1)."),
        ("gb2015", "甲, 乙, 丙, et al. [No headline][N]. 江边日报, [2022-01-28, inferred](1)."),
        ("footnote", "甲、乙、丙 et al.：[No headline]，《江边日报》2022年1月28日 (inferred)，第1版。"),
    ],
)
def test_the_programs_own_words_in_english(filed, style, cited):
    article = filed(*"甲乙丙丁", headline="", basis="inferred")
    assert cite(article, Style(style), "en") == cited


@pytest.mark.parametrize(
    ("style", "standard"),
    [
        ("gb2025", "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20 (15)."),
        ("gb2015", "丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15)."),
    ],
)
def test_the_example_that_the_standard_gives_itself(filed, style, standard):
    article = filed("丁文详", headline="数字革命与竞争国际化", date="2000-11-20", page=15)
    assert cite(article, Style(style)).replace("江边日报", "中国青年报") == standard
