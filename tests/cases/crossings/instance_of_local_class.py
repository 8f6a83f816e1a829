"""An object of a class defined in a function is an argument."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: 3
# fixes: SPN103 safe
# raises SPN103 3.10-3.12: AttributeError: Can't pickle local object 'main.<locals>.Point'
# raises SPN103 3.13: AttributeError: Can't get local object 'main.<locals>.Point'
# raises SPN103 3.14+: _pickle.PicklingError: Can't pickle local object <class '__main__.main.<locals>.Point'>
#     when serializing main.<locals>.Point class
#     when serializing main.<locals>.Point object
#     when serializing tuple item 0
#     when serializing dict item '_args'
#     when serializing multiprocessing.context.Process state
#     when serializing multiprocessing.context.Process object

from multiprocessing import Process


def show(point):
    print(point.x)


def main():
    class Point:  # expect: SPN103
        def __init__(self, x):
            self.x = x

    process = Process(target=show, args=(Point(3),))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
