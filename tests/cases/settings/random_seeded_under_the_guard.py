"""The parent seeds the random numbers; the worker draws others."""
# spawn: runs
# fork: runs
# fixes: SPN306 unsafe

import random
from concurrent.futures import ProcessPoolExecutor


def draw(count):
    return [random.randint(0, 10**9) for _ in range(count)]


if __name__ == "__main__":
    random.seed(42)  # expect: SPN306
    expected = draw(5)
    random.seed(42)
    with ProcessPoolExecutor(1) as pool:
        print("the same:", pool.submit(draw, 5).result() == expected)
