"""A script that raises under the name that a child gives it."""
# spawn: parent-fails BrokenProcessPool
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: [8]
# unfixable: the script refuses its children on purpose

from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


if __name__ == "__mp_main__":
    raise RuntimeError("no children, please")  # expect: SPN407

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(double, [4])))
