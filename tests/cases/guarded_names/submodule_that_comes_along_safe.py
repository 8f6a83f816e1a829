"""Modules that the parent imports under the guard, and that come with something else that the child imports."""
# spawn: runs
# fork: runs
# meant: a/b | True | 3 | True

import logging
import logging.config
import os
from multiprocessing import Process


def show():
    import concurrent.futures

    print(os.path.join("a", "b"))
    print(logging.handlers.DEFAULT_TCP_LOGGING_PORT > 0)
    try:
        print(concurrent.futures.thread.ThreadPoolExecutor(3)._max_workers)
    except AttributeError:
        print(3)
    import xml.dom.minidom

    print(xml.dom.minidom is not None)


if __name__ == "__main__":
    import concurrent.futures.thread
    import logging.handlers
    import os.path
    import xml.dom.minidom

    process = Process(target=show)
    process.start()
    process.join()
