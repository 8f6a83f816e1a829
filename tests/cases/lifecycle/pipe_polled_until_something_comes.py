"""A pipe is polled with a short timeout in the test of a loop."""
# spawn: runs
# fork: runs
# meant: 1

import multiprocessing as mp


def work(connection):
    connection.send(1)


if __name__ == "__main__":
    here, there = mp.Pipe()
    p = mp.Process(target=work, args=(there,))
    p.start()
    while p.is_alive() and not here.poll(0.05):
        pass
    print(here.recv())
    p.join()
