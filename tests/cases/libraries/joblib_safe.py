"""Lambdas, guarded globals and functions in functions go over by their code."""
# needs: joblib
# spawn: runs
# fork: runs
# meant: [0, 2] | [0, 3] | [3, 4]

from joblib import Parallel, delayed


def main():
    factor = 2

    def local(value):
        return value * factor

    print(Parallel(n_jobs=2)(delayed(local)(value) for value in range(2)))


def by_global(value):
    return value * offset


if __name__ == "__main__":
    offset = 3
    main()
    print(Parallel(n_jobs=2)(delayed(by_global)(value) for value in range(2)))
    print(Parallel(n_jobs=2)(delayed(lambda value: value + offset)(value) for value in range(2)))
