"""Which project is current is kept in a class, by a context manager."""
# spawn: child-fails IndexError
# fork: runs
# meant: in demo
import multiprocessing as mp

from project import Project


def build():
    print("in", Project.current().name, flush=True)


def main():
    with Project("demo"):
        p = mp.Process(target=build)
        p.start()
        p.join()


if __name__ == "__main__":
    main()
