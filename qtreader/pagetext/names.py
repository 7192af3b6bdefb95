"""Chinese surnames: what tells a bare name in brackets from a word."""

from __future__ import annotations

import re

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉"
    "岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝"
    "闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴"
    "陆荣翁荀羊惠甄曲家封芮储靳焦巴弓牧隗山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲卓蔺屠蒙池乔阴胥苍双"
    "闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容向古易慎戈廖庾终居衡步都耿满弘匡国文寇广"
    "东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠丰关相查荆红游竺权盖益桓公肖闫仝付代邸兰佟税"
)
_COMPOUND = re.compile(
    "欧阳|司徒|上官|皇甫|诸葛|端木|司马|夏侯|东方|尉迟|公孙|慕容|令狐|南宫|长孙|宇文|呼延|西门|申屠|轩辕"
)


def is_name(text: str) -> bool:
    """Whether it begins with a surname and is as long as names are."""
    if len(text) > 2 and _COMPOUND.match(text):
        return len(text) <= 4
    return 2 <= len(text) <= 3 and text[0] in _SURNAMES
