"""Work is split by the hash of a name in each worker."""
# spawn: runs
# fork: runs
# unfixable: which other hash is meant is not known
import multiprocessing as mp

from shard import mine

NAMES = ["alpha", "beta", "gamma", "delta", "eps", "zeta"]


def worker(index, count, out):
    out.put([name for name in NAMES if mine(name, index, count)])


def main(count=2):
    out = mp.Queue()
    procs = [mp.Process(target=worker, args=(i, count, out)) for i in range(count)]
    for p in procs:
        p.start()
    total = sum(len(out.get()) for _ in procs)
    for p in procs:
        p.join()
    print("handled")


if __name__ == "__main__":
    main()
