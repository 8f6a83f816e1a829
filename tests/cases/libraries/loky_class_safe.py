"""Objects of local classes go over with their class."""
# needs: loky
# spawn: runs
# fork: runs
# meant: 2

from loky import get_reusable_executor


def main():
    class Task:
        def __init__(self, value):
            self.value = value
            self.step = lambda: self.value + 1

        def run(self):
            return self.step()

    print(get_reusable_executor(max_workers=1).submit(Task(1).run).result())


if __name__ == "__main__":
    main()
