"""A manager class is defined in the function that starts it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs

from multiprocessing.managers import BaseManager


def main():
    class Store(BaseManager):  # expect: SPN602
        pass

    Store.register("rows", list)
    store = Store()
    store.start()
    print(store.rows([1]))
    store.shutdown()


if __name__ == "__main__":
    main()
