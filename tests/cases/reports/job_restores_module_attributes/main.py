"""A job takes the values of module attributes along and sets them in the worker by their names."""
# spawn: runs
# fork: runs
# meant: ('compiles', '/tmp/dir') | ('exists', '/tmp/dir')

import multiprocessing
import runner

if __name__ == "__main__":
    runner.CheckRunner("/tmp/dir").run(["exists", "compiles"])
