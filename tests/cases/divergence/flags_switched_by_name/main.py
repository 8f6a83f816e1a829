"""Feature flags switched by a function of their module."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: [10, 20]
import sys
from concurrent.futures import ProcessPoolExecutor

import features


def handle(n):
    if features.is_enabled("fast"):
        return n * 10
    return n


def run(argv):
    for arg in argv:
        if arg.startswith("--enable-"):
            features.enable(arg[len("--enable-"):])
    with ProcessPoolExecutor() as ex:
        futures = {ex.submit(handle, n): n for n in (1, 2)}
        results = sorted(f.result() for f in futures)
    print(results)
    assert results == [10, 20]


if __name__ == "__main__":
    sys.exit(run(["--enable-fast"]))
