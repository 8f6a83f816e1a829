"""A loop that counts starts the process in one of its rounds."""
# spawn: runs
# fork: runs
# meant: work

import multiprocessing as mp


def work():
    print("work")


if __name__ == "__main__":
    process = mp.Process(target=work)
    for number in range(3):
        if number == 1:
            process.start()
    process.join()
