from enum import StrEnum


class IndexState(StrEnum):
    """Whether the index can be searched."""

    READY = "ready"
    MISSING = "missing"
    STALE = "stale"  # of another state of the library
    DAMAGED = "damaged"
