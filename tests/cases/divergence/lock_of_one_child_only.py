"""A lock of module level that one child alone uses, for its own threads."""
# spawn: runs
# fork: runs
# meant: 2

import multiprocessing as mp
import threading

lock = mp.Lock()


def work():
    numbers = []

    def note(number):
        with lock:
            numbers.append(number)

    threads = [threading.Thread(target=note, args=(number,)) for number in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(numbers))


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
