"""A lambda as collate_fn of workers."""
# needs: torch
# spawn: parent-fails PicklingError|_pickle.PicklingError
# fork: runs
# meant: 2 | 2

import torch
from torch.utils.data import DataLoader, Dataset


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.tensor(index)


if __name__ == "__main__":
    loader = DataLoader(
        Numbers(),
        batch_size=2,
        num_workers=1,
        collate_fn=lambda items: torch.stack(items),  # expect: SPN101
    )
    for batch in loader:
        print(len(batch))
