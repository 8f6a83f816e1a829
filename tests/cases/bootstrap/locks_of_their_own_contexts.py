"""Each process gets a lock of its own context, a forked one also the lock of another."""
# spawn: runs
# fork: runs
# meant: spawned | forked | forked
# windows: parent-fails ValueError
# fixes: SPN404 unsafe

import multiprocessing

forking = multiprocessing.get_context("fork")  # expect: SPN404
spawning = multiprocessing.get_context("spawn")


def work(lock, name):
    with lock:
        print(name)


if __name__ == "__main__":
    for context, lock, name in (
        (spawning, spawning.Lock(), "spawned"),
        (forking, forking.Lock(), "forked"),
        (forking, spawning.Lock(), "forked"),
    ):
        child = context.Process(target=work, args=(lock, name))
        child.start()
        child.join()
