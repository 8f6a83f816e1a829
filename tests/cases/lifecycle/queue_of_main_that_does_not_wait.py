"""The main function ends at once, and its queue with it."""
# spawn: child-fails FileNotFoundError
# fork: runs

import multiprocessing


def work(queue):
    print("has a queue", flush=True)


def main():
    queue = multiprocessing.Queue()  # expect: SPN603
    multiprocessing.Process(target=work, args=(queue,)).start()


if __name__ == "__main__":
    main()
