"""A function makes a class with type(), and an object of it is sent to a pool."""
# spawn: parent-fails PicklingError|AttributeError
# fork: parent-fails PicklingError|AttributeError

from multiprocessing import Pool


def point(x):
    cls = type("Point", (), {})  # expect: SPN109
    made = cls()
    made.x = x
    return made


def read(p):
    return p.x


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(read, (point(1),)))
