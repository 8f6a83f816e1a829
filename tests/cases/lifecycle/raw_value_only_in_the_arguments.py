"""What has no semaphore may stand in the arguments alone: a raw value, an end of a pipe, a queue of a manager."""
# spawn: runs
# fork: runs
# meant: 7 | sent | True

import multiprocessing


def show(value):
    print(value.value, flush=True)


def send(connection):
    connection.send("sent")


if __name__ == "__main__":
    child = multiprocessing.Process(target=show, args=(multiprocessing.RawValue("i", 7),))
    child.start()
    child.join()
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=send, args=(theirs,))
    child.start()
    print(ours.recv())
    child.join()
    print(child.exitcode == 0)
