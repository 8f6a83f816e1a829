"""The coroutine is made in the parent, where nothing awaits it."""
# spawn: runs
# fork: child-fails TypeError
# fixes: SPN105 none
# fixes: SPN503 unsafe

import multiprocessing as mp


async def fetch(page):
    print("page", page)


if __name__ == "__main__":
    process = mp.Process(target=fetch(1))  # expect: SPN105, SPN503
    try:
        process.start()
        process.join()
    except TypeError as error:
        print(error)
