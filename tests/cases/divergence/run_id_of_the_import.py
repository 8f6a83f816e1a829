"""The results of the tasks are looked up by an identifier that each process makes for itself."""
# spawn: parent-fails KeyError
# fork: runs
# meant: 4
# fixes: SPN304 unsafe

from concurrent.futures import ProcessPoolExecutor
from uuid import uuid4

RUN = str(uuid4())  # expect: SPN304


def work(number):
    return {RUN: number * number}


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        answers = executor.submit(work, 2).result()
    print(answers[RUN])
