"""A dataset that keeps an open file."""
# needs: torch
# spawn: parent-fails TypeError
# fork: runs

import torch
from torch.utils.data import DataLoader, Dataset


class Lines(Dataset):
    def __init__(self):
        self.file = open(__file__)  # expect: SPN104

    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.tensor(index)


if __name__ == "__main__":
    print(len(list(DataLoader(Lines(), batch_size=2, num_workers=1))))
