"""Where the one-folder program with the window starts."""

import sys

PDF_WORKER = ["-m", "qtreader.sources.pdf_worker"]

if __name__ == "__main__":
    if sys.argv[1:] == PDF_WORKER:  # sys.executable is this program, there is no Python to call
        from qtreader.sources.pdf_worker import main
    else:
        from qtreader.start import main
    sys.exit(main())
