"""The main function binds a global through `globals()`; no child comes there."""
# spawn: child-fails NameError
# fork: runs
# meant: 80
# unfixable: the name is not written where it is bound

import multiprocessing as mp


def work():
    print(port)  # expect: SPN205


def main():
    globals().update(port=80)
    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    main()
