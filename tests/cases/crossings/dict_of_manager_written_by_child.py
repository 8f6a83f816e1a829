"""What the child writes into the dict and list of a manager arrives."""
# spawn: runs
# fork: runs
# meant: 1 b

from multiprocessing import Manager, Process


def work(totals, names):
    totals["a"] = 1
    names.append("b")


if __name__ == "__main__":
    with Manager() as manager:
        totals, names = manager.dict(), manager.list()
        process = Process(target=work, args=(totals, names))
        process.start()
        process.join()
        print(totals["a"], names[0])
