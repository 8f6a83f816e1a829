"""Runs the spawnlint that lies beside this file; to be started isolated (`-I -S`), so that nothing installed can disturb it."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "libs"))

from spawnlint.cli.main import main

sys.exit(main())
