"""A decorator that only notes the function gives it back itself."""
# spawn: runs
# fork: runs
# meant: ['work']

from multiprocessing import Process

TASKS = []


def task(function):
    TASKS.append(function.__name__)
    return function


@task
def work():
    print(TASKS)


if __name__ == "__main__":
    process = Process(target=work)
    process.start()
    process.join()
