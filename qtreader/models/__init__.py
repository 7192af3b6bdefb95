"""Qt item models over the library and the hits."""
