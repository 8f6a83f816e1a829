"""Workers put a list each; they are joined in a loop, and then the lists are taken out."""
# spawn: hangs
# fork: hangs
# fixes: SPN509 safe

from multiprocessing import Process, Queue


def squares(first, count, results):
    found = []
    for number in range(count):
        found.append((first + number) ** 2)
    results.put(found)


def main():
    results = Queue()
    workers = [Process(target=squares, args=(first, 100_000, results)) for first in (0, 100_000)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()  # expect: SPN509
    print(sum(len(results.get()) for _ in workers))


if __name__ == "__main__":
    main()
