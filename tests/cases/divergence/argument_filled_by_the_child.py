"""The child puts its answer into a dict that it was given."""
# spawn: parent-fails KeyError
# fork: parent-fails KeyError
# fixes: SPN303 unsafe

from multiprocessing import Process


def work(answer):
    answer["sum"] = 1 + 2  # expect: SPN303


def main():
    answer = {}
    p = Process(target=work, args=(answer,))
    p.start()
    p.join()
    print(answer["sum"])


if __name__ == "__main__":
    main()
