"""How Chinese words are typed in Latin letters: pinyin without tones, whole or by its initials."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product

from pypinyin import Style, pinyin

_MOST_READINGS = 32  # of one word; 重 has two, 单 has three
_LONGEST = 12  # characters of a word that anybody types so
_NAME = 3  # characters of a name that is known by its initials; of two, too much would be taken for one
_NO_NAME = frozenset("的了在是和与及为有不之")
# The usual ones; those that are mostly another word are left out
_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范"
    "彭郎鲁韦马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾"
    "孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄"
    "危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左"
    "石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲封储靳段焦巴谷车侯班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙"
    "叶幸司黎薄印白蒲邰赖卓蔺屠蒙池乔阴胥苍闻党翟谭贡劳姬申扶冉宰郦桑桂牛寿燕冀浦尚农温庄晏柴瞿"
    "阎充慕连茹习艾鱼容古易廖庾衡耿弘匡文广欧沃蔚师巩聂晁勾敖冷辛阚简饶曾关查游肖闫涂"
)


def plain(typed: str) -> str:
    """Tones left out: jīn as jin, lǜ as lv."""
    apart = unicodedata.normalize("NFD", typed).replace("u\u0308", "v")
    return "".join(char for char in apart if char.isascii())


class Sounds:
    """Words by the ways in which they are typed."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, list[str]] = {}
        for word in dict.fromkeys(words):
            for typed in ways_to_type(word):
                self._words.setdefault(typed, []).append(word)

    def words(self, typed: str) -> tuple[str, ...]:
        """The words that ``typed`` (a to z, small) may mean, in the order in which they were given."""
        return tuple(self._words.get(typed, ()))


def ways_to_type(word: str) -> set[str]:
    """Of 银行: yinhang, yinxing, yh, yx; none of a single character or of what is no Chinese."""
    if not 1 < len(word) <= _LONGEST:
        return set()
    readings = [_readings(char) for char in word]
    if not all(readings):
        return set()
    ways = list(islice(product(*readings), _MOST_READINGS))
    return {"".join(way) for way in ways} | {"".join(sound[0] for sound in way) for way in ways}


def heard(text: str, typed: str) -> list[str]:
    """The passages of ``text`` that ``typed`` may mean, the most frequent first.

    Any passage by its whole pinyin; by initials only what begins with a surname, as a name does.
    """
    chars = {sound: _set(found) for sound, found in _chars_by_sound(text).items()}
    ways = [
        "".join(chars[sound] for sound in way) for way in islice(_syllables(typed, chars), _MOST_READINGS)
    ]
    if len(typed) == _NAME and (initials := _initials(text, typed)):
        ways.append(initials)
    if not ways:
        return []
    found = Counter(match[1] for match in re.finditer(f"(?=({'|'.join(ways)}))", text))
    return [passage for passage, _ in found.most_common()]


def _initials(text: str, typed: str) -> str:
    """A pattern for names with these initials, each character read as it usually is; empty where
    there can be none in the text."""
    by_initial: dict[str, set[str]] = {}
    for char in set(text) - _NO_NAME:
        if sounds := _readings(char):
            by_initial.setdefault(sounds[0][0], set()).add(char)
    first = by_initial.get(typed[0], set()) & _SURNAMES
    sets = [first, *(by_initial.get(letter, set()) for letter in typed[1:])]
    return "".join(map(_set, sets)) if all(sets) else ""


def _chars_by_sound(text: str) -> dict[str, set[str]]:
    chars: dict[str, set[str]] = {}
    for char in set(text):
        for sound in _readings(char):
            chars.setdefault(sound, set()).add(char)
    return chars


def _set(chars: Iterable[str]) -> str:
    return f"[{''.join(sorted(chars))}]"


def _syllables(typed: str, known: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The ways to part a text into two or more known sounds: xian has one, xi an."""
    for end in range(1, len(typed)):
        if typed[:end] in known:
            rest = typed[end:]
            if rest in known:
                yield typed[:end], rest
            yield from ((typed[:end], *others) for others in _syllables(rest, known))


@cache
def _readings(char: str) -> tuple[str, ...]:
    """lü is typed lv. Empty for what has no reading."""
    found = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)
    return tuple(sound for sound in found[0] if sound.isascii() and sound.isalpha()) if found else ()
