"""Each process binds any port that is free; the thread is only made."""
# spawn: runs
# fork: runs
# meant: up

import multiprocessing as mp
import socket
import threading

server = socket.socket()
server.bind(("127.0.0.1", 0))
watcher = threading.Thread(target=server.listen)


def work():
    print("up")


if __name__ == "__main__":
    watcher.start()
    p = mp.Process(target=work)
    p.start()
    p.join()
