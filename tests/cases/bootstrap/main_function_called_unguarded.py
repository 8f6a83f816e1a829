"""The function that starts the process is called at the top level."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: 2 | 3
# fixes: SPN401 safe

import multiprocessing as mp


def work(n):
    print(n + 1, flush=True)


def start_all():
    for n in (1, 2):
        p = mp.Process(target=work, args=(n,))
        p.start()
        p.join()


def main():
    start_all()


main()  # expect: SPN401
