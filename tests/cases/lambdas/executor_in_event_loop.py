"""A lambda that an event loop runs in a process pool executor."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# meant: 9

import asyncio
from concurrent.futures import ProcessPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(1) as executor:
        print(await loop.run_in_executor(executor, lambda: 3 * 3))  # expect: SPN101


if __name__ == "__main__":
    asyncio.run(main())
