"""The flag is set on the object, and its run() makes a pool."""
# spawn: child-fails AssertionError
# fork: child-fails AssertionError
# fixes: SPN506 unsafe
# meant: [1, 8]

from multiprocessing import Pool, Process


def cube(n):
    return n**3


class Service(Process):
    def run(self):
        with Pool(2) as pool:  # expect: SPN506
            print(pool.map(cube, [1, 2]))


if __name__ == "__main__":
    service = Service()
    service.daemon = True
    service.start()
    service.join()
