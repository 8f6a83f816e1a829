"""A Process subclass makes its event loop in the constructor."""
# spawn: parent-fails AttributeError|TypeError|PicklingError
# fork: runs
# meant: awake

import asyncio
from multiprocessing import Process


class Bot(Process):
    def __init__(self):
        super().__init__()
        self.loop = asyncio.new_event_loop()  # expect: SPN104

    async def wake(self):
        print("awake")

    def run(self):
        self.loop.run_until_complete(self.wake())
        self.loop.close()


if __name__ == "__main__":
    bot = Bot()
    bot.start()
    bot.join()
