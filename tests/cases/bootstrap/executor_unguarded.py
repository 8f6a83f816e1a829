"""An executor used at the top level of the script: its first task starts the workers."""
# spawn: parent-fails BrokenProcessPool
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: [8]
# fixes: SPN401 safe

from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


with ProcessPoolExecutor(1) as executor:
    print(list(executor.map(double, [4])))  # expect: SPN401
