"""A decorator puts a local function into a list of the module, which the target goes through."""
# spawn: parent-fails Empty
# fork: runs
# fixes: SPN301 unsafe
# meant: 3

import multiprocessing as mp

_hooks = []


def hook(function):
    _hooks.append(function)
    return function


def fire(value):
    for function in _hooks:  # expect: SPN301
        function(value)


def main():
    seen = mp.Queue()

    @hook
    def record(value):
        seen.put(value)

    process = mp.Process(target=fire, args=(3,))
    process.start()
    process.join()
    print(seen.get(timeout=1))


if __name__ == "__main__":
    main()
