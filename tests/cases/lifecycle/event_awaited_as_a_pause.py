"""Nobody asks what came of a short wait: it is a pause that can be cut short."""
# spawn: runs
# fork: runs
# meant: done

import multiprocessing as mp


def work(stop):
    stop.wait()


if __name__ == "__main__":
    stop = mp.Event()
    p = mp.Process(target=work, args=(stop,))
    p.start()
    stop.wait(0.05)
    stop.set()
    p.join()
    print("done")
