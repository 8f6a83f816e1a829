"""A Manager at the top level of the script is a process too."""
# spawn: parent-fails EOFError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: {'a': 4}
# fixes: SPN401 safe

import multiprocessing as mp

totals = mp.Manager().dict()  # expect: SPN401
totals["a"] = 4
print(dict(totals))
