"""Moving house: all that a reader made, in one file, and from it again on another computer."""

SUFFIX = ".qtreader"  # of such a file
