"""Arguments are computed with lambdas that stay behind."""
# spawn: runs
# fork: runs
# meant: [3, 1] 5 [2] a

import multiprocessing as mp
from functools import reduce


def work(*values):
    print(*values)


if __name__ == "__main__":
    p = mp.Process(
        target=work,
        args=(
            sorted([1, 3], key=lambda n: -n),
            reduce(lambda a, b: a + b, [2, 3]),
            list(map(lambda n: n + 1, [1])),
            {"k": lambda: "a"}["k"](),
        ),
    )
    p.start()
    p.join()
