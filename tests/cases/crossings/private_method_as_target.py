"""A method with a mangled name is the target of a process."""
# spawn: child-fails AttributeError
# fork: runs
# meant: worked
# fixes: SPN111 safe
# raises SPN111 3.10+: AttributeError: 'Job' object has no attribute '__work'

from multiprocessing import Process


class Job:
    def __work(self):  # expect: SPN111
        print("worked")

    def begin(self):
        process = Process(target=self.__work)
        process.start()
        process.join()


if __name__ == "__main__":
    Job().begin()
