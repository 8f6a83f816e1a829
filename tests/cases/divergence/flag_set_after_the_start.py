"""A flag is set when the child has ended."""
# spawn: runs
# fork: runs
# meant: False | True

import multiprocessing as mp

done = False


def work():
    print(done)


if __name__ == "__main__":
    p = mp.Process(target=work)
    p.start()
    p.join()
    done = True
    print(done)
