"""Runs the spawnlint that lies beside this file; to be started isolated (`-I`), so that nothing installed comes before it."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "libs"))

from spawnlint.cli.main import main

sys.exit(main())
