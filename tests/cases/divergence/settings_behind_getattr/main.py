"""A management command: settings configured by the launcher, read in a pool."""
# spawn: parent-fails RuntimeError
# fork: runs
# meant: sqlite:1
# unfixable: the settings are an attribute of an object that both have imported
import sys

from framework import execute_from_command_line


def main():
    execute_from_command_line(sys.argv or ["main", "load"])


if __name__ == "__main__":
    main()
