"""A lock nine levels inside of what is sent, through lists, dicts and objects."""
# spawn: parent-fails TypeError
# fork: runs

from multiprocessing import Process
from threading import Lock


class Store:
    def __init__(self):
        self.lock = Lock()  # expect: SPN104


class Table:
    def __init__(self):
        self.stores = [Store()]


class Database:
    def __init__(self):
        self.tables = {"main": Table()}


class Service:
    def __init__(self):
        self.databases = ({"first": Database()},)


def work(service):
    print(len(service.databases))


if __name__ == "__main__":
    process = Process(target=work, args=(Service(),))
    process.start()
    process.join()
