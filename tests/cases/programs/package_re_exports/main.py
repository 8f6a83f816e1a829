"""A package hands on, under another name, what one of its modules defines: the lambda is in that module."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 6

from shop import Worker

if __name__ == "__main__":
    worker = Worker()
    worker.start()
    worker.join()
