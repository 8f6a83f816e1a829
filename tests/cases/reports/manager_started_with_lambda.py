"""A manager whose server is to ignore Ctrl+C: its initializer is a lambda."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: [1]

import signal
from multiprocessing.managers import SyncManager

if __name__ == "__main__":
    manager = SyncManager()
    manager.start(lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))  # expect: SPN101
    print(manager.list([1]))
    manager.shutdown()
