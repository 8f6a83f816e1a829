"""A function made in a call is registered with a manager."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs

from multiprocessing.managers import SyncManager


class Store(SyncManager):
    pass


def start(rows):
    def get():  # expect: SPN602
        return rows

    Store.register("get", get)
    store = Store()
    store.start()
    return store


if __name__ == "__main__":
    store = start([1, 2])
    print(store.get())
    store.shutdown()
