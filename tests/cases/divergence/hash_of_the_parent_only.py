"""The parent tells by its hashes which child a word goes to."""
# spawn: runs
# fork: runs
# meant: 4

import multiprocessing as mp


def work(word):
    return len(word)


if __name__ == "__main__":
    with mp.Pool(2) as pool:
        tasks = [pool.apply_async(work, ("word",)) for _ in range(hash("word") % 2 + 1)]
        print(tasks[0].get())
