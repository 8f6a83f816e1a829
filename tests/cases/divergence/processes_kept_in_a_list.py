"""The parent keeps its processes in a list that a function of both goes through; a child has none."""
# spawn: runs
# fork: runs

import multiprocessing as mp

running = []


def report():
    print(len([p for p in running if p.name]))


def work():
    report()


if __name__ == "__main__":
    p = mp.Process(target=work)
    running.append(p)
    p.start()
    p.join()
    report()
