"""Processes that are started in a loop are given a Value of their own each, which nothing keeps."""
# spawn: child-fails FileNotFoundError
# fork: runs
# windows: child-fails FileNotFoundError
# unfixable: a name would be bound anew in the next round

import multiprocessing


def work(number, timer):
    timer.value = number


if __name__ == "__main__":
    processes = []
    for number in range(1):
        process = multiprocessing.Process(target=work, args=(number, multiprocessing.Value("f", -1)))  # expect: SPN603
        process.start()
        processes.append(process)
    for process in processes:
        process.join()
    print("done")
