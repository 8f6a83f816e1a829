"""The child assigns the changed list back, adds to it with `+=`, or finds a list of the manager in the dict."""
# spawn: runs
# fork: runs
# meant: [1, 2] [3] [4]

import multiprocessing as mp


def work(shared, log):
    found = shared["found"]
    found.append(1)
    shared["found"] = found
    shared["found"] += [2]
    shared["inner"].append(3)
    log.append(4)


if __name__ == "__main__":
    with mp.Manager() as manager:
        shared = manager.dict({"found": [], "inner": manager.list()})
        log = manager.list()
        p = mp.Process(target=work, args=(shared, log))
        p.start()
        p.join()
        print(shared["found"], list(shared["inner"]), list(log))
