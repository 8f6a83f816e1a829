"""The name is bound by a loop, a pattern, an import, a walrus, a handler and a lambda, all local to the child's code."""
# spawn: runs
# fork: runs
# meant: 0 1 2 True bad 5

import multiprocessing as mp


def work():
    for a in range(1):
        pass
    match [1]:
        case [b]:
            pass
    from operator import index as c

    [d := True for _ in range(1)]
    try:
        raise ValueError("bad")
    except ValueError as e:
        print(a, b, c(2), d, e, (lambda f: f)(5))


if __name__ == "__main__":
    a = b = c = d = e = f = None
    p = mp.Process(target=work)
    p.start()
    p.join()
