"""The function is called, and its result becomes the target."""
# spawn: runs
# fork: runs
# fixes: SPN503 unsafe

import multiprocessing as mp


def work(n):
    print("working", mp.current_process().name)


if __name__ == "__main__":
    process = mp.Process(target=work(3))  # expect: SPN503
    process.start()
    process.join()
    print("exit code", process.exitcode)
