"""A queue in a global that main() makes; workers put into it."""
# spawn: child-fails AttributeError
# fork: runs
# meant: 2
import multiprocessing as mp

results = None


def worker(n):
    results.put(n * 2)  # expect: SPN301


def main():
    global results
    results = mp.SimpleQueue()
    p = mp.Process(target=worker, args=(1,))
    p.start()
    p.join()
    if p.exitcode == 0:
        print(results.get())


if __name__ == "__main__":
    main()
