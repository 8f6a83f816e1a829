"""Own settings under a name in which Process keeps the arguments of its target."""
# spawn: runs
# fork: runs
# fixes: SPN501 unsafe

import multiprocessing as mp


class Encoder(mp.Process):
    def __init__(self, *options):
        self._args = options  # expect: SPN501
        super().__init__()

    def run(self):
        print("options", self._args)


if __name__ == "__main__":
    encoder = Encoder("fast", "small")
    encoder.start()
    encoder.join()
