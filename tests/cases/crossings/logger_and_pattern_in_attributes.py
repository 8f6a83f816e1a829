"""A logger goes by its name, and a compiled pattern by its text."""
# spawn: runs
# fork: runs
# meant: ['aa']

import logging
import re
from multiprocessing import Process


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.log = logging.getLogger(__name__)
        self.pattern = re.compile("a+")

    def run(self):
        self.log.debug("nobody sees this")
        print(self.pattern.findall("aab"))


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
