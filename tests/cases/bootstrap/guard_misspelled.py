"""A guard that is never true: nothing runs."""
# spawn: runs
# fork: runs
# fixes: SPN401 unsafe

from multiprocessing import Process


def work():
    print("worked", flush=True)


if __name__ == "main":  # expect: SPN401
    p = Process(target=work)
    p.start()
    p.join()
print("end")
