"""The care of library and index: long works and what they tell."""
