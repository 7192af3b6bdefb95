#!/usr/bin/env python3
"""Reads pages damaged at random and tells what does not hold.

    fuzz_pages.py [FOLDER ...] [--rounds N] [--seed S] [--first R]

Takes the page texts of the folders (the seeds where none is named) and damages one of them each
round: lines cut, swapped, deleted and doubled, other pages spliced in, marks, tags and noise
strewn, bytes flipped, another encoding. What must hold: every character that is not white space
in exactly one place, offsets that say what they point at, a form of the command line that can be
read. An exception ends the run and tells the round; `--first R --rounds 1` reads that page again.
Last comes the time a character took, by length of page: it should not grow.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from qtreader.newspaper.issue import Page
from qtreader.newspaper.span import Span
from qtreader.pagetext.coverage import spans_of
from qtreader.pagetext.page import read_page
from qtreader.render.page_json import page_json

ROOT = Path(__file__).parents[2]
NOISE = (
    *"。，,、；：“”‘’《》()（）[]【】#*■●①>—-…!?！？ \t\u3000\ufeff\u200b\u2028\x00\x0b\x0c\x85�",
    *(
        "本报讯 ",
        "(记者 ",
        "通讯员 ",
        "摄",
        "文/图 ",
        "下转第4版",
        "上接第1版",
        "详见本报第8版",
        "导读",
        "公告",
    ),
    *("2月30日", "13月5日", "上月31日", "昨日", "0日", "99日", "总第0期", "星期", "农历", "第99版"),
    *("<p>", "</div>", "&nbsp;", "<!-- ", "```", "| --- |", "**", "$$", "\\n", "%PDF-1.4", "<html>"),
)
LINE_ENDS = ("\r\n", "\r", "\n\n", "\n\n\n\n", "\n\r", "\u2028", "\x0b", " ", "")
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
LENGTHS = (500, 1000, 2000, 4000, 8000, 16000, 32000, 10**9)  # characters, upper ends


def main() -> int:
    arguments = _arguments()
    texts = [file.read_text("utf-8") for folder in arguments.folders for file in sorted(folder.glob("*.txt"))]
    times: list[tuple[int, float]] = []
    wrong = 0
    numbers: Counter[str] = Counter()
    for round_number in range(arguments.first, arguments.first + arguments.rounds):
        raw = damaged(texts, random.Random(f"{arguments.seed}:{round_number}"))
        page, seconds = _read(raw, round_number)
        times.append((len(page.text), seconds))
        numbers.update(pages=1, articles=len(page.articles), unread=bool(page.remark))
        found = faults(page)
        wrong += bool(found)
        for fault in found:
            print(f"round {round_number}: {fault}")
    print(
        f"{numbers['pages']} pages, {numbers['articles']} articles, {numbers['unread']} kept whole as no page"
    )
    print(f"{wrong} pages with faults")
    print("\n".join(_table(times, arguments.first)))
    return 1 if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds"])
    parser.add_argument("--rounds", type=int, default=1000)
    parser.add_argument("--seed", default="0")
    parser.add_argument("--first", type=int, default=0, help="number of the first round")
    return parser.parse_args()


def _read(raw: bytes, round_number: int) -> tuple[Page, float]:
    """The page and the seconds of the processor it took."""
    page = None
    started = time.process_time()
    try:
        page = read_page(raw, "damaged.txt")
    finally:
        if page is None:
            print(f"round {round_number}: an exception", file=sys.stderr)
    return page, time.process_time() - started


def _table(times: Sequence[tuple[int, float]], first: int) -> Iterator[str]:
    yield f"{'characters':>15} {'pages':>7} {'µs a character':>15} {'worst':>7} {'in round':>9}"
    for low, high in pairwise((100, *LENGTHS)):
        here = [
            (seconds * 1e6 / length, n) for n, (length, seconds) in enumerate(times) if low <= length < high
        ]
        if here:
            worst, number = max(here)
            name = f"{low} to {high}" if high < LENGTHS[-1] else f"{low} and more"
            usual = median(each for each, _ in here)
            yield f"{name:>15} {len(here):7} {usual:15.2f} {worst:7.2f} {first + number:9}"
    texts = sum(length for length, _ in times)
    seconds = sum(each for _, each in times)
    yield f"{len(times) / seconds:.0f} pages a second, {texts / seconds / 4000:.0f} of 4,000 characters"


# What must hold


def faults(page: Page) -> list[str]:
    """What does not hold of a page, one sentence each."""
    return [*_coverage(page), *_pointers(page), *_form(page)]


def _coverage(page: Page) -> Iterator[str]:
    spans = sorted(
        [
            *(span for article in page.articles for span in spans_of(article)),
            *(fragment.span for fragment in (*page.furniture, *page.unassigned)),
        ]
    )
    if any(before.end > after.start for before, after in pairwise(spans)):
        yield "two places share a character"
    if "".join("".join(span.of(page.text) for span in spans).split()) != "".join(page.text.split()):
        yield "a character is in no place"


def _pointers(page: Page) -> Iterator[str]:
    for paragraph in (paragraph for article in page.articles for paragraph in article.paragraphs):
        if paragraph.text != "".join(piece.of(page.text) for piece in paragraph.pieces):
            yield "a paragraph is not what its pieces say"
        if not all(any(p.start <= at < p.end for p in paragraph.pieces) for at in paragraph.probable_breaks):
            yield "a probable break stands outside its paragraph"
    named: list[tuple[Span, str]] = [(each.span, each.seen) for each in page.doubts]
    named += [(each.span, each.text) for each in (*page.furniture, *page.unassigned)]
    named += [(each.span, each.quote) for each in page.dating.evidence]
    for span, text in named:
        if not 0 <= span.start < span.end <= len(page.text):
            yield f"{span} is outside the text"
        elif "".join(span.of(page.text).split()) != "".join(text.split()):
            yield f"{text!r} is not what stands at {span}"
    if not all(0 <= day.span.start < day.span.end <= len(page.text) for day in page.days):
        yield "a day is named outside the text"


def _form(page: Page) -> Iterator[str]:
    form = page_json(page)
    if json.loads(json.dumps(form, ensure_ascii=False).encode().decode()) != form:
        yield "the form of the command line is another when it is read back"


# Damage


def damaged(texts: Sequence[str], chance: random.Random) -> bytes:
    """One of the texts with one to five kinds of damage, in some encoding."""
    text = chance.choice(texts)
    for _ in range(chance.randint(1, 5)):
        harm = chance.choice(HARMS)
        text = harm(text, chance) if harm is not splice else splice(text, chance, texts)
    encoding = chance.choice(ENCODINGS)
    raw = text[:200_000].encode(encoding, "replace")
    return _flipped(raw, chance) if chance.random() < 0.2 else raw


def _flipped(raw: bytes, chance: random.Random) -> bytes:
    """Bytes turned, lost and put in."""
    changed = bytearray(raw)
    for _ in range(chance.choice((1, 3, 30))):
        if changed:
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 2)] = bytes(
                chance.choices(range(256), k=chance.randint(0, 2))
            )
    return bytes(changed)


def cut(text: str, chance: random.Random) -> str:
    """A stretch is lost."""
    start, end = sorted(chance.randint(0, len(text)) for _ in range(2))
    return text[:start] + text[end:] if chance.random() < 0.5 else text[start:end] or text


def lose_characters(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 40)):
        at = chance.randint(0, len(text))
        text = text[:at] + text[at + chance.randint(1, 3) :]
    return text


def swap_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def delete_lines(text: str, chance: random.Random) -> str:
    share = chance.choice((0.05, 0.2, 0.6))
    return "\n".join(line for line in text.split("\n") if chance.random() > share)


def double_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    block = lines[start : start + chance.randint(1, 12)]
    at = chance.randint(0, len(lines))
    return "\n".join([*lines[:at], *block * chance.choice((1, 1, 2, 8)), *lines[at:]])


def break_lines(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 12)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(("\n", "\n\n", "\n\n\n\n")) + text[at:]
    return text


def join_lines(text: str, chance: random.Random) -> str:
    share = chance.choice((0.1, 0.5, 1.0))
    return "".join("" if c == "\n" and chance.random() < share else c for c in text)


def strew(text: str, chance: random.Random) -> str:
    """Noise anywhere."""
    for _ in range(chance.randint(1, 20)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(NOISE) * chance.choice((1, 1, 1, 2, 50)) + text[at:]
    return text


def mark(text: str, chance: random.Random) -> str:
    """Marks before lines: Markdown, lists, tags."""
    marks = ("# ", "## ", "###### ", "#", "- ", "> ", "■", "<p>", "**", "\u3000\u3000", "1. ", "①")
    chosen, share = chance.choice(marks), chance.choice((0.1, 0.5, 1.0))
    return "\n".join(chosen + line if chance.random() < share else line for line in text.split("\n"))


def other_line_ends(text: str, chance: random.Random) -> str:
    return text.replace("\n", chance.choice(LINE_ENDS))


def spread(text: str, chance: random.Random) -> str:
    """Some lines set with blanks between the letters."""
    return "\n".join(" ".join(line) if chance.random() < 0.1 else line for line in text.split("\n"))


def widen(text: str, chance: random.Random) -> str:
    """Punctuation and numbers in full width, or the other way round."""
    wide = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
    return text.translate(wide if chance.random() < 0.5 else {b: a for a, b in wide.items()})


def repeat(text: str, chance: random.Random) -> str:
    """The whole page again and again."""
    return (text + "\n") * chance.randint(2, 6)


def shuffle(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def splice(text: str, chance: random.Random, texts: Sequence[str]) -> str:
    """A stretch of another page put in."""
    other = chance.choice(texts)
    start, end = sorted(chance.randint(0, len(other)) for _ in range(2))
    at = chance.randint(0, len(text))
    return text[:at] + other[start:end] + text[at:]


HARMS: tuple[Callable[..., str], ...] = (
    cut,
    lose_characters,
    swap_lines,
    delete_lines,
    double_lines,
    break_lines,
    join_lines,
    strew,
    strew,
    mark,
    other_line_ends,
    spread,
    widen,
    repeat,
    shuffle,
    splice,
)

if __name__ == "__main__":
    sys.exit(main())
