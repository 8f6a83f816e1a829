"""The settings of multiprocessing are replaced by those of the program."""
# spawn: runs
# fork: runs
# fixes: SPN505 unsafe

import multiprocessing as mp


class Configured(mp.Process):
    def __init__(self, config):
        super().__init__(daemon=True)
        self._config = config  # expect: SPN505

    def run(self):
        print("level", self._config["level"], "daemon", mp.current_process().daemon)


if __name__ == "__main__":
    configured = Configured({"level": 3})
    configured.start()
    configured.join()
