"""Finding text: the only rooms that know Whoosh and jieba.

The way of a query: ``lexer`` and ``parser`` make it a tree (``query``, with the names of
``fieldnames``); ``patterns`` says what each phrase looks for in the folded text of an article
(``folding``, ``record``); ``lookup`` finds the articles from the index, or ``scan`` from the texts,
both as ``evaluation`` defines it; ``ranking`` orders them; ``snippets`` and ``marks`` show where;
``reading`` says how the query was read. ``engine`` is the front door.

The way of the index: ``grams`` and ``codec`` say how articles lie in Whoosh's files, ``index``
writes and reads them, ``generation`` seals and swaps them, ``keeper`` decides when.
"""
