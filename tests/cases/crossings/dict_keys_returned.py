"""A task gives back the keys of the dict that it was given, which are a view."""
# spawn: parent-fails TypeError
# fork: parent-fails TypeError
# meant: ['a', 'b']
# raises SPN120 3.10-3.13: TypeError: cannot pickle 'dict_keys' object

from concurrent.futures import ProcessPoolExecutor


def names(d):
    return d.keys()  # expect: SPN120


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(sorted(executor.submit(names, {"a": 1, "b": 2}).result()))
