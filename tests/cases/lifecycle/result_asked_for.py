"""Each result is asked for: by name, in a list, through a dict, from a helper, at once."""
# spawn: runs
# fork: runs
# meant: 1 | 4 | [9, 16] | [25, 36] | 49

from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import Pool


def square(number):
    if number < 0:
        raise ValueError(number)
    return number * number


def send(pool, number):
    return pool.apply_async(square, (number,))


def main():
    with Pool(1) as pool:
        first = pool.apply_async(square, (1,))
        print(first.get())
        print(pool.apply_async(square, (2,)).get())
        results = [pool.apply_async(square, (number,)) for number in (3, 4)]
        print([result.get() for result in results])
        last = send(pool, 7)
        with ProcessPoolExecutor(1) as executor:
            futures = {executor.submit(square, number): number for number in (5, 6)}
            print(sorted(future.result() for future in as_completed(futures)))
        print(last.get())


if __name__ == "__main__":
    main()
