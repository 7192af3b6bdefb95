"""Finding text: the only rooms that know Whoosh and jieba."""
