"""All the ways to bind a name, all of them at module level; the guard binds each again to the same value."""
# spawn: runs
# fork: runs
# meant: 1 2 3 4 5 6 7 8 9 10

import contextlib
import multiprocessing as mp

assigned = 1
first, [second, *_] = 2, [3, 4]
for looped in [4]:
    pass
with contextlib.nullcontext(5) as opened:
    pass
if (walrused := 6) and True:
    conditional = 7
try:
    tried = 8
finally:
    done = 9
match [10]:
    case [matched]:
        pass


def work():
    print(assigned, first, second, looped, opened, walrused, conditional, tried, done, matched)


if __name__ == "__main__":
    assigned, first, second, looped, opened, walrused, conditional, tried, done, matched = range(1, 11)
    p = mp.Process(target=work)
    p.start()
    p.join()
