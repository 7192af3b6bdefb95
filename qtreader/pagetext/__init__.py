"""From raw page text to a page of articles; every step a pure function, one file a step.

====================  ==========================================================================
step                  from what to what
====================  ==========================================================================
``decode``            bytes to text; any bytes
``lines``             text to numbered lines, ``#`` marks told from what they mark
``kinds``             lines to lines with what each is, as far as it tells itself
``masthead``          the head of the page and running heads: which lines, and what they say
``bylines``           who wrote and who took the picture
``references``        详见第4版, 下转, 上接
``segments``          lines to segments, one an article, its head lines still undivided
``headings``          head lines to kicker, headline, subheads, column
``pairing``           whose headline: all headings weighed against all bodies at once
``seams``             body lines to paragraphs, columns put in order
``breaks``            where a long paragraph was probably two
``articles``          segments and headings to articles
``dates``             the day that is printed, or inferred from the events
``days``              the days that articles name: 5日, 上月31日, 去年12月
``doubts``            what is probably wrong, never applied; see also ``repeats``,
                      ``phrases``, ``likenesses``, ``contradictions``
``coverage``          what no step took is kept as unassigned
``page``              all of it: ``read_page(raw, file) -> Page``
====================  ==========================================================================

``wording`` and ``usage`` are what several steps know: how lines end and begin, and which
characters follow one another on this page.
"""
