"""A pipe is polled a number of times, each of them shortly; a timeout of zero asks whether something is there already."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing as mp


def work(connection):
    connection.send("ready")


if __name__ == "__main__":
    here, there = mp.Pipe()
    p = mp.Process(target=work, args=(there,))
    p.start()
    here.poll(0)
    for _ in range(1000):
        if here.poll(0.05):
            print(here.recv())
            break
    p.join()
