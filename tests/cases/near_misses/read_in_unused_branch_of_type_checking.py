"""A name that only type checkers import is read only in annotations."""
# spawn: runs
# fork: runs
# meant: 1

from __future__ import annotations

import multiprocessing as mp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def work(items: Sequence[int]) -> None:
    first: Sequence[int] = items
    print(first[0])


if __name__ == "__main__":
    p = mp.Process(target=work, args=([1],))
    p.start()
    p.join()
