"""Without an executor the event loop runs the function in a thread."""
# spawn: runs
# fork: runs
# meant: 6 | 8

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, lambda: 6))
    print(await asyncio.to_thread(lambda: 8))


if __name__ == "__main__":
    asyncio.run(main())
