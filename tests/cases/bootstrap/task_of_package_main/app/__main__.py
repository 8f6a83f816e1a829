from concurrent.futures import ProcessPoolExecutor


def double(n):
    return 2 * n


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(double, [4])))  # expect: SPN405
