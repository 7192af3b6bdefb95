"""Files that are no plain text to page texts: PDF, ALTO, hOCR; and the way into archives."""
