"""Books of clippings: what is cut out, and the window in which the books are kept in order."""
