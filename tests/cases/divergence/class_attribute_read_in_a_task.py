"""Tasks read settings that the parent has put into a class."""
# spawn: parent-fails TypeError
# fork: runs
# fixes: SPN305 unsafe
# meant: [3, 6]

from multiprocessing import Pool


class Settings:
    """Loaded by the parent."""

    current = None

    @classmethod
    def get(cls):
        return cls.current["scale"]  # expect: SPN305


def scale(x):
    return x * Settings.get()


def main():
    Settings.current = {"scale": 3}
    with Pool(2) as pool:
        print(pool.map(scale, [1, 2]))


if __name__ == "__main__":
    main()
