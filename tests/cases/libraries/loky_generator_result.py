"""A generator cannot come back."""
# needs: loky
# spawn: parent-fails TypeError
# fork: parent-fails TypeError

from loky import get_reusable_executor


def work(value):
    return (item for item in range(value))  # expect: SPN120


if __name__ == "__main__":
    print(list(get_reusable_executor(max_workers=1).map(work, [1])))
