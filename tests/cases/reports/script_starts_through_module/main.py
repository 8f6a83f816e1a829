"""A script without a guard, which names no process API itself: a class of another module starts the process."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver: child-fails RuntimeError or parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: wrote 3

from writer import *

writer = Writer(3)
writer.write_all()  # expect: SPN401
