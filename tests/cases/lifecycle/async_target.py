"""The child makes a coroutine and drops it."""
# spawn: runs
# fork: runs
# fixes: SPN123 unsafe

import multiprocessing as mp


async def serve(port):
    print("serving", port)


if __name__ == "__main__":
    process = mp.Process(target=serve, args=(8000,))  # expect: SPN123
    process.start()
    process.join()
    print("exit code", process.exitcode)
