"""An executor with a fork context."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: [4]
# fixes: SPN404 unsafe

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def run_all(items):
    context = multiprocessing.get_context(method="fork")  # expect: SPN404
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        return list(executor.map(abs, items))


if __name__ == "__main__":
    print(run_all([-4]))
