"""An id in a class body that both sides use."""
# spawn: parent-fails AssertionError
# fork: runs
from concurrent.futures import ProcessPoolExecutor

from conf import Config


def work(n):
    return f"{Config.RUN_ID}-{n}"


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        names = list(executor.map(work, range(2)))
    assert all(name.startswith(Config.RUN_ID) for name in names)
