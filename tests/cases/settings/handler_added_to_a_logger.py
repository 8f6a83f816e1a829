"""The parent gives a logger a handler; the child's logger of that name has none."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 1
# fixes: SPN306 unsafe

import logging
import multiprocessing as mp
import sys

log = logging.getLogger("service")


class Service(mp.Process):
    def run(self):
        log.error("the service is up")
        assert log.handlers
        print(len(log.handlers))


if __name__ == "__main__":
    log.addHandler(logging.StreamHandler(sys.stderr))  # expect: SPN306
    service = Service()
    service.start()
    service.join()
