"""Articles on paper and as PDF: set, laid out on pages, painted line by line."""
