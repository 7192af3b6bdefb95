"""How much of a file is read before it counts as hostile: real pages stay far below."""

PAGE_CHARACTERS = 400_000  # of one page; a real one has some 5,000
PAGES = 1_000  # of one PDF or ALTO file
MARKUP_BYTES = 32 * 1024 * 1024  # of one ALTO or hOCR file; a page of print has 1 to 4 MB
MARKUP_DEPTH = 64  # elements inside each other; ALTO and hOCR need 12
MARKUP_SECONDS = 20.0  # for one hOCR file
PDF_SECONDS = 20.0  # for one page
PDF_MEMORY = 2 * 1024**3  # bytes, of the process that reads PDFs; where the system can hold it to that

ARCHIVE_FILES = 20_000  # in one archive with those inside it
ARCHIVE_BYTES = 1024**3  # that it unpacks to, with those inside it
ARCHIVE_RATIO = 200  # bytes unpacked for one packed; text has 2 to 10
ARCHIVE_RATIO_FROM = 1024 * 1024  # bytes; below, the ratio does not matter
ARCHIVE_DEPTH = 2  # an archive in an archive
ARCHIVE_LISTING = 16 * 1024 * 1024  # bytes of its list of names
