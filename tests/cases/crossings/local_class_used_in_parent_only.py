"""An object of a local class stays in the parent."""
# spawn: runs
# fork: runs
# meant: 7

from multiprocessing import Process


def show(value):
    print(value)


def main():
    class Settings:
        level = 7

    process = Process(target=show, args=(Settings().level,))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
