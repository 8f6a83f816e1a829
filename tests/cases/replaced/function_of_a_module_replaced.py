"""The parent replaces a function of a library module; the child calls the original."""
# spawn: child-fails AssertionError
# fork: runs
# meant: fake
# unfixable: no fix yet

import multiprocessing as mp
import shlex


def fake(value):
    return "fake"


def work():
    text = shlex.quote("a b")
    assert text == "fake", text
    print(text)


if __name__ == "__main__":
    shlex.quote = fake  # expect: SPN308
    p = mp.Process(target=work)
    p.start()
    p.join()
