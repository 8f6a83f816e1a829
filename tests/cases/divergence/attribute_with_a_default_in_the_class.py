"""A settings object whose default stands in its class, set for the parent only."""
# spawn: runs
# fork: runs

from multiprocessing import Process


class Settings:
    verbose = False

    def load(self, values):
        self.verbose = values["verbose"]


settings = Settings()


def work():
    print("verbose" if settings.verbose else "quiet")  # expect: SPN301


if __name__ == "__main__":
    settings.load({"verbose": True})
    process = Process(target=work)
    process.start()
    process.join()
