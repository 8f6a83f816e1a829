"""A dict that writes down in an attribute what is put into it."""
# spawn: child-fails AttributeError
# fork: runs
# unfixable: no fix yet

from multiprocessing import Process


class Journal(dict):
    def __init__(self):
        super().__init__()
        self.seen = []

    def __setitem__(self, key, value):
        self.seen.append(key)  # expect: SPN112
        super().__setitem__(key, value)


def show(journal):
    print(journal.seen)


if __name__ == "__main__":
    journal = Journal()
    journal["a"] = 1
    process = Process(target=show, args=(journal,))
    process.start()
    process.join()
