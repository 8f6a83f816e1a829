"""A lambda as the target of a Process, directly under the guard."""
# spawn: parent-fails PicklingError
# fork: runs
# meant: hello
# raises SPN101 3.10-3.13: _pickle.PicklingError: Can't pickle <function <lambda> at …>: attribute lookup <lambda> on __main__ failed
# raises SPN101 3.14+: _pickle.PicklingError: Can't pickle <function <lambda> at …>: it's not found as __main__.<lambda>
#     when serializing dict item '_target'
#     when serializing multiprocessing.context.Process state
#     when serializing multiprocessing.context.Process object

import multiprocessing

if __name__ == "__main__":
    p = multiprocessing.Process(target=lambda: print("hello"))  # expect: SPN101
    p.start()
    p.join()
