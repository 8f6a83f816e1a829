"""An ignored signal stays ignored in a child."""
# spawn: runs
# fork: runs
# meant: True

import multiprocessing as mp
import signal


def work():
    print(signal.getsignal(signal.SIGUSR1) is signal.SIG_IGN)


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    p = mp.Process(target=work)
    p.start()
    p.join()
