"""The name is bound by a `with` under the guard."""
# spawn: child-fails NameError
# fork: runs
# meant: inside

import contextlib
import multiprocessing as mp


def work():
    print(place)  # expect: SPN201


if __name__ == "__main__":
    with contextlib.nullcontext("inside") as place:
        p = mp.Process(target=work)
        p.start()
        p.join()
