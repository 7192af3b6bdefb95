"""Article text that would like to be more than text."""

from __future__ import annotations

PICTURE = '<img src="file:///qtreader-bait/picture.png">'
LINK = '<a href="javascript:alert(1)">点此</a>'
REMOTE = '<img src="http://127.0.0.1:9/x.png" onerror="alert(1)">'
SCRIPT = "<script>alert(1)</script>"
STYLE = '<style>@import url("file:///qtreader-bait/style.css");</style>'
OBJECT = '<object data="file:///qtreader-bait/object"></object>'
ENTITY = "&lt;b&gt;&amp;&#x41;&nbsp;]]>{x}%s$HOME`id`"
HOSTILE = (PICTURE, LINK, REMOTE, SCRIPT, STYLE, OBJECT, ENTITY)

HEADLINE = "河边新桥<img src=/qtreader-bait>今日通车"
FILLING = "两岸居民步行只要五分钟,沿线公交也随之调整,桥上灯光已经点亮,市民纷纷前来散步,大家都说方便多了。"
BODY = "".join(f"{markup}{FILLING}{FILLING}" for markup in HOSTILE)
PAGE = f"""{HEADLINE}

■记者 丁一

本报讯 昨日,河边新桥正式通车。{BODY}
"""
