"""The truth on disk: issues, pages, articles and their sources in SQLite."""
