"""Corrections as one makes them: words, paragraphs, headlines, days; the doubts; the list; files of them."""
