"""A local function as a task of a pool of billiard."""
# needs: billiard
# spawn: hangs
# fork: hangs
# meant: [2]

from billiard import get_context


def main():
    def work(value):  # expect: SPN102
        return value + 1

    with get_context("spawn").Pool(1) as pool:
        print(pool.map(work, [1]))


if __name__ == "__main__":
    main()
