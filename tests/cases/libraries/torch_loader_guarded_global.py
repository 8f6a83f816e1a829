"""The dataset reads a global that the workers lack."""
# needs: torch
# spawn: parent-fails NameError
# fork: runs
# meant: 2 | 2

import torch
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.tensor(index * factor)  # expect: SPN201


if __name__ == "__main__":
    factor = 4
    for batch in DataLoader(Numbers(), batch_size=2, num_workers=1):
        print(len(batch))
