"""An event is the default of a parameter: the child sets its own, and the parent asks for that of its function."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: set
# unfixable: no fix yet

import multiprocessing as mp


def work(done=mp.Event()):  # expect: SPN310
    done.set()


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    (done,) = work.__defaults__
    assert done.is_set()
    print("set")
