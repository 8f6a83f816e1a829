"""The initializer of an executor reads the name: the executor breaks."""
# spawn: parent-fails BrokenProcessPool
# fork: runs
# meant: level 3 | [1]

from concurrent.futures import ProcessPoolExecutor


def prepare():
    print("level", level, flush=True)  # expect: SPN201


if __name__ == "__main__":
    level = 3
    with ProcessPoolExecutor(1, initializer=prepare) as executor:
        print(list(executor.map(abs, [-1])))
