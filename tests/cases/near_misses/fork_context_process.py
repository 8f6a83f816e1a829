"""A Process of a fork context pickles nothing and knows every global."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: 7 hello
# fixes: SPN404 unsafe

import multiprocessing as mp


def work(action):
    print(action(3), greeting)


if __name__ == "__main__":
    greeting = "hello"
    context = mp.get_context("fork")  # expect: SPN404
    p = context.Process(target=work, args=(lambda n: n + 4,))
    p.start()
    p.join()
