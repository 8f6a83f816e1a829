"""The name belongs to the function around, through nonlocal."""
# spawn: runs
# fork: runs
# meant: 2

import multiprocessing as mp


def work():
    count = 0

    def step():
        nonlocal count
        count += 1

    step()
    step()
    print(count)


if __name__ == "__main__":
    count = 9
    p = mp.Process(target=work)
    p.start()
    p.join()
