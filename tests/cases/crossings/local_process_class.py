"""A Process subclass is defined in the function that starts it."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: printed
# fixes: SPN103 safe
# raises SPN103 3.10-3.12: AttributeError: Can't pickle local object 'main.<locals>.Printer'
# raises SPN103 3.13: AttributeError: Can't get local object 'main.<locals>.Printer'
# raises SPN103 3.14+: _pickle.PicklingError: Can't pickle local object <class '__main__.main.<locals>.Printer'>
#     when serializing main.<locals>.Printer class
#     when serializing main.<locals>.Printer object

from multiprocessing import Process


def main():
    class Printer(Process):  # expect: SPN103
        def run(self):
            print("printed")

    printer = Printer()
    printer.start()
    printer.join()


if __name__ == "__main__":
    main()
