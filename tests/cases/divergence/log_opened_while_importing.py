"""A log is opened for writing at module level: the child empties it."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: started
# fixes: SPN307 safe

import multiprocessing as mp
from pathlib import Path

path = Path(__file__).with_name("log.txt")
log = open(path, "w")  # expect: SPN307


def work():
    pass


if __name__ == "__main__":
    log.write("started")
    log.close()
    p = mp.Process(target=work)
    p.start()
    p.join()
    kept = path.read_text()
    assert kept == "started", kept
    print(kept)
