"""Words and characters that stand twice in a row by mistake: 疫情疫情, 要要, 目的的地."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from qtreader.newspaper.issue import Doubt
from qtreader.newspaper.span import Span

_HAN = "[\\u4e00-\\u9fff]"
_TWICE = re.compile(rf"({_HAN}{{2,4}})\1")
_COUNTED = tuple("一二两三几半各某多")  # 一步一步
_SAID_TWICE = re.compile(
    "研究|讨论|了解|考虑|休息|非常|许多|很多|商量|学习|体验|感受|放松|打扮|活动|锻炼|介绍|交流|热闹|高兴|宣传|永远|好多|加油|谢谢"
    "|见识|展示|指导|转悠|不行|大片|大块|大把|越来"
)
# common characters that clean news, ten million characters of it, never has twice in a row; verbs that
# may be said twice (治治病) left out
_NEVER_TWICE = (
    "同近推今务是不增提系员量到将定各我入十度交坚与基记更创际造社施第式书俄质性域农称克布企这元题已带从界就义最服相据"
    "广门击育球们决得后者互及级结取装略商研起之革并消引着众效其境传贸确视备型参群势愿术费办织也罗还准他约此复促模专预论"
    "极速核族障案把责突致无做铁类影府别友础继变绿监使越先需卫范告话降未感响媒宣反识措景访严让启始破扩益居功值率食险况检负"
    "获究抗再被察输征势望伴截该培置职底额而则低综践跨终警例章援承执注图祝言才配赴"
)
_ONE_TWICE = re.compile(
    rf"([{_NEVER_TWICE}])\1(?!({_HAN})\2)"
    r"|(?<![实存现正内外所潜自旨好])在在(?!于)"
    r"|(?<![需主重必只首概摘纪提还就紧索险])要要(?![求素点闻领员塞件义害么是目职好价])"
    r"|(?<![为除得不知罢])了了(?![解却结望断])"
    r"|(?<![目确])的的(?![确士哥])|(?<=目)的的(?=地(?![位方区理面]))"
    r"|(?<![了平谐饱总共温缓暖])和和(?![平谐睦美气解])"
    r"|(?<![可所加予])以以(?![色及外来往后前上下内])"
)
_TWO_ALIKE = frozenset(character * 2 for character in _NEVER_TWICE + "在要了的和以")


def doubled(text: str, pieces: Sequence[Span], pairs: Set[str]) -> Iterator[Doubt]:
    """What stands twice in the paragraphs, and what it says once. ``pairs`` are those of characters
    that follow one another in them."""
    any_twice = not _TWO_ALIKE.isdisjoint(pairs)
    for piece in pieces:
        for found in _TWICE.finditer(text, piece.start, piece.end):
            if not _is_meant(text, found):
                yield Doubt(Span(*found.span()), found[0], found[1], "词语重复")
        for found in _ONE_TWICE.finditer(text, piece.start, piece.end) if any_twice else ():
            yield Doubt(Span(found.start(), found.start() + 2), found[0], found[0][0], "字重复")


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """Whether a word is said twice on purpose, or the two belong to different words:
    构建共建共治, 年全年全社会."""
    word, (start, end) = found[1], found.span()
    if _SAID_TWICE.fullmatch(word) or word.startswith(_COUNTED) or len(set(word)) == 1:
        return True
    return text[end + 1 : end + 2] == word[-1] or text[start - 2 : start - 1] == word[0]
