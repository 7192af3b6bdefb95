"""What every form of citation says of an article, taken from it once."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from qtreader.newspaper.article import Article
from qtreader.newspaper.as_printed import as_printed
from qtreader.newspaper.holding import FiledArticle
from qtreader.newspaper.issue import DateBasis, basis_mark
from qtreader.newspaper.punctuation import full_width
from qtreader.newspaper.span import Field

INFERRED_NOTE = "日期为推断，报头未印"
CORRECTED_DAY_NOTE = "日期据更正，并非所印"
STAND_IN_NOTE = "题名为正文首句，原题未见"


@dataclass(frozen=True, slots=True)
class Reference:
    """The facts of a citation, each on one line; empty, ``None`` or 0 where it is not known."""

    authors: tuple[str, ...]
    title: str  # in the punctuation of print; of an article whose headline is lost, its first words
    invented: bool  # the title is no printed headline: it stands in square brackets wherever it is shown
    newspaper: str
    date: dt.date | None
    basis: DateBasis  # of the date
    issue_number: int | None
    page: int
    key: str  # ASCII, different for every article of a library: 2022-01-28-p1-a7
    printed_title: str = ""  # where the headline was corrected
    printed_byline: str = ""  # where the byline was

    @property
    def inferred(self) -> bool:
        """Whether the day is an estimate."""
        return self.basis is DateBasis.INFERRED

    def marked_title(self, language: str = "zh") -> str:
        """The title as it stands in every form: in brackets where it is invented, and with 更正 in brackets
        behind it where it was corrected."""
        if self.invented:
            return f"[{self.title}]"
        return self.title + (f"[{correction_mark(language)}]" if self.printed_title else "")

    @property
    def notes(self) -> str:
        """What a reader has to know of the facts above; empty where all of them are printed."""
        told = [INFERRED_NOTE] if self.inferred else []
        told += [CORRECTED_DAY_NOTE] if self.basis is DateBasis.CORRECTED else []
        told += [STAND_IN_NOTE] if self.invented else []
        told += [f"题名据更正，原印作“{self.printed_title}”"] if self.printed_title else []
        told += [f"署名据更正，原印作“{self.printed_byline}”"] if self.printed_byline else []
        return "；".join(told)


def correction_mark(language: str = "zh") -> str:
    return basis_mark(DateBasis.CORRECTED, language)


def reference(filed: FiledArticle, language: str = "zh") -> Reference:
    """``language`` ("zh" or "en") is that of the program's own words, 无题 for one."""
    issue, headline = filed.issue, _one_line(full_width(filed.article.headline))
    return Reference(
        authors=authors(filed.article),
        title=headline or _stand_in(filed.article, language),
        invented=not headline,
        newspaper=_one_line(issue.newspaper),
        date=issue.date,
        basis=issue.basis,
        issue_number=issue.issue_number,
        page=filed.page,
        key=f"{issue.date.isoformat() if issue.date else 'undated'}-p{filed.page}-a{filed.id}",
        printed_title=_printed(filed.article, Field.HEADLINE) if headline else "",
        printed_byline=_printed(filed.article, Field.BYLINE),
    )


def _printed(article: Article, part: Field) -> str:
    """What the texts of a field that were corrected are in print; empty where none was."""
    return _one_line(full_width(" ".join(form.text for form in as_printed(article) if form.field is part)))


def authors(article: Article) -> tuple[str, ...]:
    """The names of the byline in order, each once, without marks, roles and papers."""
    names = (_bare_name(person.name) for person in article.people)
    return tuple(dict.fromkeys(name for name in names if name))


def title(article: Article, language: str = "zh") -> str:
    """The headline in the punctuation of print; if it is lost, the first words in square brackets; if it
    was corrected, with 更正 in brackets behind it."""
    headline = _one_line(full_width(article.headline))
    if not headline:
        return f"[{_stand_in(article, language)}]"
    corrected = any(each.place.field is Field.HEADLINE for each in article.altered)
    return headline + (f"[{correction_mark(language)}]" if corrected else "")


# What may be left about a name where the print runs its byline together
_BEFORE_A_NAME = re.compile(
    r"^(?:[■□◆◇●○▲△▪▌\s]|[(（]|(?:首席|见习|实习|特约|摄影|本报|全媒体)*(?:记者|通讯员|评论员)(?=\s|[:：/]))+[:：/\s]*"
)
_AFTER_A_NAME = re.compile(r"(?:\s*[(（]?\s*(?:文/摄|摄影报道|报道|摄影|供图|摄|文|图)\s*[)）]?|\s*[)）])$")
_TWO_LETTERS = 2  # a name has at least as many: 文 after one letter is a name, 张文


def _bare_name(name: str) -> str:
    bare = _BEFORE_A_NAME.sub("", _one_line(name))
    shorter = _AFTER_A_NAME.sub("", bare)
    apart = shorter != bare and bare[len(shorter)] in " (（)）"  # 张三 摄, not 张文
    return shorter if apart and len(shorter) >= _TWO_LETTERS else bare


def _stand_in(article: Article, language: str) -> str:
    nothing = "无题" if language.startswith("zh") else "No headline"
    return _one_line(full_width(article.stand_in)) or nothing


def _one_line(text: str) -> str:
    return " ".join(text.split())
