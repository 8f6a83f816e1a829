"""A Process subclass opens in its constructor the file that only its run() reads."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN104 unsafe
# meant: a reader: "A Process subclass

from multiprocessing import Process


class Reader(Process):
    def __init__(self, path, *, title):
        super().__init__()
        self.title = title
        self.source = path
        self.file = open(path, encoding="utf-8")  # expect: SPN104

    def run(self):
        """Read."""
        print(self.title, self.first())

    def first(self):
        with self.file:
            return self.file.readline().split(" opens")[0].lstrip('"').join('""')[:-1]


if __name__ == "__main__":
    reader = Reader(__file__, title="a reader:")
    reader.start()
    reader.join()
