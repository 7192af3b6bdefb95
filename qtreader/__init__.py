"""钱塘读报: a reader for the back issues of a newspaper."""

__version__ = "0.1.0"
