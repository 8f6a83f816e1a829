"""A task runs a coroutine to its end."""
# spawn: runs
# fork: runs
# meant: page

import asyncio
from concurrent.futures import ProcessPoolExecutor


async def fetch(name):
    return name


def fetched(name):
    return asyncio.run(fetch(name))


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(fetched, "page").result())
