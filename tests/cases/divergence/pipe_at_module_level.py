"""Both ends of a pipe are made at module level: the child sends into a pipe of its own."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: hello
# fixes: SPN310 unsafe

import multiprocessing as mp

ours, theirs = mp.Pipe()  # expect: SPN310


def work():
    theirs.send("hello")


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    assert ours.poll(0.2)
    print(ours.recv())
