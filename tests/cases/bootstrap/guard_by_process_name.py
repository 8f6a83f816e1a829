"""A guard that asks for the name of the process."""
# spawn: runs
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked

import multiprocessing as mp


def work():
    print("worked", flush=True)


if mp.current_process().name == "MainProcess":
    p = mp.Process(target=work)
    p.start()
    p.join()
