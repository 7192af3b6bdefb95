"""From raw page text to a page of articles; every step a pure function."""
