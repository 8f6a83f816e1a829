"""The program sets fork as the start method before it starts anything."""
# spawn: runs
# fork: runs
# windows: parent-fails ValueError
# meant: 7 hello
# fixes: SPN404 unsafe

import multiprocessing as mp


def work(action):
    print(action(3), greeting)


if __name__ == "__main__":
    mp.set_start_method("fork")  # expect: SPN404
    greeting = "hello"
    p = mp.Process(target=work, args=(lambda n: n + 4,))
    p.start()
    p.join()
