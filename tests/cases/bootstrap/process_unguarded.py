"""A Process started at the top level of the script."""
# spawn: child-fails RuntimeError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked | joined
# fixes: SPN401 safe

from multiprocessing import Process


def work():
    print("worked", flush=True)


p = Process(target=work)
p.start()  # expect: SPN401
p.join()
print("joined")
