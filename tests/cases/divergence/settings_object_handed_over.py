"""The object with the settings is handed to the child."""
# spawn: runs
# fork: runs
# meant: 7

import multiprocessing as mp


class Settings:
    level = 1


settings = Settings()


def work(given):
    print(given.level)


if __name__ == "__main__":
    settings.level = 7
    p = mp.Process(target=work, args=(settings,))
    p.start()
    p.join()
