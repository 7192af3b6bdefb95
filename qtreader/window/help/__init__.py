"""Help: the shortcuts, what this program is, where its log lies."""
