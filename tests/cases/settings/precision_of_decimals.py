"""The parent computes with seven digits, the child with twenty-eight."""
# spawn: child-fails AssertionError
# fork: runs
# meant: 0.3333333
# fixes: SPN306 unsafe

import decimal
import multiprocessing as mp
from decimal import Decimal


def work():
    third = Decimal(1) / Decimal(3)
    assert len(str(third)) == 9, third
    print(third)


if __name__ == "__main__":
    decimal.getcontext().prec = 7  # expect: SPN306
    p = mp.Process(target=work)
    p.start()
    p.join()
