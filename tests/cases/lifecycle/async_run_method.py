"""The run() of the class is a coroutine function."""
# spawn: runs
# fork: runs
# fixes: SPN123 unsafe

import asyncio
import multiprocessing


class Client(multiprocessing.Process):
    async def run(self):  # expect: SPN123
        await asyncio.sleep(0)
        print("connected")


if __name__ == "__main__":
    client = Client()
    client.start()
    client.join()
    print("exit code", client.exitcode)
