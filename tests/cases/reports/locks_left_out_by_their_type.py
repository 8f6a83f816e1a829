"""What cannot be pickled is taken out of a record by a look at its type before it is sent."""
# spawn: runs
# fork: runs
# meant: [('a', 1)]

import io
import threading
from multiprocessing import Pool


def clean(record):
    return {key: value for key, value in record.items() if isinstance(value, (str, int))}


def show(record):
    return sorted(record.items())[0]


def main():
    records = [{"a": 1, "lock": threading.Lock()}]
    with Pool(1) as pool:
        print(pool.map(show, [clean(record) for record in records]))


if __name__ == "__main__":
    main()
