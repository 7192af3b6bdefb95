"""The line under which an archive files a clipping."""

from __future__ import annotations

from qtreader.newspaper.calendar import lunar
from qtreader.newspaper.holding import FiledArticle
from qtreader.render.sheet import day

_MARKS = " \t\u3000■□◆◇●○▲△▪▌"


def filing_line(filed: FiledArticle, language: str = "zh") -> str:
    """《钱塘新区报》 2022年10月31日 星期一 · 农历壬寅年十月初七 · 总第423期 · 第1版 · 记者 张三,
    as far as it is known."""
    chinese = language.startswith("zh")
    issue = filed.issue
    parts = [f"《{issue.newspaper}》 {day(filed, language)}"]
    if issue.date is not None:
        parts.append(lunar(issue.date, language) or "")
    if issue.issue_number is not None:
        parts.append(f"总第{issue.issue_number}期" if chinese else f"No. {issue.issue_number}")
    if filed.page:
        parts.append(f"第{filed.page}版" if chinese else f"page {filed.page}")
    parts.append(" ".join(" ".join(line.split()).strip(_MARKS) for line in filed.article.byline))
    return " · ".join(part for part in parts if part)
