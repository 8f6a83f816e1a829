"""A function defined in main() as the target of a process."""
# spawn: parent-fails AttributeError|PicklingError
# fork: runs
# meant: hello world
# fixes: SPN102 safe
# raises SPN102 3.10-3.12: AttributeError: Can't pickle local object 'main.<locals>.greet'
# raises SPN102 3.13: AttributeError: Can't get local object 'main.<locals>.greet'
# raises SPN102 3.14+: _pickle.PicklingError: Can't pickle local object <function main.<locals>.greet at …>
#     when serializing dict item '_target'
#     when serializing multiprocessing.context.Process state
#     when serializing multiprocessing.context.Process object

from multiprocessing import Process


def main():
    def greet(name):  # expect: SPN102
        print("hello", name)

    process = Process(target=greet, args=("world",))
    process.start()
    process.join()


if __name__ == "__main__":
    main()
