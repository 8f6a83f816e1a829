"""What __getattr__ reads is there from the start, in the class."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


class Record:
    fields = {}

    def __init__(self, fields):
        self.fields = fields

    def __getattr__(self, name):
        if name in self.fields:
            return self.fields[name]
        raise AttributeError(name)


def show(record):
    print(record.age)


if __name__ == "__main__":
    process = Process(target=show, args=(Record({"age": 3}),))
    process.start()
    process.join()
