"""A task is an async function."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# fixes: SPN120 unsafe
# meant: page
# raises SPN120 3.10-3.13: TypeError: cannot pickle 'coroutine' object

from concurrent.futures import ProcessPoolExecutor


async def fetch(name):
    return name


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(fetch, "page").result())  # expect: SPN120
