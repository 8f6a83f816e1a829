"""Workers start when someone iterates."""
# needs: torch
# spawn: parent-fails RuntimeError
# fork: runs
# meant: 2 | 2

import torch
from torch.utils.data import DataLoader, TensorDataset

loader = DataLoader(TensorDataset(torch.arange(4)), batch_size=2, num_workers=1)
for (batch,) in loader:  # expect: SPN401
    print(len(batch))
