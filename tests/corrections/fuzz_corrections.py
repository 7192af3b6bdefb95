"""Files of corrections that anything may have been written to: a script, with COUNT and a SEED if need be.

Half are bytes of a file spoilt; half are sound files of corrections that nobody would make, under their
right numbers. Each is read, and what was taken of it is applied to its page: nothing of the page may be
lost. Prints count and rate; batches are read in processes of their own, so that a crash or a hang is seen.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import subprocess
import sys
import time
from dataclasses import replace

from chance import do_something
from mending import NOON, Reader, assert_whole, seed_page

from qtreader.corrections import exchange
from qtreader.corrections.applying import apply
from qtreader.corrections.numbering import numbered
from qtreader.errors import Trouble
from qtreader.newspaper.correction import Act, Anchor, Correction, Draft
from qtreader.newspaper.span import Span

BATCH = 10_000
WITHIN = 900  # seconds a batch may take
ODD = (
    b"null", b"true", b"-1", b"1e309", b"NaN", b"9" * 5000, b"[" * 3000, b"{", b'"', b"\\ud800", b"\\u0000",
    b"\xff\xfe", b"\0", b'{"format": ', b'"version": 2', b"\xe2\x80\xa8", b'"over": ["' + b"0" * 64 + b'"]',
)  # fmt: skip
WORDS = (
    "",
    "甲",
    "before",
    "doubt",
    "break",
    "unassigned",
    "2022-02-30",
    "9999-12-31",
    "\n",
    "\ud800",
    "字" * 30_000,
)


def sample(chance: random.Random) -> Reader:
    """A reader who did a few things, or two who did not know of each other."""
    reader = Reader(seed_page(chance.randrange(5)))
    for _ in range(chance.randint(1, 6)):
        do_something(chance, reader)
        reader.now += dt.timedelta(seconds=chance.randint(-5, 5))
    other = Reader(reader.page, "乙", now=NOON)
    for _ in range(chance.randint(0, 3)):
        do_something(chance, other)
    reader.merge(other.known)
    return reader


def spoilt(raw: bytes, chance: random.Random) -> bytes:
    """Bytes changed, cut, doubled, put in from elsewhere; or nothing but chance."""
    if chance.random() < 0.05:
        return chance.randbytes(chance.randrange(600))
    changed = bytearray(raw)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + chance.randrange(60)]
            case 2:
                changed[at:at] = chance.choice(ODD)
            case 3:
                changed[at:at] = changed[chance.randrange(len(changed) + 1) :][:80]
            case _:
                del changed[at:]
    return bytes(changed)


def forged(reader: Reader, chance: random.Random) -> bytes:
    """Corrections of parts of others, of places anywhere, over anything."""
    known = reader.known or [numbered(Draft(Act.DATE, reader.source.mark, text="2022-01-01"), "甲", NOON)]
    made: list[Correction] = list(known)
    for _ in range(chance.randint(1, 8)):
        draft, other = chance.choice(made).draft, chance.choice(made).draft
        draft = replace(
            draft,
            act=chance.choice((draft.act, *Act)),
            places=tuple(
                _anchor(each, reader, chance) for each in chance.choice((draft.places, other.places))
            ),
            to=chance.choice((draft.to, None, *other.places[:1])),
            text=chance.choice((draft.text, *WORDS)),
        )
        if draft.to is not None and chance.random() < 0.5:
            draft = replace(draft, to=_anchor(draft.to, reader, chance))
        over = tuple(each.number for each in chance.sample(made, min(len(made), chance.randint(0, 3))))
        made.append(numbered(draft, "丙", NOON + dt.timedelta(seconds=chance.randint(-9, 9)), over=over))
    return exchange.write(made).encode("utf-8", "surrogatepass")


def _anchor(anchor: Anchor, reader: Reader, chance: random.Random) -> Anchor:
    if chance.random() < 0.5:
        return anchor
    text = reader.page.text
    start = chance.randint(0, len(text) - 1)
    span = Span(start, min(len(text), start + chance.choice((1, 3, 50, 5000))))
    words = span.of(text)
    span = Span(span.start + len(words) - len(words.lstrip()), span.start + len(words.rstrip()))
    return Anchor(span, span.of(text) + chance.choice(("", "", "", "x")))


def try_out(raw: bytes, reader: Reader) -> int:
    """How many corrections were taken."""
    try:
        found = exchange.read(raw, "更正.json")
        sentences = [each.sentence("en") + each.sentence("zh") for each in found.refused]
    except Trouble as trouble:
        sentences, found = [trouble.sentence("en")], exchange.Read(())
    assert all(sentences)
    if found.corrections:
        assert exchange.read(exchange.write(found.corrections).encode(), "").corrections == found.corrections
        assert_whole(reader.page, apply(reader.page, found.corrections))
    return len(found.corrections)


def read_batch(count: int, seed: int) -> None:
    chance = random.Random(seed)
    taken = 0
    for number in range(count):
        if number % 50 == 0:
            reader = sample(chance)
            raw = exchange.write(reader.known).encode()
        is_forged = number % 2 == 0
        given = forged(reader, chance) if is_forged else spoilt(raw, chance)
        try:
            taken += try_out(given, reader)
        except Exception:
            print(f"seed {seed}, file {number}: {given[:400]!r}", file=sys.stderr)
            raise
    print(json.dumps(taken))


def main() -> int:
    if sys.argv[1] == "--batch":
        read_batch(int(sys.argv[2]), int(sys.argv[3]))
        return 0
    count = int(sys.argv[1])
    seed = int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 1_000_000_000
    begun, crashes, taken = time.monotonic(), 0, 0
    for first in range(0, count, BATCH):
        batch = [sys.executable, __file__, "--batch", str(min(BATCH, count - first)), str(seed + first)]
        ended = subprocess.run(batch, check=False, timeout=WITHIN, capture_output=True, text=True)
        if ended.returncode:
            crashes += 1
            print(f"batch of seed {seed + first}: status {ended.returncode}\n{ended.stderr}", file=sys.stderr)
        else:
            taken += json.loads(ended.stdout)
    spent = time.monotonic() - begun
    print(
        f"seed {seed}: {count} files in {spent:.0f} s, {count / spent:.0f} a second, "
        f"{taken} corrections taken, {crashes} crashes"
    )
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
