"""A log handler of the project's own, initialised by the name of its base, in an attribute of a process."""
# spawn: parent-fails TypeError
# fork: runs

import logging
from multiprocessing import Process


class Lines(logging.Handler):
    def __init__(self):
        logging.Handler.__init__(self)
        self.lines = []

    def emit(self, record):
        self.lines.append(record.getMessage())


class Worker(Process):
    def __init__(self):
        super().__init__()
        self.handler = Lines()  # expect: SPN104

    def run(self):
        self.handler.emit(logging.makeLogRecord({"msg": "there"}))
        print(self.handler.lines)


if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
