"""The class between calls Process.__init__, the one below does not call it."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# fixes: SPN501 safe
# meant: 1

import multiprocessing as mp


class Base(mp.Process):
    def __init__(self):
        mp.Process.__init__(self)
        self.limit = 2


class Special(Base):
    def __init__(self, queue):  # expect: SPN501
        self.queue = queue

    def run(self):
        self.queue.put(1)


def main():
    plain = Base()
    plain.start()
    plain.join()
    queue = mp.Queue()
    special = Special(queue)
    special.start()
    print(queue.get())
    special.join()


if __name__ == "__main__":
    main()
