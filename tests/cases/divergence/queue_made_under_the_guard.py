"""Both queues are made under the guard and handed over."""
# spawn: runs
# fork: runs
# meant: 9

import multiprocessing as mp


def work(numbers, squares):
    squares.put(numbers.get() ** 2)


if __name__ == "__main__":
    numbers, squares = mp.Queue(), mp.Queue()
    p = mp.Process(target=work, args=(numbers, squares))
    p.start()
    numbers.put(3)
    print(squares.get(timeout=20))
    p.join()
