"""A settings object made at import with an id that both sides use."""
# spawn: parent-fails AssertionError
# fork: runs
from multiprocessing import Process, SimpleQueue

from conf import settings


def work(queue):
    queue.put(settings.run_id)


def main():
    queue = SimpleQueue()
    p = Process(target=work, args=(queue,))
    p.start()
    theirs = queue.get()
    p.join()
    assert theirs == settings.run_id


if __name__ == "__main__":
    main()
