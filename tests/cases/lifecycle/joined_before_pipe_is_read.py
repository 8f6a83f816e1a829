"""What a child sends through a pipe is read after the child was joined."""
# spawn: hangs
# fork: hangs
# fixes: SPN509 safe

import multiprocessing


def send(connection):
    connection.send([0.5] * 50_000)
    connection.close()


if __name__ == "__main__":
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=send, args=(theirs,))
    child.start()
    child.join()  # expect: SPN509
    print(len(ours.recv()))
