"""The words that headings are made of: what may be asked for by initials."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qtreader.search.words import WordCutter

_NAME = 3  # characters of a name that a dictionary does not know: a surname, and two
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


def terms(heads: str, cutter: WordCutter) -> Iterator[str]:
    """The words of headings, a line each, and the names in them that were cut in two."""
    for line in heads.splitlines():
        words = cutter.words(line)
        yield from words
        yield from _names(words, line)


def _names(words: Sequence[str], line: str) -> Iterator[str]:
    """王 and 小乐 that stand side by side."""
    for first, second in pairwise(words):
        if first in _SURNAMES and len(first + second) == _NAME and first + second in line:
            yield first + second
