"""What the main function reads from the outside goes into a dict and a flag of which the child has its own."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 3 True
# fixes: SPN301 unsafe

import json
import multiprocessing as mp

SETTINGS = {"depth": 1}
verbose = False


def work():
    assert verbose  # expect: SPN301
    print(SETTINGS["depth"], verbose)  # expect: SPN301


def main():
    global verbose
    loaded = json.loads('{"depth": 3, "verbose": true}')
    verbose = loaded.pop("verbose")
    SETTINGS.update(loaded)
    p = mp.Process(target=work)
    p.start()
    p.join()


if __name__ == "__main__":
    main()
