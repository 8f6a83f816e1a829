"""A name is made of the day on which the file is imported: a child that imports it a moment later makes the same."""
# spawn: runs
# fork: runs
# meant: True | log-True.txt

from datetime import datetime
from multiprocessing import Process, Queue

NOW = datetime.now()
YEAR = NOW.year
LOG = f"log-{NOW:%Y-%m-%d}.txt"
DAY = datetime.now().strftime("%Y-%m-%d")


def tell(queue):
    queue.put((YEAR, LOG, DAY))


if __name__ == "__main__":
    queue = Queue()
    teller = Process(target=tell, args=(queue,))
    teller.start()
    print(queue.get() == (YEAR, LOG, DAY))
    teller.join()
    print(LOG.replace(DAY, "True"))
