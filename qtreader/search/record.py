"""An article as search sees it: its folded texts in one string, and the facts that filter it.

Where a text was corrected, what it was in print follows the texts of its field (``printed.py``).
"""

from __future__ import annotations

from dataclasses import dataclass

from qtreader.newspaper.article import Article, Kind
from qtreader.newspaper.holding import FiledArticle, Origin, origin
from qtreader.newspaper.issue import DateBasis
from qtreader.newspaper.span import Field
from qtreader.search.folding import fold
from qtreader.search.printed import PRINTED, as_corrected, printed_forms, written

# White space is in no folded text, so nothing that is searched can reach across these
TEXT_END = "\n"  # between two texts of a field: two paragraphs
FIELD_END = "\f"
# The body is last, so that it can be told from the rest by the place of one character
FIELDS = (Field.HEADLINE, Field.KICKER, Field.SUBHEADS, Field.COLUMN, Field.BYLINE, Field.PARAGRAPHS)

# In an index their numbers stand: a new one goes to the end
_KINDS = (Kind.NEWS, Kind.FEATURE, Kind.PHOTO, Kind.GUIDE, Kind.NOTICE)
_BASES = (DateBasis.PRINTED, DateBasis.INFERRED, DateBasis.CORRECTED, DateBasis.NONE)


@dataclass(frozen=True, slots=True)
class Record:
    """``text`` holds the fields in the order of ``FIELDS``, each ended by ``FIELD_END`` but the last."""

    id: int
    date: int  # proleptic Gregorian ordinal; 0: not known
    basis: int  # of the date, see ``basis_of_number``
    page: int  # 0: not known
    issue: int  # 总第N期; 0: not known
    kind: int  # see ``number_of_kind``
    origin: Origin
    text: str

    @property
    def corrected(self) -> str:
        """The text without what it was in print."""
        return corrected_text(self.text)


def record(filed: FiledArticle) -> Record:
    return Record(
        id=filed.id,
        date=filed.issue.date.toordinal() if filed.issue.date else 0,
        basis=_BASES.index(filed.issue.basis),
        page=filed.page,
        issue=filed.issue.issue_number or 0,
        kind=number_of_kind(filed.article.kind),
        origin=origin(filed.issue.id, filed.sha256, filed.revision),
        text=record_text(filed.article),
    )


def number_of_kind(kind: Kind) -> int:
    return _KINDS.index(kind)


def basis_of_number(number: int) -> DateBasis:
    return _BASES[number]


def record_text(article: Article) -> str:
    texts = {part: TEXT_END.join(map(fold, article.texts(part))) for part in FIELDS}
    if article.altered:
        for part, forms in printed_forms(article).items():
            texts[part] += "".join(map(written, forms))
    return FIELD_END.join(texts[part] for part in FIELDS)


def corrected_text(text: str) -> str:
    """A record's text without what its texts were in print."""
    if PRINTED not in text:
        return text
    return FIELD_END.join(map(as_corrected, text.split(FIELD_END)))


def field_texts(text: str, fields: tuple[Field, ...]) -> list[str]:
    """The texts of some fields of a record's ``text``, each field's in one string."""
    parts = text.split(FIELD_END)
    return [parts[FIELDS.index(part)] for part in fields]


def body_start(text: str) -> int:
    """Where the paragraphs begin in a record's text."""
    return text.rindex(FIELD_END) + 1
