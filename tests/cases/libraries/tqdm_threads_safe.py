"""thread_map takes anything and needs no guard."""
# needs: tqdm
# spawn: runs
# fork: runs
# meant: [1, 2]

from tqdm.contrib.concurrent import thread_map

print(thread_map(lambda value: value, [1, 2], max_workers=1, disable=True))
