"""A method is called, and what it returns cannot be called."""
# spawn: child-fails TypeError
# fork: child-fails TypeError
# fixes: SPN503 unsafe
# meant: exit code 0
# raises SPN503 3.10+: TypeError: 'bool' object is not callable

from multiprocessing import Process


class Shop:
    def __init__(self, stock):
        self.stock = stock

    def open(self):
        self.stock += 1
        return True

    def run(self):
        worker = Process(
            target=self.open(),  # expect: SPN503
        )
        worker.start()
        worker.join()
        print("exit code", worker.exitcode)


if __name__ == "__main__":
    Shop(2).run()
