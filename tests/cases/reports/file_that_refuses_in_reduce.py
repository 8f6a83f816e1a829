"""A data set opens its file in the constructor, as one does with HDF5; a pool maps its items."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: [1, 2]
# unfixable: the object is made of a path that nothing else keeps

import os
from concurrent.futures import ProcessPoolExecutor


class FileHandle:
    """Stands for a file of a library: it says itself that it cannot be pickled."""

    def __init__(self, path):
        self.path = path
        self.numbers = [1, 2]

    def __getitem__(self, index):
        return self.numbers[index]

    def __len__(self):
        return len(self.numbers)

    def __reduce__(self):
        raise TypeError("file objects cannot be pickled")


class FileDataset:
    def __init__(self, path, transform=None):
        self.file = FileHandle(path)  # expect: SPN106
        self.transform = transform

    def __len__(self):
        return len(self.file)

    def __getitem__(self, index):
        return self.file[index]


def load_all(dataset):
    with ProcessPoolExecutor(1) as executor:
        return list(executor.map(dataset.__getitem__, range(len(dataset))))


if __name__ == "__main__":
    print(load_all(FileDataset(os.devnull)))
