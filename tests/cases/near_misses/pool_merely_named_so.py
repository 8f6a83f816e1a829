"""An object that is called pool and has a method called map."""
# spawn: runs
# fork: runs
# meant: [2, 4]


class Pool:
    def map(self, action, items):
        return [action(item) for item in items]


if __name__ == "__main__":
    pool = Pool()
    print(pool.map(lambda n: n * 2, [1, 2]))
