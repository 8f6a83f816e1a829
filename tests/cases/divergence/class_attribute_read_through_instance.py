"""A task reads through the instance it was sent what the parent has set on the class."""
# spawn: parent-fails AssertionError
# fork: runs
# meant: 14
# unfixable: the class is reached through an object, and other objects of it are not known

from multiprocessing import Pool


class Job:
    factor = 1

    def __init__(self, number):
        self.number = number


def work(job):
    return job.number * job.factor  # expect: SPN305


def main():
    Job.factor = 7
    with Pool(1) as pool:
        result = pool.apply(work, (Job(2),))
    assert result == 14, result
    print(result)


if __name__ == "__main__":
    main()
