"""The address of a listener is sent, the listener stays."""
# spawn: runs
# fork: runs
# meant: 5

from multiprocessing import Process
from multiprocessing.connection import Client, Listener


def work(address):
    with Client(address) as connection:
        connection.send(5)


if __name__ == "__main__":
    with Listener() as listener:
        p = Process(target=work, args=(listener.address,))
        p.start()
        with listener.accept() as connection:
            print(connection.recv())
        p.join()
