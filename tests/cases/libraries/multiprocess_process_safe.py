"""A Process of multiprocess with a lambda, and a queue for lambdas."""
# needs: multiprocess
# spawn: runs
# fork: runs
# meant: 7

import multiprocess as mp

if __name__ == "__main__":
    mp.set_start_method("spawn", force=True)
    queue = mp.Queue()
    process = mp.Process(target=lambda answers: answers.put(lambda: 7), args=(queue,))
    process.start()
    print(queue.get()())
    process.join()
