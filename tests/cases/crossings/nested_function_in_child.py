"""The target itself defines a function and uses it."""
# spawn: runs
# fork: runs
# meant: [0, 1, 4]

from multiprocessing import Process


def work(limit):
    def square(value):
        return value * value

    print([square(value) for value in range(limit)])


if __name__ == "__main__":
    process = Process(target=work, args=(3,))
    process.start()
    process.join()
