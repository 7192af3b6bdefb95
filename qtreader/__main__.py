"""``python -m qtreader`` opens the window."""

import sys

from qtreader.start import main

sys.exit(main())
