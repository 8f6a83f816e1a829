"""A nested task is defined before the name that it uses, and calls itself."""
# spawn: parent-fails AttributeError|PicklingError
# fork: parent-fails AttributeError|PicklingError
# fixes: SPN102 unsafe
# meant: [8, 16] [32]

from concurrent.futures import ProcessPoolExecutor


def main():
    def power(exponent):  # expect: SPN102
        return 1 if exponent == 0 else base * power(exponent - 1)

    base = 2
    with ProcessPoolExecutor(1) as executor:
        first = list(executor.map(power, [3, 4]))
        print(first, list(executor.map(power, [5])))


if __name__ == "__main__":
    main()
