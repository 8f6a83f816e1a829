"""A custom log level whose method the parent adds to Logger."""
# spawn: parent-fails AttributeError
# fork: runs
# unfixable: where children should add it is not known
from multiprocessing import Pool

from log_settings import LogSettings
from workflow import run_all


def main():
    LogSettings(level="INFO").setup()
    print(run_all([1, 2]))


if __name__ == "__main__":
    main()
