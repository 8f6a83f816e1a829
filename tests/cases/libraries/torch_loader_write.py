"""A dataset that counts in its workers."""
# needs: torch
# spawn: runs
# fork: runs

import torch
from torch.utils.data import DataLoader, Dataset

seen = []


class Numbers(Dataset):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        seen.append(index)  # expect: SPN303
        return torch.tensor(index)


if __name__ == "__main__":
    for batch in DataLoader(Numbers(), num_workers=1):
        print(len(batch))
    print(seen)
