"""A queue of module level is handed to the child, under the same name."""
# spawn: runs
# fork: runs
# meant: hello

import multiprocessing as mp

box = mp.Queue()


def work(box):
    box.put("hello")


if __name__ == "__main__":
    p = mp.Process(target=work, args=(box,))
    p.start()
    print(box.get(timeout=20))
    p.join()
