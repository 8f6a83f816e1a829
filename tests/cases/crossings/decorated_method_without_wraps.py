"""A method's wrapper does not carry its name, and the child asks the object for the wrapper's."""
# spawn: child-fails AttributeError
# fork: runs
# meant: worked
# fixes: SPN109 safe

from multiprocessing import Process


def traced(method):
    def wrapper(self):
        return method(self)

    return wrapper


class Job:
    @traced
    def work(self):  # expect: SPN109
        print("worked")


if __name__ == "__main__":
    process = Process(target=Job().work)
    process.start()
    process.join()
