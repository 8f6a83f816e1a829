"""A Pool made at the top level of the script; its use is guarded."""
# spawn: hangs RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: [8]
# fixes: SPN401 safe

import multiprocessing


def double(n):
    return 2 * n


pool = multiprocessing.Pool(1)  # expect: SPN401

if __name__ == "__main__":
    print(pool.map(double, [4]))
    pool.terminate()
