"""`multiprocessing.dummy` has the names of multiprocessing and is made of threads."""
# spawn: runs
# fork: runs
# meant: 3 | [2]

from multiprocessing.dummy import Pool, Process

if __name__ == "__main__":
    p = Process(target=lambda: print(3))
    p.start()
    p.join()
    with Pool(1) as pool:
        print(pool.map(lambda n: n * 2, [1]))
