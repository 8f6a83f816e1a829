class AutoPool:
    def __init__(self, mode, processes):
        if mode == "multithreading":
            from multiprocessing.dummy import Pool as ThreadPool

            self.pool = ThreadPool(processes=processes)
        elif mode == "multiprocessing":
            from multiprocessing import Pool

            self.pool = Pool(processes=processes)

    def map(self, func, args):
        return self.pool.map(func, args)


class WaterMarkCore:
    def __init__(self, mode="common", processes=None):
        self.pool = AutoPool(mode, processes)

    def block(self, arg):
        return arg + 1

    def embed(self, blocks):
        return self.pool.map(self.block, blocks)
