"""A manager is made for a queue in the arguments of a Process that is forked, and ends when that has started."""
# spawn: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError
# fork: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError
# settings: {"start-method": "fork"}

import multiprocessing as mp


def work(queue):
    queue.put(1)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(mp.Manager().Queue(),))  # expect: SPN603
    p.start()
    p.join()
