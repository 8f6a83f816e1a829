"""A fork context, which Windows does not have."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: worked
# fixes: SPN404 unsafe

import multiprocessing as mp


def work():
    print("worked", flush=True)


if __name__ == "__main__":
    context = mp.get_context("fork")  # expect: SPN404
    p = context.Process(target=work)
    p.start()
    p.join()
