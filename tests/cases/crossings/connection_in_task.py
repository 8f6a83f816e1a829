"""The end of a pipe pickles at any time."""
# spawn: runs
# fork: runs
# meant: hi

import multiprocessing


def work(end):
    end.send("hi")
    end.close()


if __name__ == "__main__":
    near, far = multiprocessing.Pipe()
    with multiprocessing.Pool(1) as pool:
        pool.apply(work, (far,))
        print(near.recv())
