"""Slips that say where a passage stands in its source, and whether it still does."""
