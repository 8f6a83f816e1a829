"""A thread of the parent reads the queue while the parent joins."""
# spawn: runs
# fork: runs
# meant: 3
import multiprocessing
import threading


def produce(q):
    for _ in range(3):
        q.put("x" * 100_000)
    q.put(None)


def main():
    q = multiprocessing.Queue()
    got = []

    def drain():
        for item in iter(q.get, None):
            got.append(item)

    t = threading.Thread(target=drain)
    t.start()
    p = multiprocessing.Process(target=produce, args=(q,))
    p.start()
    p.join()
    t.join()
    print(len(got))


if __name__ == "__main__":
    main()
