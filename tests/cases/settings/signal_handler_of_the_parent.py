"""The parent installs a handler for the alarm; the alarm of the child meets the default one, which ends it."""
# spawn: child-fails AssertionError
# fork: runs
# meant: rang
# fixes: SPN306 unsafe

import multiprocessing as mp
import signal
import sys


def ring(number, frame):
    print("rang")


def work():
    assert signal.getsignal(signal.SIGALRM) is not signal.SIG_DFL
    signal.raise_signal(signal.SIGALRM)
    sys.stdout.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, ring)  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
