"""A directory is named at random while the file is imported; the path is put together from the name one line below."""
# spawn: child-fails FileNotFoundError
# fork: runs
# fixes: SPN304 unsafe
# meant: ['0']

import os
import shutil
import tempfile
import uuid
from multiprocessing import Process

RUN_ID = uuid.uuid4().hex
OUTPUT = os.path.join(tempfile.gettempdir(), "run-" + RUN_ID)  # expect: SPN304


def work(number):
    with open(os.path.join(OUTPUT, str(number)), "w") as file:
        file.write("x")


if __name__ == "__main__":
    os.mkdir(OUTPUT)
    workers = [Process(target=work, args=(number,)) for number in range(1)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(sorted(os.listdir(OUTPUT)))
    shutil.rmtree(OUTPUT)
