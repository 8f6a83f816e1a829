"""Two children count in a Value that the parent never looks at; each has its own."""
# spawn: parent-fails AssertionError
# fork: runs
# forkserver 3.14+: runs
# meant: 2
# fixes: SPN310 unsafe

import multiprocessing as mp

seen = mp.Value("i", 0)  # expect: SPN310


def work(results):
    with seen.get_lock():
        seen.value += 1
        results.put(seen.value)


if __name__ == "__main__":
    results = mp.Queue()
    for _ in range(2):
        p = mp.Process(target=work, args=(results,))
        p.start()
        p.join()
    most = max(results.get(), results.get())
    assert most == 2, most
    print(most)
