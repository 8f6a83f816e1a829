"""Process is replaced by a mock, around a block, by a decorator, and from start to stop: nothing is pickled."""
# spawn: runs
# fork: runs
# meant: 1 | 1 | 1

import multiprocessing
from unittest import mock


def launch():
    p = multiprocessing.Process(target=lambda: 1)
    p.start()


def in_a_block():
    with mock.patch("multiprocessing.Process") as process:
        launch()
    print(process.call_count)


@mock.patch.object(multiprocessing, "Process")
def decorated(process):
    launch()
    print(process.call_count)


def by_hand():
    patcher = mock.patch("multiprocessing.Process")
    process = patcher.start()
    launch()
    patcher.stop()
    print(process.call_count)


if __name__ == "__main__":
    in_a_block()
    decorated()
    by_hand()
