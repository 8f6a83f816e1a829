"""A script without a guard makes its processes in a list comprehension and starts them in a loop."""
# spawn: child-fails RuntimeError
# fork: runs
# fixes: SPN401 safe
# meant: 0

from multiprocessing import Process


class Producer(Process):
    def __init__(self, number):
        Process.__init__(self)
        self.number = number

    def run(self):
        print(self.number)


count = len("a")
producers = [Producer(number) for number in range(count)]
for producer in producers:
    producer.start()  # expect: SPN401
for producer in producers:
    producer.join()
