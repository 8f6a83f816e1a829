"""The worker logs through a queue that the parent listens to."""
# spawn: runs
# fork: runs
# meant: INFO a step is done

import logging
import logging.handlers
import multiprocessing as mp
import sys


def work(queue):
    root = logging.getLogger()
    root.handlers = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)
    logging.info("a step is done")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stdout)
    messages = mp.Queue()
    listener = logging.handlers.QueueListener(messages, *logging.getLogger().handlers)
    listener.start()
    p = mp.Process(target=work, args=(messages,))
    p.start()
    p.join()
    listener.stop()
