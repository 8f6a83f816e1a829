"""A dataset that opens its file in the worker."""
# needs: torch
# spawn: runs
# fork: runs
# meant: True

import threading

import torch
from torch.utils.data import DataLoader, IterableDataset


class Lines(IterableDataset):
    def __init__(self, path):
        self.path = path
        self.file = None
        self.lock = None

    def __iter__(self):
        if self.file is None:
            self.file = open(self.path)
            self.lock = threading.Lock()
        for _line in self.file:
            yield torch.tensor(1)


if __name__ == "__main__":
    print(len(list(DataLoader(Lines(__file__), batch_size=None, num_workers=1))) > 9)
