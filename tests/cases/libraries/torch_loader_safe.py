"""Loaders that start no process, or send nothing that fails."""
# needs: torch
# spawn: runs
# fork: runs

import threading

import torch
from torch.utils.data import DataLoader, Dataset, Sampler


class Numbers(Dataset):
    def __len__(self):
        return 4

    def __getitem__(self, index):
        return torch.tensor(index)


class Ordered(Sampler):
    def __init__(self):
        self.lock = threading.Lock()

    def __iter__(self):
        return iter([0, 1])

    def __len__(self):
        return 2


def collate(items):
    return torch.stack(items)


loader = DataLoader(Numbers(), batch_size=2, num_workers=1, collate_fn=collate)
print(len(DataLoader(Numbers(), num_workers=1, collate_fn=lambda items: items)))
for batch in DataLoader(Numbers(), batch_size=4, collate_fn=lambda items: torch.stack(items)):
    print(len(batch))

if __name__ == "__main__":
    print(sum(len(batch) for batch in loader))
    print(len(list(DataLoader(Numbers(), num_workers=1, sampler=Ordered()))))
