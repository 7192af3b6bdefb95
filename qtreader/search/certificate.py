"""Holds the index against a literal reading of the library, and certifies what came of it."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from qtreader import __version__
from qtreader.progress import Progress
from qtreader.search.evaluation import patterns_of
from qtreader.search.finding import ArticleSource, Finder
from qtreader.search.query import Phrase
from qtreader.search.reading import Wording
from qtreader.search.record import Record, record

SAMPLE = 1000  # passages of a check that is not complete
LENGTHS = (1, 2, 3, 4, 6, 10, 25, 50)  # characters of a passage
_ALTERED = 4  # one passage of so many has a character of another place in it, and mostly stands nowhere
_SEEDS = 1_000_000
_STEP = 50  # articles between two reports
_WRONG_TOLD = 20
_BETWEEN_TEXTS = re.compile(r"\s+")  # and about the note of a printed form, which is white space


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    passage: str  # folded
    missing: tuple[int, ...]  # articles in which it stands and which the index does not find
    excess: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Certificate:
    at: dt.datetime  # in the local zone
    library: str  # its state
    issues: int
    articles: int
    characters: int  # as corrected, white space left out
    complete: bool  # a passage of every text of every article
    seed: int  # of the choice of passages: with it, a check can be repeated
    passages: int
    found: int  # articles in all answers together
    wrong: tuple[WrongAnswer, ...]
    program: str = ""  # the version of this program
    index: str = ""  # the format of the index, and what else decides how it is written
    generation: str = ""  # the name of the index, which no other ever has


def examine(
    finder: Finder, source: ArticleSource, sample: int | None, seed: int | None = None
) -> Generator[Progress, None, Certificate]:
    """Looks for ``sample`` passages of the articles, ``None`` for one of every text, both ways."""
    seed = random.randrange(_SEEDS) if seed is None else seed
    library, expected = source.state(), source.count()
    records: list[Record] = []
    issues: set[int] = set()
    for filed in source.all_articles():
        records.append(record(filed))
        issues.add(filed.issue.id)
        if len(records) % _STEP == 0:
            yield Progress(len(records), expected + (sample or expected))
    passages = list(_passages(records, sample, random.Random(seed)))
    wrong, found = [], 0
    for done, passage in enumerate(passages, 1):
        literal = {item.id for item in records if passage in item.text}
        answered = _answered(finder, passage)
        found += len(answered)
        if literal != answered:
            wrong.append(
                WrongAnswer(passage, tuple(sorted(literal - answered)), tuple(sorted(answered - literal)))
            )
        yield Progress(len(records) + done, len(records) + len(passages))
    return Certificate(
        at=dt.datetime.now().astimezone(),
        library=library,
        issues=len(issues),
        articles=len(records),
        characters=sum(len(_BETWEEN_TEXTS.sub("", item.corrected)) for item in records),
        complete=sample is None,
        seed=seed,
        passages=len(passages),
        found=found,
        wrong=tuple(wrong),
        program=__version__,
    )


def _answered(finder: Finder, passage: str) -> set[int]:
    phrase = Phrase(passage, quoted=True)
    return set(finder.find(phrase, patterns_of(phrase), (), "").ids)


def _passages(records: Sequence[Record], sample: int | None, chance: random.Random) -> Iterator[str]:
    """Cut from the texts, also as they were printed, longer articles more often; in some of them a character
    is another."""
    if sample is None:
        drawn = (text for item in records for text in _texts(item))
    else:
        told = [item for item in records if _texts(item)]
        articles = chance.choices(told, [len(item.text) for item in told], k=sample) if told else []
        drawn = (chance.choice(_texts(item)) for item in articles)
    for number, text in enumerate(drawn):
        start = chance.randrange(len(text))
        passage = text[start : start + chance.choice(LENGTHS)]
        if number % _ALTERED == _ALTERED - 1 and len(passage) > 1:
            place = chance.randrange(len(passage))
            passage = passage[:place] + chance.choice(text) + passage[place + 1 :]
        yield passage


def _texts(item: Record) -> list[str]:
    return [text for text in _BETWEEN_TEXTS.split(item.text) if text]


def certificate_text(certificate: Certificate, language: str = "zh") -> str:
    """For people: to be read, copied, kept."""
    say = Wording(language.startswith("zh"))
    return "\n".join(f"{name}{say('：', ': ')}{words}" for name, words in _lines(certificate, say))


def _lines(certificate: Certificate, say: Wording) -> Iterator[tuple[str, str]]:
    yield say("核对", "Check"), say("索引与逐字查找", "index against literal search")
    yield say("时间", "Time"), f"{certificate.at:%Y-%m-%d %H:%M:%S %z}"
    yield (
        say("报库", "Library"),
        say(
            f"{certificate.issues} 期，{certificate.articles} 篇，{certificate.characters} 字（空白不计）",
            f"{certificate.issues} issues, {certificate.articles} articles, "
            f"{certificate.characters} characters without blanks",
        ),
    )
    yield say("报库状态", "State of the library"), certificate.library
    if certificate.index:
        yield (
            say("索引", "Index"),
            say(
                f"{certificate.generation}，格式 {certificate.index}",
                f"{certificate.generation}, format {certificate.index}",
            ),
        )
    yield say("程序", "Program"), f"qtreader {certificate.program}"
    extent = (
        say("完全：每篇的每段各取一句", "complete: one of every paragraph and heading")
        if certificate.complete
        else say("抽样", "sampled")
    )
    yield (
        say("原文", "Passages"),
        say(
            f"{certificate.passages} 句（{extent}；种子 {certificate.seed}）",
            f"{certificate.passages} ({extent}; seed {certificate.seed})",
        ),
    )
    yield (
        say("所得", "Answers"),
        say(
            f"索引共找到 {certificate.found} 篇次", f"{certificate.found} articles found by the index in all"
        ),
    )
    yield say("结果", "Result"), _result(certificate, say)
    sample = "all" if certificate.complete else certificate.passages
    command = f"qtreader-cli index --verify --sample {sample} --seed {certificate.seed}"
    yield say("复核", "To repeat it"), command


def _result(certificate: Certificate, say: Wording) -> str:
    if not certificate.wrong:
        return say("全部一致，无一遗漏，无一多余。", "all alike; nothing missing, nothing in excess.")
    count = len(certificate.wrong)
    told = [_wrong(answer, say) for answer in certificate.wrong[:_WRONG_TOLD]]
    return "\n".join([say(f"{count} 句不一致。", f"{count} differ."), *told])


def _wrong(answer: WrongAnswer, say: Wording) -> str:
    missing = ", ".join(map(str, answer.missing)) or "-"
    excess = ", ".join(map(str, answer.excess)) or "-"
    return say(
        f"“{answer.passage}” 遗漏：{missing}；多余：{excess}",
        f"“{answer.passage}” missing: {missing}; in excess: {excess}",
    )
