"""A manager whose server is to ignore Ctrl+C, by a function of the standard library with its arguments."""
# spawn: runs
# fork: runs
# meant: [1]

import signal
from multiprocessing.managers import SyncManager

if __name__ == "__main__":
    manager = SyncManager()
    manager.start(signal.signal, (signal.SIGINT, signal.SIG_IGN))
    print(manager.list([1]))
    manager.shutdown()
