"""A coroutine run at the top level gives work to a process pool."""
# spawn: parent-fails BrokenProcessPool
# fork: runs
# forkserver 3.14: parent-fails ConnectionResetError|EOFError|BrokenPipeError
# meant: 8
# fixes: SPN401 safe

import asyncio
from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        print(await loop.run_in_executor(executor, double, 4))


asyncio.run(main())  # expect: SPN401
