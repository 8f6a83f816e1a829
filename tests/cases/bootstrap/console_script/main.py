"""A console script imports the module whose function starts the process."""
# spawn: runs
# fork: runs
# meant: worked

import sys

from app.cli import main

if __name__ == "__main__":
    sys.exit(main())
