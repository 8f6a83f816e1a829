"""A process of an own class puts a hundred thousand numbers, one by one."""
# spawn: hangs
# fork: hangs
# unfixable: how many messages are to be read is not written down

import multiprocessing as mp


class Counter(mp.Process):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def run(self):
        for number in range(100_000):
            self.queue.put(number)


if __name__ == "__main__":
    numbers = mp.Queue()
    counter = Counter(numbers)
    counter.start()
    counter.join()  # expect: SPN509
    while not numbers.empty():
        numbers.get()
    print("counted")
