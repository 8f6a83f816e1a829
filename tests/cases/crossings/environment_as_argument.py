"""os.environ itself is sent."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: True
# fixes: SPN105 unsafe
# raises SPN105 3.10-3.12: AttributeError: Can't pickle local object '_createenviron.<locals>.encode'
# raises SPN105 3.13: AttributeError: Can't get local object '_createenviron.<locals>.encode'

import os
from multiprocessing import Process


def work(environment):
    print(len(environment) > 0)


if __name__ == "__main__":
    process = Process(target=work, kwargs={"environment": os.environ})  # expect: SPN105
    process.start()
    process.join()
