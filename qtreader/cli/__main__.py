"""``python -m qtreader.cli``"""

import sys

from qtreader.cli.entry import main

sys.exit(main())
