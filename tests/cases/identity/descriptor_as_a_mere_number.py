"""The child only prints the number of a file of the parent; sockets and connections take their file with them."""
# spawn: runs
# fork: runs
# meant: True | b'hi'

import multiprocessing as mp
import os
import socket


def work(number, end):
    print(number > 2)
    end.sendall(b"hi")


if __name__ == "__main__":
    number = os.open(os.devnull, os.O_RDONLY)
    ours, theirs = socket.socketpair()
    p = mp.Process(target=work, args=(number, theirs))
    p.start()
    p.join()
    print(ours.recv(10))
