"""A manager is made for a queue in the arguments of a Process, which drops them when it has started."""
# spawn: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError
# fork: child-fails FileNotFoundError|ConnectionResetError|ConnectionRefusedError|BrokenPipeError|EOFError

import multiprocessing as mp


def work(queue):
    queue.put(1)


if __name__ == "__main__":
    p = mp.Process(target=work, args=(mp.Manager().Queue(),))  # expect: SPN603
    p.start()
    p.join()
