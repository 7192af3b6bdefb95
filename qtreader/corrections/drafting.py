"""From what a reader does with an article to drafts of corrections.

All functions take the page with its articles as corrected, passages are those of an article as corrected,
and ``article_id`` is that of a ``PageArticle`` of ``source``. They raise a ``Trouble`` where it cannot be
done.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qtreader.newspaper.correction import Draft
from qtreader.newspaper.page_source import PageSource
from qtreader.newspaper.remarks import Remark
from qtreader.newspaper.span import Passage, Span


def reworded(source: PageSource, article_id: int, passage: Passage, text: str) -> tuple[Draft, ...]:
    """The passage is to read ``text``: a draft for each place where it does not yet, of as few characters
    as can be; nothing where it reads so. White space in ``text`` counts as one blank where it has line
    ends.

    An empty ``passage`` is a place where something is put in. Raises ``NotInPrint`` for what has no place
    in the page text, ``TooMuchText``."""
    raise NotImplementedError


def parted(source: PageSource, article_id: int, passage: Passage) -> tuple[Draft, ...]:
    """A paragraph begins where ``passage`` does. Raises ``NothingToPart`` outside of the paragraphs and
    at the ends of one."""
    raise NotImplementedError


def joined(source: PageSource, article_id: int, paragraph: int) -> tuple[Draft, ...]:
    """The paragraph of this index goes on the one before it. Raises ``NothingBefore``."""
    raise NotImplementedError


def moved(
    source: PageSource,
    article_id: int,
    passages: Sequence[Passage],
    to_article: int | None,
    after: int,
) -> tuple[Draft, ...]:
    """The words of ``passages`` go to ``to_article``, behind its paragraph of the index ``after``
    (counted as it is now, before anything moves; -1: before all), or become an article of their own.

    It may be the same article. Words of one paragraph stay one paragraph. A byline joins the bylines
    there, a reference the references; kicker, headline, subheads and column keep their part in an article
    of their own, and where they come before all of an article that has none of it; else they become
    paragraphs. Raises ``NotInPrint``, ``NowhereToMove``."""
    raise NotImplementedError


def taken_in(source: PageSource, span: Span, to_article: int | None, after: int) -> tuple[Draft, ...]:
    """Words of the page text that are in no article go to one, or become one; as ``moved``."""
    raise NotImplementedError


def headed(source: PageSource, article_id: int, span: Span) -> tuple[Draft, ...]:
    """The article has the words of the page text at ``span`` as its headline: another article's, words of a
    paragraph, or such as are in no article. An article whose whole headline they were gets the old one.
    Raises ``NoHeadlineThere``."""
    raise NotImplementedError


def dated(source: PageSource, day: dt.date) -> tuple[Draft, ...]:
    """The page is of this day. Raises ``NoSuchDay`` of one before the first newspapers or to come."""
    raise NotImplementedError


def dismissed(source: PageSource, remark: Remark) -> tuple[Draft, ...]:
    """The doubt is none: the words are right (DOUBT), the paragraph goes on (BREAK), the words belong to
    no article (UNASSIGNED; they are furniture then). Raises ``NothingToDismiss`` of other topics."""
    raise NotImplementedError


def accepted(source: PageSource, remark: Remark) -> tuple[Draft, ...]:
    """The doubted words read as is likely; a paragraph begins where one probably does.
    Raises ``NothingToAccept`` where nothing is proposed."""
    raise NotImplementedError
