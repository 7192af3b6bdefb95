"""Finding text: the only rooms that know Whoosh and jieba.

The way of a query: ``lexer``, ``tidying`` and ``parser`` make it a tree (``query``, with the names of
``fieldnames`` and the dates of ``periods``); ``patterns`` says what each phrase looks for in the folded
text of an article (``folding``, ``record``); ``resolution`` finds the articles, ``lookup`` from the
index, or ``scan`` from the texts, both as ``evaluation`` defines it; ``ranking`` orders them and ``hits``
lists them; ``snippets`` and ``marks`` show where, and of which of the ``parts`` of the query it is;
``reading`` says how the query was read. ``engine`` is the front door, ``texts`` what it keeps of the
library.

Beside an answer, never in it: ``facets`` counts it by what the heads of the articles say
(``catalogue``); ``suggestions`` tells what else a query may mean, in the other script
(``scripts``), one character off or by its sound (``sounds``, of ``terms``), each ``respelling`` the query;
``completions`` offers what may be about to be typed; ``certificate`` holds the index against the
texts, and is kept in a ``certificate_file``. These are loaded when they are first asked for.

The way of the index: ``grams`` and ``codec`` say how articles lie in Whoosh's files, ``index``
writes and reads them, ``generation`` seals and swaps them, ``keeper`` decides when, ``trust`` whether
it is searched.
"""
