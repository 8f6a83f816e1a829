"""Functions, classes and nothing are registered with managers, also under the guard."""
# spawn: runs
# fork: runs
# meant: [3] | [1, 2] | {'a': 1}

from multiprocessing.managers import BaseManager, SyncManager


class Store(BaseManager):
    pass


def get_rows():
    return [1, 2]


def main():
    Store.register("get_rows", callable=get_rows)
    with Store() as store:
        print(store.rows([3]))
        print(store.get_rows())
    with SyncManager() as manager:
        print(dict(manager.dict(a=1)))


if __name__ == "__main__":
    Store.register("rows", list)
    main()
