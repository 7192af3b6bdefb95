"""``python -m qtreader`` opens the window."""

import sys

from qtreader.main import main

sys.exit(main())
