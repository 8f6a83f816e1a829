"""One Process object is started in each round of a loop that counts."""
# spawn: parent-fails AssertionError
# fork: parent-fails AssertionError
# fixes: SPN507 unsafe
# meant: work | work
# raises SPN507 3.10+: AssertionError: cannot start a process twice

import multiprocessing as mp


def work():
    print("work")


if __name__ == "__main__":
    process = mp.Process(target=work)
    for _ in range(2):
        process.start()  # expect: SPN507
        process.join()
