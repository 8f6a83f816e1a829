"""The callback of a future is called in the parent."""
# spawn: runs
# fork: runs
# meant: got 9

from concurrent.futures import ProcessPoolExecutor


def squared(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        future = executor.submit(squared, 3)
        future.add_done_callback(lambda done: print("got", done.result()))
