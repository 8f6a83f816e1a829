"""A coroutine sends work to a process pool by the event loop; a global is set by main()."""
# spawn: parent-fails TypeError
# fork: runs
# meant: [6]
import asyncio
from concurrent.futures import ProcessPoolExecutor

limits = None


def clamp(n):
    return min(n, limits["top"])  # expect: SPN301


async def run(numbers):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, clamp, n) for n in numbers))


def main():
    global limits
    limits = {"top": 6}
    print(asyncio.run(run([9])))


if __name__ == "__main__":
    main()
