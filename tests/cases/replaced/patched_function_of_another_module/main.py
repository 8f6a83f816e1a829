"""A test patches a function of a module of the project; the child imports that module anew."""
# spawn: child-fails AssertionError
# fork: runs
# meant: patched
# unfixable: no fix yet

import multiprocessing as mp
from unittest.mock import patch

import weather


def work():
    said = weather.forecast()
    assert said == "patched", said
    print(said)


def check():
    with patch.object(weather, "forecast", lambda: "patched"):  # expect: SPN308
        p = mp.Process(target=work)
        p.start()
        p.join()


if __name__ == "__main__":
    check()
