"""A script that raises when it is imported."""
# spawn: child-fails ImportError
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: worked
# fixes: SPN407 safe

from multiprocessing import Process


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    p.join()
else:
    raise ImportError("not a module")  # expect: SPN407
