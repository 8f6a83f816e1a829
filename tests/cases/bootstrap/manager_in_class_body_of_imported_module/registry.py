import multiprocessing as mp


class Registry:
    names = mp.Manager().list()  # expect: SPN402
