"""A decorator makes an ordinary function of the coroutine function."""
# spawn: runs
# fork: runs
# meant: serving 5

import asyncio
import functools
from multiprocessing import Process


def synchronous(function):
    @functools.wraps(function)
    def wrapper(*args):
        return asyncio.run(function(*args))

    return wrapper


@synchronous
async def serve(port):
    print("serving", port)


if __name__ == "__main__":
    process = Process(target=serve, args=(5,))
    process.start()
    process.join()
