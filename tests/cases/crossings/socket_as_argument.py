"""multiprocessing sends sockets as duplicates."""
# spawn: runs
# fork: runs
# meant: closed

import socket
from multiprocessing import Process


def close(end):
    end.close()
    print("closed")


if __name__ == "__main__":
    near, far = socket.socketpair()
    process = Process(target=close, args=(far,))
    process.start()
    process.join()
    near.close()
    far.close()
