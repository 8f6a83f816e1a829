"""A Process of its own for each round of a loop; and one that is started in the first round only."""
# spawn: runs
# fork: runs
# meant: work | work | work

from multiprocessing import Process


def work():
    print("work")


if __name__ == "__main__":
    for _ in range(2):
        process = Process(target=work)
        process.start()
        process.join()
    late = Process(target=work)
    for number in range(2):
        if number == 0:
            late.start()
        late.join()
