"""A whole page set again from its articles."""
