"""What the script does stands between its definitions, and a task needs some of it."""
# spawn: hangs RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: begin | [5, 7] | sum 12
# fixes: SPN401 safe

import multiprocessing as mp

print("begin", flush=True)
numbers = [n * 2 for n in range(1, 3)]
offset = len("one word") - 5


def shift(n):
    return n + offset


with mp.Pool(1) as pool:  # expect: SPN401
    shifted = pool.map(shift, numbers)


def show():
    print(shifted)
    print("sum", sum(shifted))


show()
