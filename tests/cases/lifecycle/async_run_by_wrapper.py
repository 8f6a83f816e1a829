"""The coroutine is run in the child by a function that is no coroutine."""
# spawn: runs
# fork: runs
# meant: serving 1 | talking

import asyncio
from multiprocessing import Process


async def serve(port):
    print("serving", port)


def main(port):
    asyncio.run(serve(port))


class Client(Process):
    async def talk(self):
        print("talking")

    def run(self):
        asyncio.run(self.talk())


if __name__ == "__main__":
    for process in (Process(target=main, args=(1,)), Client()):
        process.start()
        process.join()
