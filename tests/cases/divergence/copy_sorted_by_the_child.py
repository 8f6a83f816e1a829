"""The child sorts the copy it was given and sends it back; the parent prints its own as it is."""
# spawn: runs
# fork: runs
# meant: [2, 1] | [1, 2]

import multiprocessing as mp


def work(numbers, box):
    numbers.sort()
    box.put(numbers)


if __name__ == "__main__":
    numbers = [2, 1]
    box = mp.Queue()
    p = mp.Process(target=work, args=(numbers, box))
    p.start()
    print(box.get(timeout=20))
    p.join()
    print(numbers)
