"""The end of a pipe and an object of the project are sent through a pipe."""
# spawn: runs
# fork: runs
# meant: tea

from multiprocessing import Pipe, Process


class Order:
    def __init__(self, name):
        self.name = name


def work(end):
    order, answer = end.recv()
    answer.send(order.name)


if __name__ == "__main__":
    near, far = Pipe()
    process = Process(target=work, args=(far,))
    process.start()
    mine, other = Pipe()
    near.send((Order("tea"), other))
    print(mine.recv())
    process.join()
