"""process_map while the main module is imported."""
# needs: tqdm
# spawn: parent-fails BrokenProcessPool|concurrent.futures.process.BrokenProcessPool
# fork: runs
# meant: [1, 2]

from tqdm.contrib.concurrent import process_map


def work(value):
    return value


print(process_map(work, [1, 2], max_workers=1, disable=True))  # expect: SPN401
