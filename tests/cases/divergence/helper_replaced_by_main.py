"""The main function replaces a helper by another one; the child calls the helper of the import."""
# spawn: child-fails AssertionError
# fork: runs
# meant: quiet
# unfixable: no fix yet

import multiprocessing as mp


def loud():
    return "loud"


def quiet():
    return "quiet"


def work():
    assert loud() == "quiet"
    print(loud())


def main():
    global loud
    loud = quiet  # expect: SPN207
    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    main()
