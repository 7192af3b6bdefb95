"""The manual as files for a browser: a folder a language, a file a page, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from qtreader.manual.links import split
from qtreader.manual.page import Block, Kind, Manual, Page, Row, Run, Runs, Voice

SHEET = "manual.css"
NAMES = {"zh": "钱塘读报 使用手册", "en": "Qiantang Reader: the manual"}
OTHERS = {"zh": "English", "en": "中文"}  # what the other language is called in itself
TAGS = {"zh": "zh-CN", "en": "en-GB"}
_VOICES = {Voice.STRONG: "strong", Voice.CODE: "code", Voice.KEY: "kbd", Voice.COMMAND: "b"}
_BLOCKS = {
    Kind.LEAD: 'p class="lead"',
    Kind.PARAGRAPH: "p",
    Kind.REMARK: 'p class="remark"',
    Kind.CODE: "pre",
}
_LISTS = {Kind.ITEM: "ul", Kind.STEP: "ol"}


def write_manual(manuals: Sequence[Manual], stylesheet: str, folder: Path) -> list[Path]:
    """Writes all of it below ``folder``, which may not be there yet; the files written. The same manual gives
    the same files. Raises ``OSError``."""
    texts = {SHEET: stylesheet, "index.html": _entrance(manuals)}
    for manual in manuals:
        for page in manual.pages:
            texts[f"{manual.language}/{page.name}.html"] = page_html(manual, page)
    files = []
    for name, text in texts.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        files.append(file)
    return files


def page_html(manual: Manual, page: Page) -> str:
    language = manual.language
    other = next(each for each in NAMES if each != language)
    body = "\n".join(_body(page.blocks))
    return (
        f'<!DOCTYPE html>\n<html lang="{TAGS[language]}">\n'
        f"<head>{_head(f'{page.title} · {NAMES[language]}', '../')}</head>\n<body>\n"
        f"<nav>\n<p>{NAMES[language]}</p>\n{_contents(manual, page)}"
        f'<p><a href="../{other}/{page.name}.html" lang="{TAGS[other]}">{OTHERS[language]}</a></p>\n</nav>\n'
        f"<main>\n{body}\n{_neighbours(manual, page)}</main>\n</body>\n</html>\n"
    )


def _head(title: str, up: str) -> str:
    return (
        f'<meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="{up}{SHEET}">'
    )


def _entrance(manuals: Sequence[Manual]) -> str:
    doors = "".join(
        f'<p lang="{TAGS[each.language]}"><a href="{each.language}/{each.pages[0].name}.html">'
        f"{NAMES[each.language]}</a></p>\n"
        for each in manuals
    )
    head = f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>{_head(NAMES["zh"], "")}</head>\n'
    return f"{head}<body><main>\n{doors}</main></body>\n</html>\n"


def _contents(manual: Manual, here: Page) -> str:
    parts = []
    for group in manual.groups:
        items = "".join(_content_item(page, here) for page in group.pages)
        parts.append(f"<h2>{escape(group.title)}</h2>\n<ul>\n{items}</ul>\n")
    return "".join(parts)


def _content_item(page: Page, here: Page) -> str:
    current = ' aria-current="page"' if page is here else ""
    return f'<li><a href="{page.name}.html"{current}>{escape(page.title)}</a></li>\n'


def _neighbours(manual: Manual, here: Page) -> str:
    pages = manual.pages
    at = pages.index(here)
    before = after = ""
    if at:
        page = pages[at - 1]
        before = f'<a rel="prev" href="{page.name}.html">← {escape(page.title)}</a>'
    if at + 1 < len(pages):
        page = pages[at + 1]
        after = f'<a rel="next" href="{page.name}.html">{escape(page.title)} →</a>'
    return f'<p class="neighbours"><span>{before}</span><span>{after}</span></p>\n'


def _body(blocks: Sequence[Block]) -> Iterable[str]:
    """Items in a row stand in one list."""
    for kind, run in groupby(blocks, lambda block: block.kind):
        if kind in _LISTS:
            tag = _LISTS[kind]
            yield f"<{tag}>\n" + "".join(f"<li>{_runs(each.runs)}</li>\n" for each in run) + f"</{tag}>"
        else:
            yield from map(_block, run)


def _block(block: Block) -> str:
    match block.kind:
        case Kind.TITLE:
            return f"<h1>{_runs(block.runs)}</h1>"
        case Kind.HEADING:
            return f"<h2{_id(block.anchor)}>{_runs(block.runs)}</h2>"
        case Kind.TABLE:
            head = f"<thead>{_row(block.head, 'th')}</thead>\n" if block.head else ""
            rows = "".join(_row(row, "td") for row in block.rows)
            return f"<table>\n{head}<tbody>\n{rows}</tbody>\n</table>"
        case Kind.CODE:
            return f"<pre>{escape(block.text)}</pre>"
    tag = _BLOCKS[block.kind]
    return f"<{tag}>{_runs(block.runs)}</{tag.split()[0]}>"


def _row(row: Row, tag: str) -> str:
    cells = "".join(f"<{tag}>{_runs(cell)}</{tag}>" for cell in row.cells)
    return f"<tr{_id(row.anchor)}>{cells}</tr>\n"


def _id(anchor: str) -> str:
    return f' id="{anchor}"' if anchor else ""


def _runs(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    tag = _VOICES.get(run.voice)
    words = f"<{tag}>{words}</{tag}>" if tag else words
    if not run.to:
        return words
    page, anchor = split(run.to)
    return f'<a href="{f"{page}.html" if page else ""}{f"#{anchor}" if anchor else ""}">{words}</a>'
