"""A bound coroutine method as the target."""
# spawn: runs
# fork: runs
# fixes: SPN123 unsafe

from multiprocessing import Process


class Bot:
    def __init__(self, token):
        self.token = token

    async def listen(self):
        print("listening", self.token)

    def launch(self):
        process = Process(target=self.listen)  # expect: SPN123
        process.start()
        process.join()


if __name__ == "__main__":
    Bot("t").launch()
    print("left")
