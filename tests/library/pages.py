"""Small pages to take in."""

import datetime as dt
import hashlib

from qtreader.library.store import Library
from qtreader.newspaper.article import Article, Kind, Paragraph
from qtreader.newspaper.issue import DateBasis, Dating, Masthead, Page

DAY = dt.date(2021, 3, 5)
BRIDGE = "河边新桥今天正式通车，两岸居民步行只要五分钟，沿线公交也随之调整。"
SCHOOL = "新学校九月开学，首批招收三百名学生，食堂与操场同时启用，校车已经试跑。"


def take_in(library: Library, *bodies: str) -> list[int]:
    """One page of these articles, each of one paragraph; the numbers they got."""
    page = Page(
        file="a.txt",
        text="\n\n".join(bodies),
        masthead=Masthead(newspaper="甲乙日报", page=1),
        dating=Dating(DAY, DateBasis.PRINTED, DAY, DAY, ()),
        articles=tuple(
            Article(kind=Kind.NEWS, headline=body[:6], paragraphs=(Paragraph(body, (), ()),))
            for body in bodies
        ),
    )
    source = page.text.encode()
    saved = library.save(page, source, hashlib.sha256(source).hexdigest())
    return [entry.id for entry in library.articles(saved.issue_id)]
