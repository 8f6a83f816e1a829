"""A manager with a lambda only serves in its own process, or is never started."""
# spawn: runs
# fork: runs
# meant: True

from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Store(BaseManager):
    pass


Store.register("rows", callable=lambda: [1, 2])

if __name__ == "__main__":
    server = Store(address=("localhost", 0)).get_server()
    print(server.address[1] > 0)
    child = Process(target=print)
    del child
