"""A lock of multiprocessing is sent through a pipe to a process that runs."""
# spawn: parent-fails RuntimeError
# fork: parent-fails RuntimeError
# fixes: SPN601 unsafe
# raises SPN601 3.10+: RuntimeError: Lock objects should only be shared between processes through inheritance

import multiprocessing


def work(end):
    print("got", end.poll(0.2))


if __name__ == "__main__":
    near, far = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(far,))
    process.start()
    lock = multiprocessing.Lock()  # expect: SPN601
    try:
        near.send(lock)
    finally:
        process.join()
