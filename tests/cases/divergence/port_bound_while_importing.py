"""A port is bound at module level; the child cannot bind it again."""
# spawn: child-fails OSError
# fork: runs
# forkserver 3.14: parent-fails
# meant: up
# fixes: SPN307 safe

import multiprocessing as mp
import socket

PORT = 47391
server = socket.socket()
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
server.bind(("127.0.0.1", PORT))  # expect: SPN307
server.listen()


def work():
    print("up")


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
