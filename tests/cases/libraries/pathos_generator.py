"""A generator as an item of a pool of pathos."""
# needs: pathos
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN105 unsafe
# meant: [1]

from pathos.pools import ProcessPool


def work(items):
    return sum(items)


if __name__ == "__main__":
    print(ProcessPool(nodes=1).map(work, [(item for item in range(2))]))  # expect: SPN105
