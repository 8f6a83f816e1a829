"""Constants say that the reading is never reached."""
# spawn: runs
# fork: runs
# meant: 3

from multiprocessing import Process


def work():
    size = 3
    if size < 2:
        print(g)
    found = []
    if found:
        print(g)
    match 1:
        case 2:
            print(g)
    print(size)


if __name__ == "__main__":
    g = 5
    p = Process(target=work)
    p.start()
    p.join()
