"""The main function replaces a helper by another one; the child calls the helper of the import."""
# spawn: child-fails AssertionError
# fork: runs
# meant: quiet
# unfixable: the name means two things in the parent, and which one the child should have is not known

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
