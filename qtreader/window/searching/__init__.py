"""The search of all articles: the bar, the answer, what stands beside it."""
