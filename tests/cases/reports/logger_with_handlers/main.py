"""A logger class of the project's own wraps a stream; a process is given the logger."""
# spawn: parent-fails TypeError
# fork: runs
# meant: worker 0 done
# unfixable: the stream is a parameter that nothing else keeps

import multiprocessing

from log import logger


def worker(logger_, number):
    logger_.info("worker {} done", number)


if __name__ == "__main__":
    p = multiprocessing.Process(target=worker, args=(logger, 0))
    p.start()
    p.join()
