"""An exception passes more to its base class than it takes itself."""
# spawn: hangs
# fork: hangs
# fixes: SPN121 safe
# meant: caught no key 404
# raises SPN121 3.10+: TypeError: NotFound.__init__() takes 2 positional arguments but 3 were given

from multiprocessing import Pool


class ApplicationError(Exception):
    def __init__(self, message, code):
        Exception.__init__(self, message, code)


class NotFound(ApplicationError):
    def __init__(self, name):
        super().__init__(f"no {name}", 404)


def find(name):
    raise NotFound(name)  # expect: SPN121


if __name__ == "__main__":
    with Pool(1) as pool:
        try:
            print(pool.apply(find, ("key",)))
        except NotFound as error:
            print("caught", *error.args)
