"""A queue is read with a timeout that is shorter than the start of a child."""
# spawn: parent-fails Empty
# fork: runs or parent-fails Empty
# forkserver: runs or parent-fails Empty
# fixes: SPN511 none
# unfixable: how long the child may take is the author's decision

import multiprocessing as mp


def work(q):
    q.put("ready")


if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    try:
        print("got", q.get(timeout=0.005))  # expect: SPN511
    finally:
        p.join()
