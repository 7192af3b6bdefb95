"""Issues and their articles: what is open, and the panes to choose from."""
