"""A sampler wraps the user's function; the function reads globals made under the guard."""
# spawn: parent-fails NameError
# fork: runs
# meant: [-1.0, -4.0]
from sampler import EnsembleSampler
from multiprocessing import Pool


def log_prob(theta):
    return -float((theta - center) ** 2)  # expect: SPN201


if __name__ == "__main__":
    center = 1
    with Pool(1) as pool:
        sampler = EnsembleSampler(2, log_prob, pool=pool)
        print(sampler.run([0, 3]))
