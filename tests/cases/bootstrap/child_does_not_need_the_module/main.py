"""The module starts a process when it is imported, and no child ever imports it."""
# spawn: runs
# fork: runs
# meant: [8]


def double(n):
    return 2 * n


def main():
    import workers

    print(workers.pool.map(double, [4]))
    workers.pool.terminate()


if __name__ == "__main__":
    main()
