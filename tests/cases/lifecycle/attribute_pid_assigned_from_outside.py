"""The process id of a plain Process is a property as well."""
# spawn: parent-fails AttributeError
# fork: parent-fails AttributeError
# unfixable: what the assignment is for is not known
# raises SPN505 3.10: AttributeError: can't set attribute 'pid'
# raises SPN505 3.11+: AttributeError: property 'pid' of 'Process' object has no setter

import multiprocessing as mp


def work():
    print("work")


if __name__ == "__main__":
    process = mp.Process(target=work)
    process.start()
    process.join()
    process.pid = None  # expect: SPN505
