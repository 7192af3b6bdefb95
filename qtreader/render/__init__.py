"""An article for the eye, the printer and the clipboard."""
