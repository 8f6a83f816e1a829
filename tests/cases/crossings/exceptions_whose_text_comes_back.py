"""Exceptions that come back as they were: made of their argument, of a default, or as a dataclass in order."""
# spawn: runs
# fork: runs
# meant: ann | over quota | bob 3 | no such user: cat

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


class PlainError(Exception):
    def __init__(self, user):
        super().__init__(user)
        self.user = user


class DefaultError(Exception):
    def __init__(self, reason="quota"):
        super().__init__("over quota" if reason == "quota" else reason)


@dataclass
class DataError(Exception):
    user: str
    limit: int = 3

    def __str__(self):
        return f"{self.user} {self.limit}"


class ReducedError(Exception):
    def __init__(self, user):
        super().__init__(f"no such user: {user}")
        self.user = user

    def __reduce__(self):
        return type(self), (self.user,)


def fail(number):
    if number == 0:
        raise PlainError("ann")
    if number == 1:
        raise DefaultError
    if number == 2:
        raise DataError("bob", 3)
    raise ReducedError("cat")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        for number in range(4):
            print(executor.submit(fail, number).exception())
