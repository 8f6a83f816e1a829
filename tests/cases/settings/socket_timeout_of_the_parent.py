"""The parent sets the timeout of new sockets; those of the worker have none."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 3.0
# unfixable: a fork server that imports the file would lose its own connections to it

import multiprocessing as mp
import socket


def work():
    with socket.socket() as connection:
        assert connection.gettimeout() == 3, connection.gettimeout()
        print(connection.gettimeout())


if __name__ == "__main__":
    socket.setdefaulttimeout(3)  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
