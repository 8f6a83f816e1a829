"""A runner that nobody has made yet asks a method that is left to others, then starts a process with a lambda."""
# spawn: runs
# fork: runs
# meant: ready

import multiprocessing


class Runner:
    def payload(self):
        raise NotImplementedError("to be written")

    def run(self):
        payload = self.payload()
        process = multiprocessing.Process(target=lambda: print(payload))  # expect: SPN101
        process.start()
        process.join()


if __name__ == "__main__":
    print("ready")
