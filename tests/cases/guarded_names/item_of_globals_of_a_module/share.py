from multiprocessing import Array


def get_shared(name):
    return globals()[name]  # expect: SPN205


def make_shared(name, n):
    globals()[name] = Array("i", n)
