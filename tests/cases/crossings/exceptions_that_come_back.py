"""Exceptions whose constructors take what they pass on, or more with defaults."""
# spawn: runs
# fork: runs
# meant: Both (1, 2) {} | Everything ('d',) {'details': {'e': 5}} | Kept ('ann', 6) {'user': 'ann', 'limit': 6} | Plain ('a', 'b') {} | WithCode ('c',) {'code': 3}

from multiprocessing import Pool


class Plain(Exception):
    pass


class WithCode(Exception):
    def __init__(self, message, code=0):
        super().__init__(message)
        self.code = code


class Both(Exception):
    def __init__(self, first, second):
        super().__init__(first, second)


class Everything(KeyError):
    def __init__(self, *args, **details):
        super().__init__(*args)
        self.details = details


class Kept(Exception):
    def __init__(self, user, limit):
        self.user, self.limit = user, limit


def fail(which):
    if which == 0:
        raise Plain("a", "b")
    if which == 1:
        raise WithCode("c", code=3)
    if which == 2:
        raise Both(1, 2)
    if which == 3:
        raise Everything("d", e=5)
    raise Kept("ann", 6)


if __name__ == "__main__":
    with Pool(1) as pool:
        for which in range(5):
            try:
                pool.apply(fail, (which,))
            except Exception as error:
                print(type(error).__name__, error.args, error.__dict__)
