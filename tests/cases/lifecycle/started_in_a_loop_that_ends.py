"""The loop goes on until the process could be started."""
# spawn: runs
# fork: runs
# meant: work | work

import multiprocessing as mp


def work():
    print("work")


def ready(attempt):
    return attempt > 1


if __name__ == "__main__":
    process = mp.Process(target=work)
    attempt = 0
    while process.pid is None:
        attempt += 1
        process.start()
    process.join()
    other = mp.Process(target=work)
    for attempt in range(5):
        if ready(attempt):
            other.start()
            break
    other.join()
