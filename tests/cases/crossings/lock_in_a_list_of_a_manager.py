"""Locks that are handed to a manager with the list or dict that it is to make."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError

from multiprocessing import Lock, Manager

if __name__ == "__main__":
    with Manager() as manager:
        numbers = manager.list([1, 2])
        numbers.extend([3])
        shared = manager.dict()
        shared.update({"size": 3})
        print(len(numbers), len(shared))
        locks = manager.list([Lock()])  # expect: SPN601
        shared.setdefault("lock", Lock())  # expect: SPN601
