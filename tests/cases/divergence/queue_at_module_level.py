"""A queue made at module level: the child fills its own, and the parent waits for nothing."""
# spawn: parent-fails Empty
# fork: runs
# meant: hello
# fixes: SPN310 unsafe

import multiprocessing as mp

box = mp.Queue()  # expect: SPN310


def work():
    box.put("hello")


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    print(box.get(timeout=1))
