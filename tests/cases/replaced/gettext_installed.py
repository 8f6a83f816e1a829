"""gettext is installed by main(); a worker translates."""
# spawn: parent-fails NameError
# fork: runs
# meant: ['hello']
# unfixable: where children should install it is not known
import gettext
from multiprocessing import Pool


def greet(text):
    return _(text)


def main():
    gettext.install("app")  # expect: SPN308
    with Pool(1) as pool:
        print(pool.map(greet, ["hello"]))


if __name__ == "__main__":
    main()
